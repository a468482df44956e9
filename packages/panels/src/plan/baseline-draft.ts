import type { Baseline, Tolerances } from '@plumbline/core'
import { readNumber, writeNumber } from '../format/number-entry.ts'
import { newId, readCosts, type TypedCost, typedCosts } from './rows.ts'

export const dimensions = ['cost', 'time', 'scope', 'quality', 'benefits', 'risk'] as const
type Dimension = (typeof dimensions)[number]

/** A baseline as somebody types it. */
export interface Draft {
  readonly statement: string
  readonly items: string
  readonly finish: string
  readonly milestones: readonly { readonly id: string; readonly name: string; readonly due: string }[]
  readonly currency: string
  readonly costs: readonly TypedCost[]
  readonly benefits: readonly { readonly id: string; readonly name: string; readonly target: string; readonly unit: string }[]
  readonly tolerances: Readonly<Record<Dimension, string>>
  readonly note: string
}

/** Shares are typed in percent. */
const isShare = (dimension: Dimension): boolean => dimension === 'cost' || dimension === 'scope' || dimension === 'benefits'

const text = (size: number | undefined, locale: string, per = 1): string => (size === undefined ? '' : writeNumber(size / per, locale))

export const draftOf = (baseline: Baseline, currency: string | undefined, locale: string): Draft => ({
  statement: baseline.scope.statement.text,
  items: text(baseline.scope.items ?? undefined, locale),
  finish: baseline.finish,
  milestones: baseline.milestones.map((milestone) => ({ id: newId(), ...milestone })),
  currency: baseline.currency ?? currency ?? '',
  costs: typedCosts(baseline.costs, baseline.currency ?? currency ?? '', locale),
  benefits: baseline.benefits.map(({ name, target, unit }) => ({ id: newId(), name, unit, target: text(target, locale, 100) })),
  tolerances: Object.fromEntries(
    dimensions.map((dimension) => [dimension, text(baseline.tolerances[dimension], locale, isShare(dimension) ? 100 : 1)]),
  ) as Record<Dimension, string>,
  note: '',
})

const size = (typed: string, locale: string, per = 1): number | null | undefined => {
  const read = readNumber(typed, locale)
  return typeof read === 'number' ? Math.round(read * per) : read
}

const tolerancesOf = ({ tolerances }: Draft, locale: string): Tolerances | undefined => {
  const read = dimensions.map((dimension) => [dimension, size(tolerances[dimension], locale, isShare(dimension) ? 100 : 1)] as const)
  if (read.some(([, given]) => given === undefined || (given !== null && given < 0))) return undefined
  return Object.fromEntries(read.flatMap(([dimension, given]) => (typeof given === 'number' ? [[dimension, given]] : [])))
}

/** The draft as a baseline; `undefined`: something in it cannot be read or contradicts itself. */
export const baselineOf = (draft: Draft, locale: string): Baseline | undefined => {
  const costs = readCosts(draft.costs, draft.currency, locale)
  const tolerances = tolerancesOf(draft, locale)
  const items = size(draft.items, locale)
  const milestones = draft.milestones.filter(({ name }) => name.trim() !== '')
  const benefits = draft.benefits.filter(({ name }) => name.trim() !== '')
  const targets = benefits.map(({ target }) => size(target, locale, 100))
  const late = milestones.some(({ due }) => due === '' || due > draft.finish)
  const twice = [milestones, benefits].some((named) => new Set(named.map(({ name }) => name.trim())).size < named.length)
  if (!costs || !tolerances || items === undefined || draft.finish === '' || late || twice) return undefined
  if (targets.some((target) => typeof target !== 'number') || (items !== null && items < 0)) return undefined
  return {
    scope: { statement: { text: draft.statement.trim() }, items },
    finish: draft.finish,
    milestones: milestones.map(({ name, due }) => ({ name: name.trim(), due })),
    currency: costs.length > 0 ? draft.currency : null,
    costs: [...costs],
    benefits: benefits.map(({ name, unit }, place) => ({ name: name.trim(), unit: unit.trim(), target: targets[place] ?? 0 })),
    tolerances,
  }
}
