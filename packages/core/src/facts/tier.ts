import type { Tier } from '../methodology/template.ts'
import type { WorkItem } from '../work/items.ts'
import type { FactReading } from './facts.ts'
import { choiceFact, known } from './reading.ts'

const tiers: readonly string[] = ['light', 'standard', 'major'] satisfies Tier[]

const isTier = (value: string): value is Tier => tiers.includes(value)

/** Budget limits of the tiers, in minor units of the budget's currency: below the first light, above the second major. */
const lightBelow = 100_000_00
const majorAbove = 5_000_000_00

/** The declared tier; where none is declared, by the approved budget. Unknown when neither is known. */
export const tierFact = (project: WorkItem, budget: FactReading): FactReading => {
  const declared = choiceFact(project, 'governanceTier')
  if (declared.known && declared.value.is === 'choice' && isTier(declared.value.choice)) return declared
  if (!budget.known || budget.value.is !== 'money') return declared.known ? budget : declared
  const { minor } = budget.value.money
  return known({ is: 'choice', choice: minor < lightBelow ? 'light' : minor > majorAbove ? 'major' : 'standard' })
}

/** The tier to judge by; where it is not known a project is judged as standard. */
export const tierOf = (fact: FactReading | undefined): Tier =>
  fact?.known && fact.value.is === 'choice' && isTier(fact.value.choice) ? fact.value.choice : 'standard'
