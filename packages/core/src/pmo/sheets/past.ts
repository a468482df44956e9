import type { Transition } from '../../work/items.ts'
import type { Instant, ItemRef, StateCategory } from '../../work/values.ts'

/** What facts need of an item's past: its first state, when it was first started, last finished, last dropped. */
export interface Past {
  /** Its category before the first move; `null`: nobody knows. Absent: it never moved. */
  readonly first?: StateCategory | null
  readonly began?: Instant
  readonly ended?: Instant
  readonly dropped?: Instant
  /** It was finished so long ago that no fact asks when, as long as it stays so; more of it was not read. */
  readonly settled?: true
}

const byMoment = (a: Transition, b: Transition): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)

/** The moves of one item, told short. */
export const pastOf = (transitions: readonly Transition[]): Past => {
  const moves = transitions
    .toSorted(byMoment)
    .flatMap(({ at, change }) => (change.field === 'state' ? [{ at, from: change.from?.category, to: change.to.category }] : []))
  const [first] = moves
  if (!first) return {}
  const into = (category: StateCategory) => moves.filter(({ from, to }) => to === category && from !== category)
  const began = moves.find(({ to }) => to === 'inProgress')?.at
  const ended = into('done').at(-1)?.at
  const dropped = into('dropped').at(-1)?.at
  return {
    first: first.from ?? null,
    ...(began === undefined ? {} : { began }),
    ...(ended === undefined ? {} : { ended }),
    ...(dropped === undefined ? {} : { dropped }),
  }
}

/** When it last moved as far as its past tells. */
export const lastMoveIn = ({ began = '', ended = '', dropped = '' }: Past): Instant => [began, ended, dropped].toSorted().at(-1) ?? ''

/** Moves of which no more is known than where they began and ended, and that all of them were made on one day: that of `at`. */
export interface DayOfMoves {
  readonly from: StateCategory | undefined
  readonly to: StateCategory
  readonly at: Instant
}

/**
 * A past after such moves, without asking the tracker for them: facts count days. `undefined`: the moves themselves decide, because an item that was never started may have been
 * started and stopped, or started and finished, on that day.
 */
export const pastAfterDay = (past: Past, { from, to, at }: DayOfMoves): Past | undefined => {
  if (past.settled) return undefined
  const first = past.first === undefined ? (from ?? null) : past.first
  const began = past.began ?? (to === 'inProgress' ? at : undefined)
  if (began === undefined && first !== 'inProgress') return undefined
  return {
    ...past,
    first,
    ...(began === undefined ? {} : { began }),
    ...(to === 'done' ? { ended: at } : {}),
    ...(to === 'dropped' ? { dropped: at } : {}),
  }
}

const move = (item: ItemRef, at: Instant, from: StateCategory | undefined, to: StateCategory | undefined): Transition => ({
  item,
  id: '',
  at,
  change: { field: 'state', from: { name: '', category: from }, to: { name: '', category: to } },
})

const earliest = '1970-01-01T00:00:00.000Z'

/** Moves from which the same facts follow as from those that the past was told of. */
export const movesOf = (item: ItemRef, { first, began, ended, dropped }: Past): readonly Transition[] => {
  if (first === undefined) return []
  const known = first ?? undefined
  return [
    move(item, earliest, known, known),
    ...(began === undefined ? [] : [move(item, began, 'toDo', 'inProgress')]),
    ...(ended === undefined ? [] : [move(item, ended, 'inProgress', 'done')]),
    ...(dropped === undefined ? [] : [move(item, dropped, 'inProgress', 'dropped')]),
  ]
}

/** What facts need of an artefact's past: when it was last approved, by its field or by its state, and when its content last changed. */
export interface PaperPast {
  readonly approvedByField?: Instant
  readonly approvedByState?: Instant
  readonly changed?: Instant
}

export const paperPastOf = (transitions: readonly Transition[]): PaperPast => {
  const ordered = transitions.toSorted(byMoment)
  const byField = ordered.findLast(({ change }) => change.field === 'artefactState' && change.to.ok && change.to.value === 'approved')?.at
  const byState = ordered.findLast(({ change }) => change.field === 'state' && change.to.category === 'done')?.at
  const changed = ordered.findLast(({ change }) => change.field === 'artefactContent')?.at
  return {
    ...(byField === undefined ? {} : { approvedByField: byField }),
    ...(byState === undefined ? {} : { approvedByState: byState }),
    ...(changed === undefined ? {} : { changed }),
  }
}

const nothing = { ok: true, value: null } as const

export const paperMovesOf = (item: ItemRef, { approvedByField, approvedByState, changed }: PaperPast): readonly Transition[] => [
  ...(approvedByState === undefined ? [] : [move(item, approvedByState, 'toDo', 'done')]),
  ...(approvedByField === undefined
    ? []
    : [
        {
          item,
          id: '',
          at: approvedByField,
          change: { field: 'artefactState', from: nothing, to: { ok: true, value: 'approved' } },
        } as const,
      ]),
  ...(changed === undefined
    ? []
    : [{ item, id: '', at: changed, change: { field: 'artefactContent', from: nothing, to: nothing } } as const]),
]
