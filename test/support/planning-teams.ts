import type { SeedPortfolio } from '@plumbline/sandbox'
import { fixture } from './portfolio.ts'

/**
 * Alpha works on an iteration over the end of April 2022 (Easter Monday the 18th is a working day here), takes the 2nd of May off, and has what teams leave behind:
 * an iteration without dates, one for which nobody planned, hours without an activity. Beta works Monday to Thursday, on a release with a sprint in it.
 * Gamma's iteration names somebody who has left.
 */
export const planningTeams: NonNullable<SeedPortfolio['teams']> = [
  {
    space: 'TST',
    name: 'Alpha',
    iterations: [
      {
        name: 'Sprint 8',
        from: '2022-04-18',
        to: '2022-05-06',
        off: [['2022-05-02', '2022-05-02']],
        people: [
          {
            person: 'lead',
            activities: [
              ['Data engineer', 6],
              ['Design', 2],
            ],
            off: [['2022-04-21', '2022-04-22']],
          },
          { person: 'owner', activities: [[null, 8]] },
          { person: 'sponsor', activities: [['', 0]] },
        ],
      },
      { name: 'Sprint 9', from: '2022-05-09', to: '2022-05-20', people: [] },
      { name: 'Later', from: null, to: null, people: [] },
      { name: 'Long ago', from: '2020-01-06', to: '2020-01-17', people: [{ person: 'lead', activities: [['Design', 8]] }] },
    ],
  },
  {
    space: 'TST',
    name: 'Beta',
    workingDays: ['monday', 'tuesday', 'wednesday', 'thursday'],
    iterations: [
      { name: 'Release 1', from: '2022-04-01', to: '2022-05-31', people: [{ person: 'owner', activities: [['Data engineer', 4]] }] },
      { name: 'Sprint 1', from: '2022-04-04', to: '2022-04-14', people: [{ person: 'owner', activities: [['Data engineer', 8]] }] },
    ],
  },
  {
    space: 'TST',
    name: 'Gamma',
    iterations: [
      { name: 'Sprint 3', from: '2022-04-04', to: '2022-04-15', people: [{ person: 'gone', activities: [['Design', 8]] }] },
      { name: 'Sprint 4', from: '2022-04-18', to: '2022-04-29', people: [{ person: 'sponsor', activities: [['Design', 7.5]] }] },
    ],
  },
]

export const planned: SeedPortfolio = { ...fixture, teams: planningTeams }
