import { addDays } from '../../work/calendar.ts'
import type { DayRange, IterationCapacity, MemberCapacity, TeamCapacity } from '../../work/team-capacity.ts'
import type { IsoDate } from '../../work/values.ts'

type Amounts = Readonly<Record<string, number>>

/** What a team is there for by month, in hundredths of hours. */
export interface TeamMonths {
  readonly roles: Readonly<Record<string, Amounts>>
  /** Hours of people of whom nobody said as what they are there. */
  readonly noRole: Amounts
  /** The team's working days in each month, and how many of them lie in an iteration for which it planned. */
  readonly days: Amounts
  readonly covered: Amounts
}

const lies = (day: IsoDate, { from, to }: DayRange): boolean => from <= day && day <= to
const monthOf = (day: IsoDate): string => day.slice(0, 7)
const weekdayOf = (day: IsoDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

const daysOf = ({ from, to }: DayRange): readonly IsoDate[] => {
  const days: IsoDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Monday to Friday, whatever holidays there are. */
export const weekdaysIn = (range: DayRange): number => daysOf(range).filter((day) => weekdayOf(day) % 6 !== 0).length

const lengthOf = (iteration: DayRange): number => daysOf(iteration).length
const plans = ({ members }: IterationCapacity): boolean => members.some(({ shares }) => shares.some(({ hoursPerDay }) => hoursPerDay > 0))

const add = (amounts: Record<string, number>, month: string, amount: number): void => {
  amounts[month] = (amounts[month] ?? 0) + amount
}

/** What everybody is there for on one day; of a person only what the first of these iterations that plans them says. */
const sharesOn = (day: IsoDate, iterations: readonly IterationCapacity[]): MemberCapacity['shares'] => {
  const counted = new Set<string>()
  return iterations.flatMap(({ members, off: teamOff }) =>
    members.flatMap(({ person, shares, off }) => {
      const some = shares.filter(({ hoursPerDay }) => hoursPerDay > 0)
      if (some.length === 0 || counted.has(person)) return []
      counted.add(person)
      return [...teamOff, ...off].some((range) => lies(day, range)) ? [] : some
    }),
  )
}

/**
 * A team's hours by role and month: day by day, each working day of an iteration in the month in which it lies, less what the team and the person are off.
 * Where iterations overlap, the shortest that plans a person counts, so that no day of theirs counts twice.
 */
export const monthsOfTeam = ({ workingDays, iterations }: TeamCapacity, during: DayRange): TeamMonths => {
  const working = daysOf(during).filter((day) => workingDays.includes(weekdayOf(day)))
  const planned = iterations.filter(plans).toSorted((a, b) => lengthOf(a) - lengthOf(b) || (a.from < b.from ? -1 : 1))
  const roles: Record<string, Record<string, number>> = {}
  const noRole: Record<string, number> = {}
  const days: Record<string, number> = {}
  const covered: Record<string, number> = {}
  for (const day of working) {
    const month = monthOf(day)
    const here = planned.filter((iteration) => lies(day, iteration))
    add(days, month, 1)
    if (here.length > 0) add(covered, month, 1)
    for (const { role, hoursPerDay } of sharesOn(day, here)) {
      if (role === null) add(noRole, month, hoursPerDay)
      else add((roles[role] ??= {}), month, hoursPerDay)
    }
  }
  return { roles, noRole, days, covered }
}
