import type { LimitNote } from '../rules/notes.ts'
import type { Page } from '../rules/page.ts'
import type { Limit, Observation } from './judgement.ts'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The text of RFC 8785 of a limit; its members are already in order. */
const textOf = (start: string, value: Observation | undefined): string =>
  value === undefined ? `${start}}` : `${start},"value":${JSON.stringify(value)}}`

interface Noted extends LimitNote {
  readonly start: string
}

const limitOf = ({ fact, is }: Noted, value: Observation | undefined): Limit => (value === undefined ? { fact, is } : { fact, is, value })

const valueOn = ({ value }: Noted, page: Page): Observation | undefined => (typeof value === 'function' ? value(page) : value)

/** By their texts, each once: the order in which conditions name them must not show. */
const ordered = (noted: readonly Noted[], page: Page): readonly Limit[] => {
  const byLimit = new Map<string, Limit>()
  for (const note of noted) {
    const value = valueOn(note, page)
    byLimit.set(textOf(note.start, value), limitOf(note, value))
  }
  if (byLimit.size < 2) return [...byLimit.values()]
  return [...byLimit].sort(([a], [b]) => byText(a, b)).map(([, limit]) => limit)
}

/** What is asked, as a judgement lists it. Most of it is the same for every component, or for all of one day, and is then put in order once. */
export const limitsFrom = (limits: readonly LimitNote[]): ((page: Page) => readonly Limit[]) => {
  const noted = limits.map((note) => ({ ...note, start: `{"fact":${JSON.stringify(note.fact)},"is":"${note.is}"` }))
  const always = noted.every(({ value }) => typeof value !== 'function')
  const daily = noted.every(({ value, daily: byDay }) => typeof value !== 'function' || byDay)
  let last: { readonly day: string; readonly limits: readonly Limit[] } | undefined
  if (!daily) return (page) => ordered(noted, page)
  return (page) => {
    const day = always ? '' : page.asOf
    if (last?.day !== day) last = { day, limits: ordered(noted, page) }
    return last.limits
  }
}
