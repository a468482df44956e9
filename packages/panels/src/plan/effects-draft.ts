import type { Baseline, EffectsOfChange, UnaskedChange } from '@plumbline/core'
import { readNumber, writeNumber } from '../format/number-entry.ts'
import { writtenAmount } from './amounts.ts'
import { newId, readCosts, type TypedCost } from './rows.ts'

export interface OtherProject {
  readonly ref: string
  readonly key: string
  readonly title: string
  readonly effect: string
}

/** A change as somebody types it. */
export interface ChangeDraft {
  readonly item: string | null
  readonly title: string
  readonly reason: string
  readonly currency: string
  readonly costs: readonly TypedCost[]
  readonly days: string
  readonly movesFrom: string
  readonly items: string
  readonly scope: string
  /** Change of target by benefit. */
  readonly benefits: Readonly<Record<string, string>>
  readonly benefit: string
  readonly others: readonly OtherProject[]
}

interface Around {
  readonly baseline: Baseline | undefined
  readonly currency: string | undefined
  readonly today: string
  readonly locale: string
}

/** An empty change, or what the register's item says of it already. */
export const changeDraft = (from: UnaskedChange | undefined, { currency: given, today, locale }: Around): ChangeDraft => {
  const currency = from?.cost?.currency ?? given ?? ''
  const cost = from?.cost
  return {
    item: from?.ref ?? null,
    title: from?.title ?? '',
    reason: '',
    currency,
    costs: cost
      ? [{ id: newId(), period: today.slice(0, 7), kind: 'capital', amount: writtenAmount(cost.minor, cost.currency, locale) }]
      : [],
    days: from?.days === null || from === undefined ? '' : writeNumber(from.days, locale),
    movesFrom: today,
    items: '',
    scope: from?.scope ?? '',
    benefits: {},
    benefit: [from?.benefit ?? '', from?.others ?? ''].filter((text) => text !== '').join('\n'),
    others: [],
  }
}

const size = (typed: string, locale: string, per = 1): number | undefined => {
  const read = readNumber(typed.replace(/^\s*\+/, '').replace('−', '-'), locale)
  return read === null ? 0 : read === undefined ? undefined : Math.round(read * per)
}

/** The draft as effects; `undefined`: something in it cannot be read. */
export const effectsOf = (draft: ChangeDraft, locale: string): EffectsOfChange | undefined => {
  const costs = readCosts(draft.costs, draft.currency, locale)
  const [days, items] = [size(draft.days, locale), size(draft.items, locale)]
  const targets = Object.entries(draft.benefits).map(([name, typed]) => [name, size(typed, locale, 100)] as const)
  if (!costs || days === undefined || items === undefined || draft.movesFrom === '' || targets.some(([, target]) => target === undefined))
    return undefined
  return {
    currency: costs.length > 0 ? draft.currency : null,
    costs: [...costs],
    days,
    movesFrom: draft.movesFrom,
    items,
    scope: { text: draft.scope.trim() },
    benefits: targets.flatMap(([name, target]) => (target ? [{ name, target }] : [])),
    benefit: { text: draft.benefit.trim() },
    others: draft.others.map(({ ref, effect }) => ({ project: ref, effect: { text: effect.trim() } })),
  }
}

/** Whether it says anything at all. */
export const says = ({ costs, days, items, scope, benefits, benefit, others }: EffectsOfChange): boolean =>
  costs.length + benefits.length + others.length > 0 || days !== 0 || items !== 0 || scope.text !== '' || benefit.text !== ''
