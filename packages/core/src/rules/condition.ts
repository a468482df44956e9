import * as z from 'zod/mini'

/** A value, or the parameter of the template that holds it. */
export type Scalar = boolean | number | string | { readonly parameter: string }

/** A whole number, or the parameter that holds it. */
export type Whole = number | { readonly parameter: string }

/**
 * What a fact is compared with: a literal of the fact's own type, a parameter of the template, another fact (a date may be moved by days),
 * a day relative to the day of the judgement, or what a fact was at the previous gate or in the period before.
 */
export type Operand =
  | Scalar
  | { readonly fact: string; readonly days?: Whole }
  | { readonly asOf: { readonly days: Whole } }
  | { readonly earlier: string; readonly at: EarlierMoment }

export type EarlierMoment = 'previousGate' | 'previousPeriod'

export type Comparison = 'equals' | 'notEquals' | 'below' | 'atMost' | 'above' | 'atLeast'

/**
 * A rule's condition: plain data, so that it can be shown, compared between versions and tried on live projects.
 * `present` passes when the fact was read and holds something, and fails when it was read and is empty.
 * `distinct` counts different people among the named facts. Inside `every`, `some`, `count` and `share` facts of the record are named `risks[].score`;
 * `as` is the name under which the number of records is reported.
 * `share` is the part of the records (that meet `of`) which satisfies, in basis points; of no record it is unknown.
 * `inARow` holds where the same was true now and in the weeks before, so many in all; `as` reports how many it was, the latest first.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string; readonly is: 'present' }
  | { readonly fact: string; readonly is: Comparison; readonly value: Operand }
  | { readonly distinct: readonly string[]; readonly atLeast: Operand }
  | { readonly every: string; readonly as: string; readonly satisfies: Condition }
  | { readonly some: string; readonly as: string; readonly satisfies: Condition }
  | { readonly count: string; readonly as: string; readonly where?: Condition; readonly is: Comparison; readonly value: Operand }
  | ShareCondition
  | { readonly inARow: Whole; readonly as: string; readonly satisfies: Condition }
  | ExpressionCondition

/**
 * What the tree cannot say, such as arithmetic with several facts, in the Common Expression Language. `reads` names the facts that it uses;
 * it is evaluated only when all of them are known.
 */
export interface ExpressionCondition {
  readonly expression: string
  readonly reads: readonly string[]
}

export interface ShareCondition {
  readonly share: string
  readonly as: string
  readonly of?: Condition
  readonly satisfies: Condition
  readonly is: Comparison
  readonly value: Operand
}

const name = z.string().check(z.minLength(1), z.maxLength(200))

const Whole = z.union([z.int(), z.strictObject({ parameter: name })])

const Operand: z.ZodMiniType<Operand> = z.union([
  z.boolean(),
  z.int(),
  z.string(),
  z.strictObject({ fact: name, days: z.exactOptional(Whole) }),
  z.strictObject({ parameter: name }),
  z.strictObject({ asOf: z.strictObject({ days: Whole }) }),
  z.strictObject({ earlier: name, at: z.enum(['previousGate', 'previousPeriod']) }),
])

const Comparison = z.enum(['equals', 'notEquals', 'below', 'atMost', 'above', 'atLeast'])

export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition) }),
    z.strictObject({ not: Condition }),
    z.strictObject({ fact: name, is: z.literal('present') }),
    z.strictObject({ fact: name, is: Comparison, value: Operand }),
    z.strictObject({ distinct: z.array(name), atLeast: Operand }),
    z.strictObject({ every: name, as: name, satisfies: Condition }),
    z.strictObject({ some: name, as: name, satisfies: Condition }),
    z.strictObject({ count: name, as: name, where: z.exactOptional(Condition), is: Comparison, value: Operand }),
    z.strictObject({ share: name, as: name, of: z.exactOptional(Condition), satisfies: Condition, is: Comparison, value: Operand }),
    z.strictObject({ inARow: Whole, as: name, satisfies: Condition }),
    z.strictObject({
      expression: z.string().check(z.minLength(1), z.maxLength(1000)),
      reads: z.array(name).check(z.minLength(1), z.maxLength(20)),
    }),
  ]),
)
