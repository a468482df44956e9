import { artefacts } from './continuous-flow/artefacts.ts'
import { criteria } from './continuous-flow/criteria.ts'
import { gates, phases, roles } from './continuous-flow/governance.ts'
import { ceremonies, kpis, registers } from './continuous-flow/measures.ts'
import { parameters } from './continuous-flow/parameters.ts'
import type { Template } from './template.ts'
import { defaultTierTable } from './tier-defaults.ts'

/** Continuous flow: a service without an end takes on work as it has room, and is decided on every quarter. Items and deliveries are judged by machine. */
export const continuousFlow: Template = {
  id: 'continuous-flow',
  name: 'Continuous flow',
  version: '1.0.0',
  summary:
    'For services that never end, such as support, operations and a steady stream of small changes: limits, a promise of how long things take, and a decision every quarter.',
  phases,
  gates,
  roles,
  parameters,
  criteria,
  waivers: { askedBy: ['sponsor', 'serviceRequestManager'], grantedBy: 'pmo', maxDays: 90, extensions: 1 },
  artefacts,
  ceremonies,
  kpis,
  registers,
  tierTable: defaultTierTable,
}
