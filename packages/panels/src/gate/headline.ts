import { day, dayIn } from '../format/index.ts'
import { type MessageId, t } from '../words/words.ts'
import type { Groups } from './groups.ts'
import type { ShownGate } from './state.ts'

/** Who passed the gate, and until when the decision can be used. */
export const passedWords = ({ gate: { passed }, now, zone }: ShownGate, locale: string): readonly string[] => {
  if (!passed) return []
  const said = t('gate.passedOn', { day: day(passed.on, locale), name: passed.byName })
  if (!passed.usableUntil) return [said]
  const expired = passed.usableUntil < dayIn(now, zone)
  return [said, t(expired ? 'gate.usableExpired' : 'gate.usableUntil', { day: day(passed.usableUntil, locale) })]
}

/** The judgement in one sentence: what holds the gate, and how much of it nobody could check. */
export const headline = (view: ShownGate, groups: Groups, locale: string): readonly string[] => {
  if (view.gate.passed) return passedWords(view, locale)
  const { failing, unchecked, waitingToHold } = groups
  const count = failing + unchecked
  if (count === 0)
    return [t('gate.nothingHolds'), ...(view.judged.outcome === 'ready' && view.source === 'official' ? [t('gate.readyFor')] : [])]
  const share = (part: number, some: MessageId, all: MessageId): readonly string[] =>
    part === 0 ? [] : [t(part === count ? all : some, { count: part })]
  return [
    t('gate.holds', { count }),
    ...share(unchecked, 'gate.holdsUnknown', 'gate.holdsAllUnknown'),
    ...share(waitingToHold, 'gate.holdsWaiting', 'gate.holdsAllWaiting'),
  ]
}
