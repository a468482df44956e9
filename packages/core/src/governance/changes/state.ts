import type { Entry, NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate } from '../../work/values.ts'
import type { Recorded } from '../acts.ts'
import type { ItemOf } from '../item-made.ts'
import type { ChangeOutcome, EffectsOfChange } from './acts.ts'

/** What somebody decided on a change request. */
export interface ChangeDecision {
  readonly seq: number
  readonly by: NamedPerson
  readonly at: Instant
  readonly role: string
  readonly outcome: ChangeOutcome
  readonly reason: string
  readonly until: IsoDate | null
  readonly into: number | null
  /** It is in the baseline: the hashes before and after. */
  readonly rebaselined: { readonly before: string; readonly after: string; readonly within: boolean } | null
}

/** A change request that was put before those who decide, and what became of it. */
export interface ChangeCase {
  readonly seq: number
  readonly hash: string
  /** The register's item, by reference; `null` while the product has still to make it. */
  readonly ref: string | null
  readonly item: ItemOf | null
  readonly title: string
  readonly reason: string
  readonly effects: EffectsOfChange
  readonly asked: { readonly by: NamedPerson; readonly at: Instant }
  readonly withdrawn: { readonly by: NamedPerson; readonly at: Instant; readonly words: string } | null
  readonly decisions: readonly ChangeDecision[]
}

export type ChangeStatus = 'asked' | 'withdrawn' | 'approved' | 'rejected' | 'postponed' | 'merged'

const statuses = { approve: 'approved', reject: 'rejected', postpone: 'postponed', merge: 'merged' } as const

export const changeStatus = ({ withdrawn, decisions }: ChangeCase): ChangeStatus => {
  if (withdrawn) return 'withdrawn'
  const last = decisions.at(-1)
  return last ? statuses[last.outcome] : 'asked'
}

/** Whether somebody still has to decide: what was postponed comes back. */
export const isOpen = (change: ChangeCase): boolean => ['asked', 'postponed'].includes(changeStatus(change))

const decisionOf = ({ seq, by, at }: Entry, act: Extract<Recorded, { kind: 'change.decide' }>): ChangeDecision => ({
  seq,
  by,
  at,
  role: act.role,
  outcome: act.outcome,
  reason: act.reason.text,
  until: act.until ?? null,
  into: act.into ?? null,
  rebaselined:
    act.follows && act.before !== undefined ? { before: act.before, after: act.follows.after, within: act.follows.within } : null,
})

/** What one record changes in the change requests of a project. */
export const foldChanges = (changes: readonly ChangeCase[], entry: Entry, act: Recorded): readonly ChangeCase[] => {
  const { seq, hash, by, at } = entry
  const one = (of: number, change: (found: ChangeCase) => Partial<ChangeCase>): readonly ChangeCase[] =>
    changes.map((found) => (found.seq === of ? { ...found, ...change(found) } : found))
  switch (act.kind) {
    case 'change.ask': {
      const { item: ref, title, reason, effects } = act
      const asked = { by, at }
      return [
        ...changes,
        { seq, hash, ref, item: null, title: title.text, reason: reason.text, effects, asked, withdrawn: null, decisions: [] },
      ]
    }
    case 'change.withdraw':
      return one(act.change, () => ({ withdrawn: { by, at, words: act.reason.text } }))
    case 'change.decide':
      return one(act.change, ({ decisions }) => ({ decisions: [...decisions, decisionOf(entry, act)] }))
    case 'item.made':
      return one(act.of, () => ({ ref: act.item, item: { ref: act.item, key: act.key, url: act.url } }))
    default:
      return changes
  }
}

/** A change with all that were merged into it, and into those. */
export const mergedInto = (changes: readonly ChangeCase[], change: ChangeCase): readonly ChangeCase[] => {
  const own = changes.filter(({ decisions, withdrawn, seq }) => {
    const last = decisions.at(-1)
    return !withdrawn && last?.outcome === 'merge' && last.into === change.seq && seq !== change.seq
  })
  return [change, ...own.flatMap((one) => mergedInto(changes, one))]
}
