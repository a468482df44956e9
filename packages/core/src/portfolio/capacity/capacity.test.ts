import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CapacityModel, conflictsOf, loadAt, loadsOf, missing } from './load.ts'
import { repairsOf } from './repair.ts'

const periods = ['2022-01', '2022-02', '2022-03', '2022-04']
/** The case of the mock-up: two engineers in January, and five projects that need 3.2 of them. */
const january: CapacityModel = {
  periods,
  supply: { engineer: { '2022-01': 2, '2022-02': 3, '2022-03': 3, '2022-04': 3 }, architect: { '2022-01': 3 } },
  projects: [
    ['Tax', 1],
    ['Window', 0.6],
    ['Account', 0.6],
    ['Payments', 0.5],
    ['Record', 0.5],
  ].map(([id, needs]) => ({ id: String(id), demand: { engineer: { '2022-01': Number(needs) } } })),
}

describe('capacity', () => {
  it('is used up in order of priority, so that the lower project shows the gap', () => {
    const load = loadAt(january, 'engineer', '2022-01')
    expect(load).toMatchObject({ available: 2, state: 'conflict', share: 16_000 })
    expect(load.served.map(({ project, gets }) => [project, Number(gets.toFixed(3))])).toEqual([
      ['Tax', 1],
      ['Window', 0.6],
      ['Account', 0.4],
      ['Payments', 0],
      ['Record', 0],
    ])
    expect(conflictsOf(loadsOf(january)).map(({ role, period }) => [role, period])).toEqual([['engineer', '2022-01']])
  })

  it('moves what does not fit to the nearest period with room, and proposes who may stand in', () => {
    const load = loadAt(january, 'engineer', '2022-01')
    const repairs = repairsOf(january, load, { engineer: ['architect'] })
    expect(repairs.map(({ is }) => is)).toEqual(['move', 'replace', 'delay', 'borrow'])
    expect(repairs[0]).toMatchObject({
      is: 'move',
      to: '2022-02',
      projects: ['Record', 'Payments', 'Account'],
      before: 16_000,
      after: 10_000,
    })
    expect(repairs[2]).toMatchObject({ is: 'delay', periods: 1, projects: ['Record', 'Payments', 'Account'] })
    expect(repairs[3]).toMatchObject({ amount: expect.closeTo(1.2, 9) as number })
  })

  it('is unlimited where nobody said how many there are, and never taken for none', () => {
    const load = loadAt({ ...january, supply: {} }, 'engineer', '2022-01')
    expect(load).toMatchObject({ available: null, share: null, state: 'unlimited' })
    expect(conflictsOf([load])).toEqual([])
    expect(loadAt({ ...january, supply: { engineer: { '2022-01': 0 } } }, 'engineer', '2022-01').state).toBe('conflict')
  })

  const amount = fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10)
  const byPeriod = fc
    .tuple(amount, amount, amount, amount)
    .map((all) => Object.fromEntries(periods.map((period, k) => [period, all[k] ?? 0])))
  const byRole = fc.record({ engineer: byPeriod, architect: byPeriod })
  const models: fc.Arbitrary<CapacityModel> = fc
    .record({ supply: byRole, demands: fc.array(byRole, { minLength: 1, maxLength: 5 }) })
    .map(({ supply, demands }) => ({ periods, supply, projects: demands.map((demand, k) => ({ id: `p${k}`, demand })) }))

  it('never gives more than there is, and nothing to a lower project that a higher one lacks', () => {
    fc.assert(
      fc.property(models, (model) => {
        for (const { available, served } of loadsOf(model)) {
          const given = served.reduce((sum, { gets }) => sum + gets, 0)
          expect(given).toBeLessThanOrEqual((available ?? Number.POSITIVE_INFINITY) + 1e-6)
          const gap = served.findIndex(({ needs, gets }) => gets < needs - 1e-6)
          if (gap >= 0) for (const { gets } of served.slice(gap + 1)) expect(gets).toBeLessThan(1e-6)
        }
      }),
    )
  })

  it('is repaired without making anything else worse or losing work', () => {
    fc.assert(
      fc.property(models, (model) => {
        const [worst] = conflictsOf(loadsOf(model))
        if (!worst) return
        const before = new Map(loadsOf(model).map((load) => [`${load.role} ${load.period}`, missing(load)]))
        const work = ({ projects }: CapacityModel) =>
          projects.flatMap(({ demand }) => Object.values(demand).flatMap((amounts) => Object.values(amounts))).reduce((a, b) => a + b, 0)
        for (const repair of repairsOf(model, worst, { engineer: ['architect'] })) {
          if (repair.is === 'borrow') continue
          const changed = new Map(repair.redrawn.map(({ project, demand }) => [project, demand]))
          const after = { ...model, projects: model.projects.map(({ id, demand }) => ({ id, demand: changed.get(id) ?? demand })) }
          expect(missing(loadAt(after, worst.role, worst.period))).toBe(0)
          expect(work(after)).toBeCloseTo(work(model), 6)
          for (const load of loadsOf(after))
            expect(missing(load)).toBeLessThanOrEqual((before.get(`${load.role} ${load.period}`) ?? 0) + 1e-6)
        }
      }),
    )
  })
})
