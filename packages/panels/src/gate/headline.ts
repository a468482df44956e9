import { age, day, dayIn } from '../format/index.ts'
import { type MessageId, t } from '../words/words.ts'
import type { Groups } from './groups.ts'
import type { ShownGate } from './state.ts'

/** Who passed the gate, and until when the decision can be used. */
export const passedWords = ({ gate: { passed }, now, zone }: ShownGate, locale: string): readonly string[] => {
  if (!passed) return []
  const said = t(passed.conditional ? 'gate.passedConditionalOn' : 'gate.passedOn', { day: day(passed.on, locale), name: passed.byName })
  if (!passed.usableUntil) return [said]
  const expired = passed.usableUntil < dayIn(now, zone)
  return [said, t(expired ? 'gate.usableExpired' : 'gate.usableUntil', { day: day(passed.usableUntil, locale) })]
}

/** How far the approval is, before what the judgement says: waited for, rejected, or reopened. */
const approvalWords = ({ awaiting, rejected, gate: { reopened }, now, zone }: ShownGate, locale: string): readonly string[] => {
  if (awaiting) {
    const { due, needed, since } = awaiting
    const said = t('gate.awaited', { count: needed, age: age(since, now, locale) })
    if (!due) return [said]
    return [said, t(due < dayIn(now, zone) ? 'gate.awaitedOverdue' : 'gate.awaitedDue', { day: day(due, locale) })]
  }
  if (rejected) {
    const { outcome, on, byName } = rejected
    return [t('gate.rejected', { outcome: t(`gate.outcome.${outcome}`), day: day(on, locale), name: byName })]
  }
  return reopened ? [t('gate.reopenedSince', { day: day(reopened.on, locale), name: reopened.byName })] : []
}

/** The judgement in one sentence: what holds the gate, and how much of it nobody could check. */
export const headline = (view: ShownGate, groups: Groups, locale: string): readonly string[] => {
  const { failing, unchecked, waitingToHold } = groups
  if (view.gate.passed)
    return [...passedWords(view, locale), ...(view.judged.outcome === 'unknown' ? [t('gate.passedUnknown', { count: unchecked })] : [])]
  const count = failing + unchecked
  const before = approvalWords(view, locale)
  const ready = view.judged.outcome === 'ready' && view.source === 'official' && !view.awaiting
  if (count === 0)
    return [...before, t('gate.nothingHolds'), ...(ready ? [t(view.gate.mode === 'approval' ? 'gate.readyToAsk' : 'gate.readyFor')] : [])]
  const share = (part: number, some: MessageId, all: MessageId): readonly string[] =>
    part === 0 ? [] : [t(part === count ? all : some, { count: part })]
  return [
    ...before,
    t('gate.holds', { count }),
    ...share(unchecked, 'gate.holdsUnknown', 'gate.holdsAllUnknown'),
    ...share(waitingToHold, 'gate.holdsWaiting', 'gate.holdsAllWaiting'),
  ]
}
