import type { Entry, NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate } from '../../work/values.ts'
import type { Recorded } from '../acts.ts'
import type { ItemOf } from '../item-made.ts'

interface Step {
  readonly by: NamedPerson
  readonly at: Instant
  readonly words: string
}

/** What a conditional go asked for, and how far it is. */
export interface Condition {
  /** The record of the decision, by its place and by its hash. */
  readonly decision: number
  readonly hash: string
  readonly index: number
  readonly gate: string
  readonly what: string
  readonly owner: NamedPerson
  /** The day until which it is to be met, moves included. */
  readonly due: IsoDate
  readonly moves: readonly (Step & { readonly due: IsoDate })[]
  /** The tracker item that stands for it, once it was made. */
  readonly item: ItemOf | null
  readonly met: Step | null
}

const stepOf = ({ by, at }: Entry, { text }: { readonly text: string }): Step => ({ by, at, words: text })

type Decided = Extract<Recorded, { kind: 'decision' }>

const asked = ({ seq, hash }: Entry, { gate, conditions }: Decided): readonly Condition[] =>
  conditions.map(({ what, owner, due }, index) => ({
    decision: seq,
    hash,
    index,
    gate,
    what: what.text,
    owner: { ref: owner.person, name: owner.name ?? '' },
    due,
    moves: [],
    item: null,
    met: null,
  }))

/** What one record changes in the conditions of a project. A gate that is decided anew asks only for what it says then. */
export const foldConditions = (conditions: readonly Condition[], entry: Entry, act: Recorded): readonly Condition[] => {
  const changed = (
    { decision, index }: { readonly decision: number; readonly index: number },
    change: (one: Condition) => Partial<Condition>,
  ): readonly Condition[] => conditions.map((one) => (one.decision === decision && one.index === index ? { ...one, ...change(one) } : one))
  switch (act.kind) {
    case 'decision':
      return [...conditions.filter(({ gate }) => gate !== act.gate), ...asked(entry, act)]
    case 'condition.met':
      return changed(act, () => ({ met: stepOf(entry, act.evidence) }))
    case 'condition.move':
      return changed(act, ({ moves }) => ({ due: act.due, moves: [...moves, { ...stepOf(entry, act.reason), due: act.due }] }))
    case 'item.made':
      return changed({ decision: act.of, index: act.index }, () => ({ item: { ref: act.item, key: act.key, url: act.url } }))
    default:
      return conditions
  }
}
