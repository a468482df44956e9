import { canonical } from '../hash.ts'
import type { Parameters } from '../rules/compile.ts'
import type { Comparison, Condition, Operand, ShareCondition } from '../rules/condition.ts'
import { substituted } from '../rules/parts.ts'

/** What a change does to those who are judged: nothing, asks more of them, asks less, or cannot be said for all of them. */
export type Effect = 'same' | 'tightened' | 'relaxed' | 'changed'

const opposite: Readonly<Record<Effect, Effect>> = { same: 'same', tightened: 'relaxed', relaxed: 'tightened', changed: 'changed' }

export const oppositeOf = (effect: Effect): Effect => opposite[effect]

/** Several changes at once: tightened only where none of them relaxes. */
export const together = (effects: readonly Effect[]): Effect => {
  const real = new Set(effects.filter((effect) => effect !== 'same'))
  const [only] = real
  return only === undefined ? 'same' : real.size === 1 ? only : 'changed'
}

/** The condition with the parameters' values in their places. */
export const resolved = (condition: Condition, parameters: Parameters): Condition =>
  substituted(condition, (scalar) =>
    typeof scalar === 'object' ? (parameters[scalar.parameter] ?? `parameter ${scalar.parameter}`) : scalar,
  )

const rising: Readonly<Partial<Record<Comparison, boolean>>> = { atLeast: true, above: true, atMost: false, below: false }

/** What the limits have in common, and where on that scale each stands: two literals, two days before the judgement, two days after the same date. */
const orderOf = (operand: Operand): readonly [scale: string, at: number | string] | undefined => {
  if (typeof operand === 'number' || typeof operand === 'string') return [typeof operand, operand]
  if (typeof operand !== 'object' || 'parameter' in operand || 'earlier' in operand) return undefined
  const [scale, days] = 'fact' in operand ? [operand.fact, operand.days ?? 0] : ['', operand.asOf.days]
  return typeof days === 'number' ? [`days after ${scale}`, days] : undefined
}

/** A higher limit asks more where a value has to be at least so much, and less where it may be at most so much. */
const ofLimit = (is: Comparison, before: Operand, after: Operand): Effect => {
  if (canonical(before) === canonical(after)) return 'same'
  const up = rising[is]
  const [from, to] = [orderOf(before), orderOf(after)]
  if (up === undefined || from === undefined || to === undefined || from[0] !== to[0]) return 'changed'
  if (from[1] === to[1]) return 'same'
  return to[1] > from[1] === up ? 'tightened' : 'relaxed'
}

const without = (parts: readonly Condition[], others: readonly Condition[]): readonly Condition[] => {
  const taken = others.map((other) => canonical(other))
  return parts.filter((part) => {
    const at = taken.indexOf(canonical(part))
    if (at >= 0) taken.splice(at, 1)
    return at < 0
  })
}

const ofParts = (before: readonly Condition[], after: readonly Condition[], more: Effect): Effect => {
  const [gone, come] = [without(before, after), without(after, before)]
  if (gone.length === 0 && come.length === 0) return 'same'
  if (gone.length === 0) return more
  if (come.length === 0) return oppositeOf(more)
  if (gone.length !== come.length) return 'changed'
  return together(gone.map((part, index) => strictness(part, come[index] ?? part)))
}

const allParts = (condition: Condition): readonly Condition[] => ('all' in condition ? condition.all : [condition])
const anyParts = (condition: Condition): readonly Condition[] => ('any' in condition ? condition.any : [condition])

const ofCount = (before: Extract<Condition, { count: string }>, after: Extract<Condition, { count: string }>): Effect => {
  if (before.count !== after.count || before.is !== after.is) return 'changed'
  const where = canonical(before.where ?? null) === canonical(after.where ?? null)
  return where ? ofLimit(after.is, before.value, after.value) : 'changed'
}

const ofShare = (before: ShareCondition, after: ShareCondition): Effect => {
  if (before.share !== after.share || before.is !== after.is) return 'changed'
  const same = canonical([before.of ?? null, before.satisfies]) === canonical([after.of ?? null, after.satisfies])
  return same ? ofLimit(after.is, before.value, after.value) : 'changed'
}

const sameFacts = (before: readonly string[], after: readonly string[]): boolean =>
  canonical([...before].sort()) === canonical([...after].sort())

/**
 * What it means for a project that a condition became another one, read from the two trees; `changed` wherever the trees alone do not prove it.
 * Both have to be `resolved` before.
 */
export const strictness = (before: Condition, after: Condition): Effect => {
  if (canonical(before) === canonical(after)) return 'same'
  if ('all' in before || 'all' in after) return ofParts(allParts(before), allParts(after), 'tightened')
  if ('any' in before || 'any' in after) return ofParts(anyParts(before), anyParts(after), 'relaxed')
  if ('not' in before && 'not' in after) return oppositeOf(strictness(before.not, after.not))
  if ('distinct' in before && 'distinct' in after)
    return sameFacts(before.distinct, after.distinct) ? ofLimit('atLeast', before.atLeast, after.atLeast) : 'changed'
  if ('every' in before && 'every' in after) return before.every === after.every ? strictness(before.satisfies, after.satisfies) : 'changed'
  if ('some' in before && 'some' in after) return before.some === after.some ? strictness(before.satisfies, after.satisfies) : 'changed'
  if ('count' in before && 'count' in after) return ofCount(before, after)
  if ('share' in before && 'share' in after) return ofShare(before, after)
  if ('inARow' in before && 'inARow' in after)
    return together([ofLimit('atLeast', before.inARow, after.inARow), strictness(before.satisfies, after.satisfies)])
  if ('fact' in before && 'fact' in after && before.fact === after.fact && before.is === after.is && before.is !== 'present')
    return ofLimit(before.is, before.value, 'value' in after ? after.value : before.value)
  return 'changed'
}
