import { artefacts } from './scrum-team/artefacts.ts'
import { criteria } from './scrum-team/criteria.ts'
import { gates, phases, roles } from './scrum-team/governance.ts'
import { parameters } from './scrum-team/parameters.ts'
import { ceremonies, kpis, registers } from './scrum-team/rhythm.ts'
import type { Template } from './template.ts'
import { defaultTierTable } from './tier-defaults.ts'

/** Scrum team: the framework stays as it is; around it a start, releases judged by machine, a decision every quarter and an end. No gate stands inside a sprint. */
export const scrumTeam: Template = {
  id: 'scrum-team',
  name: 'Scrum team',
  version: '1.0.0',
  summary:
    'For a team that works in sprints towards a product goal. Nothing is decided by gates inside a sprint; the PMO adds a start, a machine check before each release, a decision every quarter and an end, and says so where it adds something. In our own words, after the Scrum Guide 2020 by Ken Schwaber and Jeff Sutherland.',
  phases,
  gates,
  roles,
  parameters,
  criteria,
  waivers: { askedBy: ['sponsor', 'productOwner'], grantedBy: 'pmo', maxDays: 90, extensions: 1 },
  artefacts,
  ceremonies,
  kpis,
  registers,
  tierTable: defaultTierTable,
}
