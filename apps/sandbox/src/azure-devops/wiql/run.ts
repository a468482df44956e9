import { maySee } from '../store/access.ts'
import type { Item } from '../store/state.ts'
import { checkFields, holds } from './conditions.ts'
import { syntaxError } from './lexer.ts'
import type { Clause, Query, Side } from './parser.ts'
import { type Asking, comparable, fieldOf, operand, ordered } from './values.ts'

export interface LinkRow {
  readonly rel: string | null
  readonly source: number | null
  readonly target: number
}

const forward = 'System.LinkTypes.Hierarchy-Forward'

const byOrder = (asking: Asking, query: Query) => {
  const fields = query.orderBy.map(({ field, descending }) => ({ field: fieldOf(asking, field), sign: descending ? -1 : 1 }))
  return (one: Item, other: Item): number => {
    for (const { field, sign } of fields) {
      const [a, b] = [one, other].map((item) => comparable(asking, field, asking.wire.stored(item)[field.referenceName]))
      const order = a === undefined ? (b === undefined ? 0 : -1) : b === undefined ? 1 : (ordered(a, b) ?? 0)
      if (order !== 0) return order * sign
    }
    return one.id - other.id
  }
}

const matching = (asking: Asking, query: Query, side: Side): Item[] =>
  asking.store.state.items
    .filter((item) => maySee(asking.store, item, asking.person) && holds(asking, query.where, side, item, asking.wire.stored(item)))
    .sort(byOrder(asking, query))

export const flat = (asking: Asking, query: Query): number[] => {
  checkFields(asking, query)
  return matching(asking, query, 'item').map((item) => item.id)
}

const linkTypes = (asking: Asking, clause: Clause | undefined): string[] => {
  if (clause === undefined || clause.kind === 'not') return []
  if (clause.kind === 'test') return clause.side === 'link' ? clause.values.map((value) => String(operand(asking, value))) : []
  return clause.parts.flatMap((part) => linkTypes(asking, part))
}

/** Roots that match the source, and below them every chain that ends in an item which matches the target. Each item comes once. */
const tree = (asking: Asking, query: Query): LinkRow[] => {
  const seen = new Set<number>()
  const below = (parent: number): LinkRow[] =>
    asking.store.children(parent).flatMap((id) => {
      const item = asking.store.item(id)
      if (!item || seen.has(id) || !maySee(asking.store, item, asking.person)) return []
      seen.add(id)
      const deeper = below(id)
      const fits = holds(asking, query.where, 'target', item, asking.wire.stored(item))
      return fits || deeper.length > 0 ? [{ rel: forward, source: parent, target: id }, ...deeper] : []
    })
  const roots = matching(asking, query, 'source')
  const ids = new Set(roots.map((item) => item.id))
  const inside = (item: Item): boolean => {
    for (let parent = asking.store.parent(item); parent; parent = asking.store.parent(parent)) if (ids.has(parent.id)) return true
    return false
  }
  return roots.filter((item) => !inside(item)).flatMap((item) => [{ rel: null, source: null, target: item.id }, ...below(item.id)])
}

const oneHop = (asking: Asking, query: Query, reverse: boolean): LinkRow[] =>
  matching(asking, query, 'source').flatMap((source) => {
    const parent = asking.store.parent(source)
    const ends = reverse ? (parent ? [parent.id] : []) : asking.store.children(source.id)
    const targets = ends.flatMap((id) => {
      const item = asking.store.item(id)
      return item && maySee(asking.store, item, asking.person) && holds(asking, query.where, 'target', item, asking.wire.stored(item))
        ? [id]
        : []
    })
    const head: LinkRow = { rel: null, source: null, target: source.id }
    if (query.mode === 'doesNotContain') return targets.length === 0 ? [head] : []
    if (query.mode === 'mustContain' && targets.length === 0) return []
    const rel = reverse ? 'System.LinkTypes.Hierarchy-Reverse' : forward
    return [head, ...targets.map((target) => ({ rel, source: source.id, target }))]
  })

export const links = (asking: Asking, query: Query): LinkRow[] => {
  checkFields(asking, query)
  const types = linkTypes(asking, query.where).map((type) => type.toLowerCase())
  if (query.mode === 'recursive') {
    if (types.length !== 1 || types[0] !== forward.toLowerCase()) {
      throw syntaxError(
        "TF51015: A recursive query needs exactly one link type of tree topology: [System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward'.",
      )
    }
    return tree(asking, query)
  }
  return oneHop(asking, query, types.includes('system.linktypes.hierarchy-reverse'))
}
