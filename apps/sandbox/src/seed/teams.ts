import { addDays } from './calendar.ts'
import type { SeedTeam } from './door.ts'

type Iteration = SeedTeam['iterations'][number]
type People = Iteration['people']

/** Good Friday, Easter Monday and the early May bank holiday. */
const holidays = ['2022-04-15', '2022-04-18', '2022-05-02']

/** Fortnights from the 28th of March; teams plan the first seven, to the first of July, and have not come to the rest. */
const sprints = (prefix: string, people: (sprint: number) => People): readonly Iteration[] =>
  Array.from({ length: 13 }, (_, at) => {
    const from = addDays('2022-03-28', 14 * at)
    const to = addDays(from, 11)
    return {
      name: `${prefix} ${at + 1}`,
      from,
      to,
      off: holidays.filter((day) => day >= from && day <= to).map((day) => [day, day] as const),
      people: at < 7 ? people(at) : [],
    }
  })

/** What teams plan for themselves in Azure DevOps (illustrative), with what they leave behind: a backlog without dates, hours without an activity, somebody who has left. */
export const planningTeams: readonly SeedTeam[] = [
  {
    space: 'HO',
    name: 'Data platform',
    iterations: [
      ...sprints('HO sprint', (sprint) => [
        { person: 'chen', activities: [['Data engineer', 6]], ...(sprint === 2 ? { off: [['2022-04-26', '2022-04-29']] as const } : {}) },
        { person: 'olivia', activities: [['Data engineer', 6]] },
        {
          person: 'samuel',
          activities: [
            ['Data engineer', 3],
            ['Business analyst', 3],
          ],
        },
        { person: 'kwame', activities: [[null, 6]] },
      ]),
      { name: 'HO backlog', from: null, to: null, people: [] },
    ],
  },
  {
    space: 'DWP',
    name: 'Service design',
    workingDays: ['monday', 'tuesday', 'wednesday', 'thursday'],
    iterations: sprints('DWP sprint', () => [
      { person: 'leila', activities: [['Business analyst', 7]] },
      { person: 'george', activities: [['Delivery lead', 7]] },
      { person: 'dana', activities: [['Research', 4]] },
    ]),
  },
  {
    space: 'MOD',
    name: 'Architecture',
    iterations: [
      ...sprints('MOD sprint', () => [
        { person: 'viktor', activities: [['Solution architect', 6]] },
        { person: 'bronwen', activities: [['Solution architect', 6]] },
      ]),
      {
        name: 'MOD hand-over',
        from: '2022-04-04',
        to: '2022-04-14',
        people: [{ person: 'edmund', activities: [['Solution architect', 6]] }],
      },
    ],
  },
]
