import type { SeedItem, SeedPortfolio } from '@plumbline/sandbox'
import { seeded } from './twins.ts'

const whole = ({ kind, values: { startPlanned, finishPlanned, approvedBudget } }: SeedItem): boolean =>
  kind === 'project' && Boolean(startPlanned && finishPlanned && approvedBudget) && String(finishPlanned) > '2023-04-01'

const chosen = new Set(seeded.jira.spaces.flatMap(({ items }) => items.filter(whole).slice(0, 4)).slice(0, 20))

/** Twenty of the published projects that have dates and money, as one portfolio for either tracker. */
export const twenty: SeedPortfolio = {
  ...seeded.jira,
  spaces: seeded.jira.spaces
    .map((space) => ({ ...space, items: space.items.filter((item) => chosen.has(item)) }))
    .filter(({ items }) => items.length > 0),
}
