import { at } from './calendar.ts'
import type { SeedPortfolio, SeedSpace } from './door.ts'
import { pmoColleague, pmoLead, type sponsors } from './people.ts'

type Sponsor = (typeof sponsors)[number]['id']

/** The item that attests who decides: an item of its own in the PMO's project. */
export const methodologyItem = 'methodology'

export const pmoSpace: SeedSpace = {
  key: 'PMO',
  name: 'PMO',
  items: [
    {
      id: methodologyItem,
      kind: 'artefact',
      title: 'Methodology of the portfolio',
      description:
        'Plumbline writes here who belongs to the groups that decide, and who decides for whom while they are away (illustrative).',
      createdAt: at('2021-01-11', 0),
      createdBy: pmoLead.id,
      state: { category: 'inProgress' },
      values: {},
      changes: [],
      labels: ['illustrative'],
    },
  ],
}

const sponsor = (id: Sponsor): Sponsor => id

/** Who belongs to the groups that decide at gates of the built-in templates, by seed id (illustrative). */
export const groups: Readonly<Record<string, readonly string[]>> = {
  gatekeepers: [sponsor('fatima'), sponsor('duncan'), pmoColleague.id],
  steeringCommittee: [sponsor('helen'), sponsor('rhys'), sponsor('priya')],
  portfolioBoard: [sponsor('tomasz'), sponsor('fatima'), pmoColleague.id],
}

export const hasMethodologyItem = ({ spaces }: SeedPortfolio): boolean =>
  spaces.some(({ items }) => items.some(({ id }) => id === methodologyItem))
