import { stageArtefacts } from './controlled-stages/artefacts-stages.ts'
import { startArtefacts } from './controlled-stages/artefacts-start.ts'
import { criteria } from './controlled-stages/criteria.ts'
import { gates, roles } from './controlled-stages/governance.ts'
import { parameters } from './controlled-stages/parameters.ts'
import { ceremonies, kpis, registers } from './controlled-stages/rhythm.ts'
import type { Template } from './template.ts'
import { defaultTierTable } from './tier-defaults.ts'

/** A board buys one stage at a time on a business case that is confirmed again at each boundary, and is asked in between only when a limit will break. */
export const controlledStages: Template = {
  id: 'controlled-stages',
  name: 'Controlled stages',
  version: '1.0.0',
  summary:
    'For projects whose board wants to release money stage by stage: a business case that is confirmed again at each boundary, tolerances within which the project manager decides alone, and an exception as soon as one of them will break.',
  phases: [
    { id: 'startUp', name: 'Start-up' },
    { id: 'initiation', name: 'Initiation' },
    { id: 'delivery', name: 'Delivery stages' },
    { id: 'finalStage', name: 'Final stage' },
    { id: 'closed', name: 'Closed' },
  ],
  gates,
  roles,
  parameters,
  criteria,
  waivers: { askedBy: ['executive', 'seniorUser'], grantedBy: 'pmo', maxDays: 90, extensions: 1 },
  artefacts: [...startArtefacts, ...stageArtefacts],
  ceremonies,
  kpis,
  registers,
  tierTable: defaultTierTable,
}
