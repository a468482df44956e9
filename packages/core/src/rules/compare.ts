import type { Comparison } from './condition.ts'
import { type Cell, choiceKind, dateKind, flagKind, moneyKind, type Sheet, unknownKind, wholeKind } from './sheet.ts'
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

/** A comparison with a literal: what nearly every rule consists of. */
type Against = (sheet: Sheet) => Grade

// Each comparison is a function of its own, because one that asks which it is takes twice as long.

const withWhole = (place: number, is: Comparison, limit: number): Against => {
  const cell = { kind: wholeKind, number: limit, text: '' }
  const other: Against = (sheet) => (sheet.kinds[place] === unknownKind ? open : compare(sheet, place, is, cell))
  switch (is) {
    case 'equals':
      return (sheet) => (sheet.kinds[place] !== wholeKind ? other(sheet) : sheet.numbers[place] === limit ? passes : fails)
    case 'notEquals':
      return (sheet) => (sheet.kinds[place] !== wholeKind ? other(sheet) : sheet.numbers[place] === limit ? fails : passes)
    case 'below':
      return (sheet) => (sheet.kinds[place] !== wholeKind ? other(sheet) : (sheet.numbers[place] as number) < limit ? passes : fails)
    case 'atMost':
      return (sheet) => (sheet.kinds[place] !== wholeKind ? other(sheet) : (sheet.numbers[place] as number) > limit ? fails : passes)
    case 'above':
      return (sheet) => (sheet.kinds[place] !== wholeKind ? other(sheet) : (sheet.numbers[place] as number) > limit ? passes : fails)
    case 'atLeast':
      return (sheet) => (sheet.kinds[place] !== wholeKind ? other(sheet) : (sheet.numbers[place] as number) < limit ? fails : passes)
  }
}

/** A text is a day where the fact is one, and a choice, which has no order, otherwise. */
const withText = (place: number, is: Comparison, limit: string): Against => {
  const day = { kind: dateKind, number: 0, text: limit }
  const other: Against = (sheet) => (sheet.kinds[place] === dateKind ? compare(sheet, place, is, day) : open)
  if (is === 'equals') return (sheet) => (sheet.kinds[place] !== choiceKind ? other(sheet) : sheet.texts[place] === limit ? passes : fails)
  if (is === 'notEquals')
    return (sheet) => (sheet.kinds[place] !== choiceKind ? other(sheet) : sheet.texts[place] === limit ? fails : passes)
  return other
}

const withFlag = (place: number, is: Comparison, limit: boolean): Against => {
  if (is !== 'equals' && is !== 'notEquals') return () => open
  const wanted = limit === (is === 'equals') ? 1 : 0
  return (sheet) => (sheet.kinds[place] !== flagKind ? open : sheet.numbers[place] === wanted ? passes : fails)
}

export const compareWithLiteral = (place: number, is: Comparison, limit: number | string | boolean): Against => {
  if (typeof limit === 'number') return withWhole(place, is, limit)
  return typeof limit === 'string' ? withText(place, is, limit) : withFlag(place, is, limit)
}

/** What holds exactly where the other does not; unknown stays unknown. */
export const opposites: Readonly<Record<Comparison, Comparison>> = {
  equals: 'notEquals',
  notEquals: 'equals',
  below: 'atLeast',
  atLeast: 'below',
  above: 'atMost',
  atMost: 'above',
}

/** Compares a number that was counted. */
export const compareNumber = (left: number, is: Comparison, { kind, number }: Cell): Grade =>
  kind === wholeKind ? inOrder(left, number, meanings[is]) : open
