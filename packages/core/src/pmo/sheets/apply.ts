import { isDatedByCreation, neverMoved } from '../../facts/flow.ts'
import type { ItemMarks } from '../../gates/records.ts'
import type { ItemChange } from '../../ports.ts'
import type { WorkItem } from '../../work/items.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import { sameMarks } from '../keep.ts'
import { lastMoveIn, type Past, pastAfterDay } from './past.ts'
import { isLine, lineOf, type Row, rowOf } from './row.ts'
import { inOrder, ownFields, type Sheet, saysOf } from './sheet.ts'

/** Everything that a batch of changes may touch, taken together. */
export interface Pool {
  /** Sheets of all components in which a changed item was, is to be, or is the project item. */
  readonly sheets: ReadonlyMap<ItemRef, Sheet>
  /** All components of the site, also those whose sheets are not here. */
  readonly components: ReadonlySet<ItemRef>
  /** Below which component an item hangs that is in no sheet of the pool. */
  readonly elsewhere: (item: ItemRef) => ItemRef | undefined
  /** Whether a moment lies on the day up to which the sheets told everything. */
  readonly sameDay: (moment: Instant) => boolean
  /** Whether what was finished at a moment is out of the sight of every fact. */
  readonly outOfSight: (moment: Instant) => boolean
}

export interface Applied {
  /** Sheets that say something else than before. */
  readonly changed: ReadonlyMap<ItemRef, Sheet>
  /** Items that hang elsewhere now; `undefined`: below no component. */
  readonly moved: ReadonlyMap<ItemRef, ItemRef | undefined>
  /** Items that came from outside every component, with what may hang below them. */
  readonly arrived: readonly ItemRef[]
  /** Items that have become project items, and of which there is no sheet yet. */
  readonly founded: readonly ItemRef[]
  /** Project items that are none any more. */
  readonly ended: readonly ItemRef[]
  /** Project items whose own past has to be read again. */
  readonly pasts: readonly ItemRef[]
}

/** One item of the pool: a line, or an entry kept whole. */
interface Node {
  readonly ref: ItemRef
  readonly parent: ItemRef | undefined
  readonly row?: Row
  readonly entry?: WorkItem
}

/** Trackers tell one moment by two clocks. */
const isBefore = (moment: Instant, other: Instant): boolean => Date.parse(moment) + 60_000 < Date.parse(other)

/**
 * A delivery item's past holds where its state did not change since it was last seen. Where all that changed, changed on one day, it is known well enough without the moves;
 * otherwise they are asked for.
 */
const pastAfter = (before: Row | undefined, { item }: ItemChange, { sameDay, outOfSight }: Pool): Past | undefined => {
  if (before?.kind !== item.kind) return neverMoved(item) ? {} : undefined
  const { past, item: was } = lineOf(before)
  const [from, to] = [was.state.category, item.state.category]
  const stateSince = to !== 'toDo' && isDatedByCreation(item) ? undefined : item.stateSince
  // A moment before the last move that is known is not since when it is in its state: the moves themselves are asked for.
  if (past && stateSince !== undefined && isBefore(stateSince, lastMoveIn(past))) return undefined
  if (neverMoved(item)) return from === to ? {} : undefined
  const still = was.updatedAt === item.updatedAt || (stateSince !== undefined && stateSince <= was.updatedAt)
  if (still && from === to) return past ?? (to === 'done' && outOfSight(was.updatedAt) ? { settled: true } : undefined)
  const moved = stateSince === undefined ? from !== to : stateSince > was.updatedAt
  if (!past || !moved || to === undefined || !sameDay(item.updatedAt)) return undefined
  return pastAfterDay(past, { from, to, at: stateSince ?? item.updatedAt })
}

const nodeOf = (change: ItemChange, before: Node | undefined, pool: Pool): Node => {
  const item = ownFields(change.item)
  const { ref, parent } = item
  return isLine(item) ? { ref, parent, row: rowOf({ item, past: pastAfter(before?.row, change, pool) }) } : { ref, parent, entry: item }
}

const nodesOf = (sheets: ReadonlyMap<ItemRef, Sheet>): Map<ItemRef, Node> => {
  const nodes = new Map<ItemRef, Node>()
  for (const { rows, entries } of sheets.values()) {
    for (const row of rows) nodes.set(row.ref, { ref: row.ref, parent: row.parent, row })
    for (const entry of entries) nodes.set(entry.ref, { ref: entry.ref, parent: entry.parent, entry })
  }
  return nodes
}

/** Below which component a chain of parents ends; what is known of others helps where it leaves the pool. */
const rootIn = (node: Node, nodes: ReadonlyMap<ItemRef, Node>, components: ReadonlySet<ItemRef>, elsewhere: Pool['elsewhere']) => {
  const seen = new Set<ItemRef>([node.ref])
  let parent = node.parent
  while (parent !== undefined && !seen.has(parent)) {
    if (components.has(parent)) return parent
    seen.add(parent)
    const next = nodes.get(parent)
    if (!next) return elsewhere(parent)
    parent = next.parent
  }
  return undefined
}

const marksAfter = (before: ItemMarks, read: ItemMarks | undefined): ItemMarks => (!read || sameMarks(before, read) ? before : read)

