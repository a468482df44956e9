import * as z from 'zod/mini'

/** What a fact is compared with: a literal of the fact's own type, another fact, a parameter of the template, or a day relative to the day of the judgement. */
export type Operand =
  | boolean
  | number
  | string
  | { readonly fact: string }
  | { readonly parameter: string }
  | { readonly asOf: { readonly days: number | { readonly parameter: string } } }

export type Comparison = 'equals' | 'notEquals' | 'below' | 'atMost' | 'above' | 'atLeast'

/**
 * A rule's condition: plain data, so that it can be shown, compared between versions and tried on live projects.
 * `present` passes when the fact was read and holds something, and fails when it was read and is empty.
 * `distinct` counts different people among the named facts. Inside `every`, `some` and `count` facts of the record are named `risks[].score`;
 * `as` is the name under which the number of records is reported.
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

const name = z.string().check(z.minLength(1), z.maxLength(200))

const Operand: z.ZodMiniType<Operand> = z.union([
  z.boolean(),
  z.int(),
  z.string(),
  z.strictObject({ fact: name }),
  z.strictObject({ parameter: name }),
  z.strictObject({ asOf: z.strictObject({ days: z.union([z.int(), z.strictObject({ parameter: name })]) }) }),
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
  ]),
)
