import * as z from 'zod/mini'
import { hashOf } from '../../hash.ts'
import { IsoDate, Text } from '../words.ts'

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))
const size = z.int().check(z.nonnegative())

/** A calendar month, `YYYY-MM`: the period in which costs are planned and counted. */
export const Period = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))
export type Period = z.infer<typeof Period>

/** Money that buys something lasting, or that keeps it running. */
export const CostKind = z.enum(['capital', 'operating'])
export type CostKind = z.infer<typeof CostKind>

/** What one month may cost, in the minor unit of the baseline's currency. */
export const CostLine = z.strictObject({ period: Period, kind: CostKind, minor: z.int() })
export type CostLine = z.infer<typeof CostLine>

/** What may differ before those who decide are asked: shares in basis points, time in days, quality and risk as counts. */
export const Tolerances = z.strictObject({
  cost: z.exactOptional(size),
  time: z.exactOptional(size),
  scope: z.exactOptional(size),
  quality: z.exactOptional(size),
  benefits: z.exactOptional(size),
  risk: z.exactOptional(size),
})
export type Tolerances = z.infer<typeof Tolerances>

/** What was agreed of a project: what it delivers, when, for how much, to what use, and how far it may differ from that. */
export const Baseline = z.strictObject({
  scope: z.strictObject({ statement: Text, items: z.nullable(size) }),
  finish: IsoDate,
  milestones: z.array(z.strictObject({ name, due: IsoDate })).check(z.maxLength(60)),
  /** `null`: no cost is planned here. */
  currency: z.nullable(z.string().check(z.regex(/^[A-Z]{3}$/))),
  costs: z.array(CostLine).check(z.maxLength(480)),
  /** Targets in hundredths of their unit. */
  benefits: z.array(z.strictObject({ name, unit: z.string().check(z.trim(), z.maxLength(40)), target: z.int() })).check(z.maxLength(30)),
  tolerances: Tolerances,
})
export type Baseline = z.infer<typeof Baseline>

/** Hash of a baseline. The scope statement is free text that can be erased, so that the hash of its record covers it and this one does not. */
export const baselineHash = ({ scope: { items }, ...rest }: Baseline): string => hashOf({ ...rest, scope: { items } })

/** What a baseline costs altogether. */
export const totalOf = ({ costs }: Pick<Baseline, 'costs'>): number => costs.reduce((sum, { minor }) => sum + minor, 0)

const isTwice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length

/** Whether it can be agreed as it is: costs have a currency and stand once a month and kind, names stand once, and no milestone comes after the finish. */
export const isWhole = ({ costs, currency, milestones, benefits, finish }: Baseline): boolean =>
  (costs.length === 0) === (currency === null) &&
  Number.isSafeInteger(totalOf({ costs })) &&
  !isTwice(costs.map(({ period, kind }) => `${period} ${kind}`)) &&
  !isTwice(benefits.map((benefit) => benefit.name)) &&
  !isTwice(milestones.map((milestone) => milestone.name)) &&
  milestones.every(({ due }) => due <= finish)
