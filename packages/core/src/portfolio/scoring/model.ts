import * as z from 'zod/mini'
import { isPlain } from '../../plain.ts'

const id = z.string().check(z.minLength(1), z.maxLength(200))
const finite = z.number().check(z.gte(-1e13), z.lte(1e13))

/** From an absolute input to a utility of 0 to 100. A curve is straight between its points and level beyond them; levels are words. */
const Point = z
  .array(finite)
  .check(
    z.refine(
      ([, utility = -1, more]) => utility >= 0 && utility <= 100 && more === undefined,
      'a point is an input and its utility of 0 to 100',
    ),
  ) as unknown as z.ZodMiniType<[number, number]>
const Curve = z.strictObject({ curve: z.array(Point).check(z.minLength(2)) })
const Levels = z.strictObject({ levels: z.record(id, z.number().check(z.gte(0), z.lte(100))) })

/** One criterion of a weighted sum. Its scale is absolute: nobody's score moves because somebody else's idea came in. */
export const ScoringCriterion = z.strictObject({
  id,
  name: z.exactOptional(z.string()),
  /** Any unit: weights are shares of their sum. Left out where the pairs are compared. */
  weight: z.exactOptional(z.number().check(z.nonnegative(), z.lte(1e6))),
  scale: z.union([Curve, Levels]),
  /** The fact that it is read from, where one exists; otherwise people assess it. */
  fact: z.exactOptional(id),
})
export type ScoringCriterion = z.infer<typeof ScoringCriterion>

const Pair = z.strictObject({ first: id, second: id, times: z.number().check(z.gte(1 / 9.001), z.lte(9.001)) })

const version = { id, version: z.string().check(z.minLength(1)), name: z.exactOptional(z.string()) }

/** A weighted sum of utilities, its weights entered or found by comparing pairs. */
export const WeightedSum = z.strictObject({
  ...version,
  method: z.literal('weightedSum'),
  criteria: z.array(ScoringCriterion).check(z.minLength(1), z.maxLength(100)),
  comparisons: z.exactOptional(
    z.strictObject({
      randomIndex: z.exactOptional(z.enum(['saaty', 'doneganDodd'])),
      assessors: z.array(z.strictObject({ name: id, comparisons: z.array(Pair) })).check(z.minLength(1)),
    }),
  ),
})
export type WeightedSum = z.infer<typeof WeightedSum>

/** The quotients that a PMO knows by name. */
export const quotientMethods = ['wsjf', 'rice', 'valueCost'] as const
/** What is worked out from money by period. */
export const moneyMethods = ['npv', 'irr', 'roi', 'payback'] as const

const Quotient = z.strictObject({
  ...version,
  method: z.enum(quotientMethods),
  /** Facts that inputs are read from, where they exist: input → fact. */
  facts: z.exactOptional(z.record(id, id)),
})
export type Quotient = z.infer<typeof Quotient>

const OfMoney = z.strictObject({
  ...version,
  method: z.enum(moneyMethods),
  /** Discount rate a period, in basis points. */
  rate: z.exactOptional(z.number().check(z.gte(-9999.999), z.lte(1e6))),
})
export type OfMoney = z.infer<typeof OfMoney>

/** How projects are scored, by version. */
export const ScoringModel = z.union([WeightedSum, Quotient, OfMoney])
export type ScoringModel = z.infer<typeof ScoringModel>

const AnyMethod = z.object({
  method: z.enum(['weightedSum', ...quotientMethods, ...moneyMethods]),
}) as unknown as z.ZodMiniType<ScoringModel>

const methodOf = (data: unknown): unknown => (isPlain(data) ? data['method'] : undefined)
const among = (names: readonly unknown[], name: unknown): boolean => names.includes(name)

/** The schema of the method that some data names, so that its mistakes are told by their own place. */
export const scoringModelFor = (data: unknown): z.ZodMiniType<ScoringModel> => {
  const method = methodOf(data)
  if (method === 'weightedSum') return WeightedSum
  if (among(quotientMethods, method)) return Quotient
  return among(moneyMethods, method) ? OfMoney : AnyMethod
}

const Assessed = z.array(z.strictObject({ by: id, value: z.union([finite, id]) })).check(z.minLength(1))
/** What is known of a criterion: a number or a word, what several people assessed, or null. */
export const Input = z.nullable(z.union([finite, id, Assessed]))
export type Input = z.infer<typeof Input>

export const Scored = z.strictObject({
  id,
  name: z.exactOptional(z.string()),
  inputs: z.exactOptional(z.record(id, Input)),
  /** Money by period, the first today: costs negative, returns positive; null where a period is not known. */
  flows: z.exactOptional(z.array(z.nullable(finite)).check(z.minLength(1))),
})
export type Scored = z.infer<typeof Scored>

/** The documented input of `portfolio score`. */
export interface ScoringDocument {
  readonly model: ScoringModel
  readonly projects: readonly Scored[]
}

export const scoringDocumentFor = (data: unknown): z.ZodMiniType<ScoringDocument> =>
  z.strictObject({
    model: scoringModelFor(isPlain(data) ? data['model'] : undefined),
    projects: z.array(Scored).check(z.minLength(1), z.maxLength(20_000)),
  })
