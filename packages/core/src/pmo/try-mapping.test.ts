import { expect, it } from 'vitest'
import { callAs, exampleMapping, people, readyProject } from '../testing/example-site.ts'
import { fakeSite } from '../testing/fake-site.ts'
import { tryMapping } from './try-mapping.ts'

it.each([
  ['GBP', 'GBP 1250.00'],
  ['JPY', 'JPY 125000'],
  ['KWD', 'KWD 125.000'],
])('shows an amount in %s with its own decimals', async (currency, shown) => {
  const site = fakeSite({ pmo: ['pmo'], people: [people.pmo], now: () => '2022-03-31T09:00:00.000Z' })
  site.put([{ ...readyProject, values: { approvedBudget: { minor: 125_000, currency } } }])
  const trial = await tryMapping(site.ports('product'), callAs(people.pmo), { mapping: exampleMapping })
  expect(trial.items[0]?.fields.find(({ field }) => field === 'approvedBudget')?.reading).toBe(shown)
})
