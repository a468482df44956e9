import { artefacts } from './pm2-aligned/artefacts.ts'
import { criteria } from './pm2-aligned/criteria.ts'
import { gates, roles } from './pm2-aligned/governance.ts'
import { parameters } from './pm2-aligned/parameters.ts'
import { ceremonies, kpis, registers } from './pm2-aligned/rhythm.ts'
import type { Template } from './template.ts'
import { defaultTierTable } from './tier-defaults.ts'

/** Four phases with an exit review each, logs from the first day, and an owner on the side of those who need the result. */
export const pm2Aligned: Template = {
  id: 'pm2-aligned',
  name: 'PM²-aligned project',
  version: '1.0.0',
  summary:
    'For projects of public bodies and whoever works with them: initiating, planning, executing and closing, with an exit review between the phases and the owner of the need in charge. Based on ideas of the PM² guide of the European Commission, in our own words; the Commission has neither reviewed nor endorsed it.',
  phases: [
    { id: 'initiating', name: 'Initiating' },
    { id: 'planning', name: 'Planning' },
    { id: 'executing', name: 'Executing' },
    { id: 'closing', name: 'Closing' },
  ],
  gates,
  roles,
  parameters,
  criteria,
  waivers: { askedBy: ['projectOwner', 'businessManager'], grantedBy: 'pmo', maxDays: 90, extensions: 1 },
  artefacts,
  ceremonies,
  kpis,
  registers,
  tierTable: defaultTierTable,
}
