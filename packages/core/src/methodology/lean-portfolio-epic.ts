import { artefacts } from './lean-portfolio-epic/artefacts.ts'
import { criteria } from './lean-portfolio-epic/criteria.ts'
import { gates, phases, roles } from './lean-portfolio-epic/governance.ts'
import { ceremonies, kpis, registers } from './lean-portfolio-epic/measures.ts'
import { parameters } from './lean-portfolio-epic/parameters.ts'
import type { Template } from './template.ts'
import { defaultTierTable } from './tier-defaults.ts'

/** Lean portfolio epic: an idea is tried small, and goes on only where its indicators say so. The teams below work by their own method. */
export const leanPortfolioEpic: Template = {
  id: 'lean-portfolio-epic',
  name: 'Lean portfolio epic',
  version: '1.0.0',
  summary:
    'For large ideas whose outcome nobody can know beforehand: a hypothesis, a minimum product with an end and a ceiling, and a board that goes on or stops by what was seen.',
  phases,
  gates,
  roles,
  parameters,
  criteria,
  waivers: { askedBy: ['epicOwner', 'businessOwner'], grantedBy: 'pmo', maxDays: 90, extensions: 1 },
  artefacts,
  ceremonies,
  kpis,
  registers,
  tierTable: defaultTierTable,
}
