import fc from 'fast-check'
import type { Candidate, SelectionModel } from '../selection/model.ts'

/** Is there about once in so many. */
const some = <T>(arbitrary: fc.Arbitrary<T>, once = 2): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: once - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const byPeriod = (most: number) => fc.dictionary(fc.constantFrom('2026', '2027'), fc.integer({ min: 0, max: most }), { minKeys: 1 })

/** Leaves out what is undefined, as a document would. */
const trimmed = <T extends object>(of: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

const candidates = (ids: readonly string[]): fc.Arbitrary<Candidate[]> =>
  fc.tuple(
    ...ids.map((id) => {
      const others = ids.filter((other) => other !== id)
      const few = others.length === 0 ? fc.constant<string[]>([]) : fc.uniqueArray(fc.constantFrom(...others), { maxLength: 2 })
      const reason = fc.constant({ reason: 'the board said so' })
      return fc
        .record({
          value: fc.integer({ min: -3, max: 30 }),
          costs: fc.oneof(
            { weight: 3, arbitrary: byPeriod(20).map((cost) => ({ cost })) },
            fc.dictionary(fc.constantFrom('capital', 'running'), byPeriod(20), { minKeys: 1 }).map((costByFund) => ({ costByFund })),
          ),
          demand: some(fc.dictionary(fc.constantFrom('engineer', 'analyst'), byPeriod(5), { minKeys: 1 })),
          mandatory: some(fc.constant(true), 12),
          forcedIn: some(reason, 20),
          forcedOut: some(reason, 8),
          requires: some(few, 3),
          excludes: some(few, 5),
          mix: some(fc.constantFrom('run', 'grow').map((horizon) => ({ horizon }))),
          contributes: some(fc.integer({ min: 0, max: 9 }).map((safety) => ({ safety }))),
        })
        .map(({ costs, ...rest }) => ({ id, ...costs, ...trimmed(rest) }) as Candidate)
    }),
  )

/** Small models of every kind of demand, often tight, sometimes impossible. */
export const smallModels = (most = 8): fc.Arbitrary<SelectionModel> =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .record({
        projects: candidates(Array.from({ length: count }, (_, place) => `P${place}`)),
        budgets: byPeriod(60),
        funds: some(fc.dictionary(fc.constantFrom('capital', 'running'), byPeriod(40), { minKeys: 1 }), 2),
        capacity: some(fc.dictionary(fc.constantFrom('engineer', 'analyst'), byPeriod(12), { minKeys: 1 })),
        guardrails: some(
          fc
            .record({ measure: fc.constantFrom('share', 'cost', 'count'), low: some(fc.nat(3)), high: some(fc.nat(6)) })
            .map(({ measure, low, high }) => {
              const step = { share: 1500, cost: 10, count: 1 }[measure]
              const bounds = trimmed({
                atLeast: low === undefined ? undefined : low * step,
                atMost: high === undefined ? undefined : high * step,
              })
              return [{ id: 'G', dimension: 'horizon', class: 'grow', measure, ...bounds }]
            }),
        ),
        objectives: some(
          fc.nat(15).map((atLeast) => ({ safety: { atLeast } })),
          4,
        ),
      })
      .map((model) => trimmed(model) as SelectionModel),
  )