/** Milliseconds within which a touch of the project item is taken for our own writing of marks, where nothing else about it changed. */
const ownTouch = 900_000

const isOwn = ({ wrote }: Sheet, { updatedAt }: WorkItem): boolean =>
  wrote !== undefined && Math.abs(Date.parse(updatedAt) - Date.parse(wrote)) < ownTouch

/** The project item as it is now. Its past is read again where it was touched, and not by our own marks alone. */
const projectAfter = (sheet: Sheet, { item, marks }: ItemChange): { readonly sheet: Sheet; readonly past: boolean } => {
  const project = ownFields(item)
  const after = { ...sheet, project, marks: marksAfter(sheet.marks, marks) }
  const touched = project.updatedAt !== sheet.project.updatedAt
  return { sheet: after, past: touched && (saysOf(after) !== saysOf(sheet) || !isOwn(sheet, project)) }
}

/** Pasts of artefacts that are still here and were not touched. */
export const papersOf = (sheet: Sheet, entries: readonly WorkItem[]): Pick<Sheet, 'papers'> => {
  if (!sheet.papers) return {}
  const touchedAt = new Map(sheet.entries.map(({ ref, updatedAt }) => [ref, updatedAt]))
  const same = new Set(entries.flatMap(({ ref, updatedAt }) => (touchedAt.get(ref) === updatedAt ? [ref] : [])))
  return { papers: Object.fromEntries(Object.entries(sheet.papers).filter(([ref]) => same.has(ref))) }
}

/**
 * Applies changes, and the news that items are gone, to sheets: an item leaves the sheet it was in and enters the one it hangs below now, with all that hangs below it.
 * Pure; a second time it changes nothing.
 */
export const applyChanges = (pool: Pool, changes: readonly ItemChange[], gone: ReadonlySet<ItemRef>, since: Instant): Applied => {
  const changedOf = new Map(changes.filter(({ item }) => !gone.has(item.ref)).map((change) => [change.item.ref, change]))
  const became = [...changedOf.values()].filter(({ item }) => item.kind === 'project').map(({ item }) => item.ref)
  const ended = [...pool.components].filter((ref) => gone.has(ref) || (changedOf.has(ref) && changedOf.get(ref)?.item.kind !== 'project'))
  const founded = became.filter((ref) => !pool.components.has(ref))
  const components = new Set([...pool.components, ...founded].filter((ref) => !ended.includes(ref)))

  const before = nodesOf(pool.sheets)
  const nodes = new Map([...before].filter(([ref]) => !gone.has(ref)))
  for (const [ref, change] of changedOf) nodes.set(ref, nodeOf(change, before.get(ref), pool))

  const wasIn = new Map(
    [...pool.sheets].flatMap(([ref, { rows, entries }]) => [...rows, ...entries].map((item) => [item.ref, ref] as const)),
  )
  const isIn = new Map([...nodes.values()].map((node) => [node.ref, rootIn(node, nodes, components, pool.elsewhere)]))
  const moved = new Map<ItemRef, ItemRef | undefined>()
  for (const ref of new Set([...wasIn.keys(), ...isIn.keys()])) if (wasIn.get(ref) !== isIn.get(ref)) moved.set(ref, isIn.get(ref))

  const below = new Map<ItemRef, Node[]>()
  for (const node of nodes.values()) {
    const root = isIn.get(node.ref)
    if (root !== undefined) below.set(root, [...(below.get(root) ?? []), node])
  }
  return { ...regrouped(pool, changedOf, below, ended), moved, founded, ended, arrived: arrivals(changedOf, wasIn, isIn, since) }
}

/** What was in no component and is in one now may bring others along, unless it is so new that they were read as changes too. */
const arrivals = (
  changed: ReadonlyMap<ItemRef, ItemChange>,
  wasIn: ReadonlyMap<ItemRef, ItemRef>,
  isIn: ReadonlyMap<ItemRef, ItemRef | undefined>,
  since: Instant,
): readonly ItemRef[] =>
  [...changed].flatMap(([ref, { item }]) =>
    !wasIn.has(ref) && isIn.get(ref) !== undefined && item.kind !== 'project' && item.createdAt < since ? [ref] : [],
  )

const regrouped = (
  pool: Pool,
  changedOf: ReadonlyMap<ItemRef, ItemChange>,
  below: ReadonlyMap<ItemRef, readonly Node[]>,
  ended: readonly ItemRef[],
): Pick<Applied, 'changed' | 'pasts'> => {
  const changed = new Map<ItemRef, Sheet>()
  const pasts: ItemRef[] = []
  for (const [ref, sheet] of pool.sheets) {
    if (ended.includes(ref)) continue
    const own = changedOf.get(ref)
    const after = own ? projectAfter(sheet, own) : { sheet, past: false }
    if (after.past) pasts.push(ref)
    const items = below.get(ref) ?? []
    const entries = items.flatMap(({ entry }) => entry ?? [])
    const whole = inOrder({ ...after.sheet, rows: items.flatMap(({ row }) => row ?? []), entries, ...papersOf(sheet, entries) })
    if (after.past || saysOf(whole) !== saysOf(inOrder(sheet))) changed.set(ref, whole)
  }
  return { changed, pasts }
}
