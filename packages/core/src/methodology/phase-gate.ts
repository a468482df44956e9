import { artefacts } from './phase-gate/artefacts.ts'
import { phaseGateCriteria } from './phase-gate/criteria.ts'
import { gates, roles } from './phase-gate/governance.ts'
import { parameters } from './phase-gate/parameters.ts'
import { ceremonies, kpis, registers } from './phase-gate/rhythm.ts'
import type { Template } from './template.ts'
import { defaultTierTable } from './tier-defaults.ts'

/** Phase-gate: a project goes through phases one after the other, and each gate between them is a decision on evidence. */
export const phaseGate: Template = {
  id: 'phase-gate',
  name: 'Phase-gate',
  version: '2.0.0',
  summary: 'For projects that are decided phase by phase: each gate asks for evidence before the next phase and its money are released.',
  phases: [
    { id: 'idea', name: 'Idea' },
    { id: 'initiate', name: 'Initiate' },
    { id: 'requirements', name: 'Requirements' },
    { id: 'design', name: 'Design' },
    { id: 'build', name: 'Build' },
    { id: 'test', name: 'Test' },
    { id: 'deploy', name: 'Deploy' },
    { id: 'close', name: 'Close' },
    { id: 'benefits', name: 'Benefits review' },
  ],
  gates,
  roles,
  parameters,
  criteria: phaseGateCriteria,
  waivers: { askedBy: ['sponsor'], grantedBy: 'pmo', maxDays: 90, extensions: 1 },
  artefacts,
  ceremonies,
  kpis,
  registers,
  tierTable: defaultTierTable,
}
