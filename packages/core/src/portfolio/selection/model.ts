import * as z from 'zod/mini'

const id = z.string().check(z.minLength(1), z.maxLength(200))
const reason = z.string().check(z.minLength(1), z.maxLength(2000))
/** Beyond this, sums of thousands of amounts are no longer exact. */
const largest = 1e13
const amount = z.number().check(z.gte(-largest), z.lte(largest))
const limit = z.number().check(z.nonnegative(), z.lte(largest))

/** Amounts by period, for example `{"2026": 120, "2027": 80}`; a period that is not named is zero. */
const ByPeriod = z.record(id, amount)
const LimitByPeriod = z.record(id, limit)

/** A decision taken before the selection, always with its reason. */
const Forced = z.strictObject({ reason })

/** A candidate of the selection. Money, effort and value are plain numbers, each in one unit throughout a document. */
export const Candidate = z.strictObject({
  id,
  name: z.exactOptional(z.string()),
  /** What the portfolio gains by it, on the scale of the scoring model. */
  value: amount,
  /** Cost by period, over all funds. */
  cost: z.exactOptional(ByPeriod),
  /** The part of the cost that one fund pays: fund → period → amount. */
  costByFund: z.exactOptional(z.record(id, ByPeriod)),
  /** Demand: resource role → period → amount. */
  demand: z.exactOptional(z.record(id, ByPeriod)),
  /** Must be done, for example by law. */
  mandatory: z.exactOptional(z.boolean()),
  forcedIn: z.exactOptional(Forced),
  forcedOut: z.exactOptional(Forced),
  /** Candidates that have to be selected with it. */
  requires: z.exactOptional(z.array(id)),
  /** Candidates that cannot be selected with it. */
  excludes: z.exactOptional(z.array(id)),
  /** Where it belongs in the investment mix: dimension → class, for example `{"horizon": "grow"}`. */
  mix: z.exactOptional(z.record(id, id)),
  /** How much it contributes: objective → amount. */
  contributes: z.exactOptional(z.record(id, amount)),
})
export type Candidate = z.infer<typeof Candidate>

/** A guardrail of the investment mix: what the selected candidates of one class may or must take. */
export const Guardrail = z.strictObject({
  id,
  name: z.exactOptional(z.string()),
  /** Dimension and class that it watches. */
  dimension: id,
  class: id,
  /** `share`: of the selected cost, in basis points; `cost`: money; `count`: candidates. */
  measure: z.enum(['share', 'cost', 'count']),
  atLeast: z.exactOptional(limit),
  atMost: z.exactOptional(limit),
})
export type Guardrail = z.infer<typeof Guardrail>

/** What a selection is asked: which candidates give the most value under these limits. The documented input of `portfolio select`. */
export const SelectionModel = z.strictObject({
  name: z.exactOptional(z.string()),
  projects: z.array(Candidate).check(z.minLength(1), z.maxLength(20_000)),
  /** Money by period, over all funds. */
  budgets: z.exactOptional(LimitByPeriod),
  /** Money of one fund: fund → period → amount. */
  funds: z.exactOptional(z.record(id, LimitByPeriod)),
  /** Resource role → period → amount. */
  capacity: z.exactOptional(z.record(id, LimitByPeriod)),
  guardrails: z.exactOptional(z.array(Guardrail)),
  /** The least that the selection has to contribute: objective → amount. */
  objectives: z.exactOptional(z.record(id, z.strictObject({ atLeast: amount }))),
  /** Which candidates were brought from other sites: named, and not searched by. */
  otherSites: z.exactOptional(
    z.strictObject({
      count: z.enum(['none', 'confirmed', 'all']),
      sites: z.array(z.strictObject({ name: z.string(), projects: z.int(), counted: z.int() })),
    }),
  ),
})
export type SelectionModel = z.infer<typeof SelectionModel>
