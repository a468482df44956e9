import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TeamCapacity } from '../../work/team-capacity.ts'
import { monthsOfTeam, weekdaysIn } from './supply.ts'

const week = [1, 2, 3, 4, 5]
const during = { from: '2022-04-01', to: '2022-05-31' }
const team = (iterations: TeamCapacity['iterations'], workingDays: readonly number[] = week): TeamCapacity => ({
  workingDays,
  iterations,
  undated: [],
  unread: [],
})
const sums = (amounts: Readonly<Record<string, number>>): number => Object.values(amounts).reduce((all, one) => all + one, 0)

describe('what a team planned, by month', () => {
  it('lies in the month of each working day, less what the team and the person are off', () => {
    const sprint = {
      name: 'Sprint 8',
      from: '2022-04-18',
      to: '2022-05-06',
      off: [{ from: '2022-05-02', to: '2022-05-02' }],
      members: [
        {
          person: 'a',
          shares: [
            { role: 'Data engineer', hoursPerDay: 600 },
            { role: 'Design', hoursPerDay: 200 },
          ],
          off: [{ from: '2022-04-21', to: '2022-04-22' }],
        },
        { person: 'b', shares: [{ role: null, hoursPerDay: 800 }], off: [] },
      ],
    }
    expect(monthsOfTeam(team([sprint]), during)).toEqual({
      roles: { 'Data engineer': { '2022-04': 4800, '2022-05': 2400 }, Design: { '2022-04': 1600, '2022-05': 800 } },
      noRole: { '2022-04': 8000, '2022-05': 3200 },
      days: { '2022-04': 21, '2022-05': 22 },
      covered: { '2022-04': 10, '2022-05': 5 },
    })
  })

  it('counts a day of a person once where iterations overlap: the shortest that plans them', () => {
    const of = (from: string, to: string, hoursPerDay: number) => ({
      name: from,
      from,
      to,
      off: [],
      members: [{ person: 'b', shares: [{ role: 'Data engineer', hoursPerDay }], off: [] }],
    })
    const { roles, covered } = monthsOfTeam(
      team([of('2022-04-01', '2022-05-31', 400), of('2022-04-04', '2022-04-14', 800)], [1, 2, 3, 4]),
      during,
    )
    expect(roles).toEqual({ 'Data engineer': { '2022-04': 9600, '2022-05': 7200 } })
    expect(covered).toEqual({ '2022-04': 16, '2022-05': 18 })
  })

  it('knows the working days of a month', () => {
    expect(weekdaysIn({ from: '2022-04-01', to: '2022-04-30' })).toBe(21)
    expect(weekdaysIn({ from: '2022-04-02', to: '2022-04-03' })).toBe(0)
  })

  const day = fc.integer({ min: 1, max: 60 }).map((at) => new Date(Date.UTC(2022, 3, at)).toISOString().slice(0, 10))
  const range = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
  const iteration = fc.record({ range, hours: fc.integer({ min: 0, max: 1000 }), off: fc.array(range, { maxLength: 2 }) })

  it('never comes to more than a person can be there for, and never to more days than the team works', () => {
    fc.assert(
      fc.property(fc.array(iteration, { maxLength: 5 }), (many) => {
        const iterations = many.map(({ range: days, hours, off }, at) => ({
          name: String(at),
          ...days,
          off,
          members: [{ person: 'a', shares: [{ role: 'x', hoursPerDay: hours }], off: [] }],
        }))
        const { roles, days, covered } = monthsOfTeam(team(iterations), during)
        const most = Math.max(0, ...many.map(({ hours }) => hours))
        for (const [month, amount] of Object.entries(roles['x'] ?? {})) expect(amount).toBeLessThanOrEqual(most * (covered[month] ?? 0))
        expect(sums(covered)).toBeLessThanOrEqual(sums(days))
        expect(sums(days)).toBe(weekdaysIn(during))
      }),
    )
  })

  it('is the same however an iteration is cut in two', () => {
    fc.assert(
      fc.property(range, day, (days, cut) => {
        fc.pre(cut > days.from && cut <= days.to)
        const before = new Date(Date.parse(cut) - 86_400_000).toISOString().slice(0, 10)
        const of = (from: string, to: string) => ({
          name: from,
          from,
          to,
          off: [],
          members: [{ person: 'a', shares: [{ role: 'x', hoursPerDay: 750 }], off: [] }],
        })
        expect(monthsOfTeam(team([of(days.from, before), of(cut, days.to)]), during)).toEqual(
          monthsOfTeam(team([of(days.from, days.to)]), during),
        )
      }),
    )
  })
})
