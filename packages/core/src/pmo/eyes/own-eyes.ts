import type { StoredJudgement } from '../../gates/records.ts'
import type { Tracker } from '../../ports.ts'
import type { Judged, Site } from '../judge-component.ts'
import type { Sheet } from '../sheets/sheet.ts'
import { deferred } from './deferred.ts'

/** Throws where a person did not see everything below a project. What is cut short for everybody is none of it. */
export const ensureSeen = ({ coverage, history }: Sheet): void => {
  if (!coverage.complete && (coverage.reason === 'permission' || (coverage.hidden ?? 0) > 0)) throw deferred('hidden')
  if (history === undefined) throw deferred('past')
}

/** The same tracker, which says at once where the past of an item is hidden from this person. */
export const seeing = (tracker: Tracker): Tracker => ({
  ...tracker,
  async *history(items, fields) {
    for await (const page of tracker.history(items, fields)) {
      if (!page.coverage.complete && page.coverage.reason === 'permission') throw deferred('past')
      yield page
    }
  },
})

/** What the tracker enforces as it was last read, where this person may not read it. */
const enforcedAsKnown = (judged: StoredJudgement, before: Judged['before']): StoredJudgement => {
  if (judged.enforcement?.strength !== 'unreadable' || !before || 'none' in before) return judged
  return before.judgement.gate === judged.judgement.gate ? { ...judged, enforcement: before.enforcement } : judged
}

/** What a person judged, never worse informed than what stands: settings that were attested count only where they see that they are. */
export const withOwnEyes = (site: Site, judged: Judged): Judged => {
  const { outcome, before, marks } = judged
  if (!site.attested && marks.judgement?.template !== undefined) throw deferred('settings')
  return 'none' in outcome ? judged : { ...judged, outcome: enforcedAsKnown(outcome, before) }
}
