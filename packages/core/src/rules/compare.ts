import type { Comparison } from './condition.ts'
import { type Cell, dateKind, flagKind, moneyKind, type Sheet, unknownKind, wholeKind } from './sheet.ts'
import { fails, type Grade, open, passes } from './truth.ts'

/** What an order of two values means for a comparison. */
interface Meaning {
  readonly less: Grade
  readonly same: Grade
  readonly more: Grade
}

const meanings: Readonly<Record<Comparison, Meaning>> = {
  equals: { less: fails, same: passes, more: fails },
  notEquals: { less: passes, same: fails, more: passes },
  below: { less: passes, same: fails, more: fails },
  atMost: { less: passes, same: passes, more: fails },
  above: { less: fails, same: fails, more: passes },
  atLeast: { less: fails, same: passes, more: passes },
}

const inOrder = (left: number | string, right: number | string, { less, same, more }: Meaning): Grade =>
  left < right ? less : left > right ? more : same

/**
 * Compares the value at a place with another of its kind; another kind or another currency makes it unknown. Nothing is nothing in every currency.
 * Only equality is meant for flags, choices and people.
 */
export const compare = ({ kinds, numbers, texts }: Sheet, place: number, is: Comparison, { kind, number, text }: Cell): Grade => {
  const own = kinds[place]
  const [amount, word] = [numbers[place] ?? 0, texts[place] ?? '']
  const meaning = meanings[is]
  if (own === moneyKind && kind === wholeKind && number === 0) return inOrder(amount, 0, meaning)
  if (own === unknownKind || own !== kind) return open
  switch (kind) {
    case wholeKind:
      return inOrder(amount, number, meaning)
    case dateKind:
      return inOrder(word, text, meaning)
    case moneyKind:
      return word === text ? inOrder(amount, number, meaning) : open
    default: {
      if (is !== 'equals' && is !== 'notEquals') return open
      const same = kind === flagKind ? amount === number : word === text
      return same === (is === 'equals') ? passes : fails
    }
  }
}

/** What holds exactly where these do not; unknown stays unknown. */
export const opposites: Readonly<Partial<Record<Comparison, Comparison>>> = { notEquals: 'equals', below: 'atLeast', above: 'atMost' }

/** Compares a number that was counted. */
export const compareNumber = (left: number, is: Comparison, { kind, number }: Cell): Grade =>
  kind === wholeKind ? inOrder(left, number, meanings[is]) : open
