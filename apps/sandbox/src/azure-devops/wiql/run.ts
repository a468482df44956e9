import { maySee, tagsOf } from '../store/access.ts'
import { same } from '../store/names.ts'
import type { FieldDefinition, Item, Person, Stored } from '../store/state.ts'
import type { Fields, Store } from '../store/store.ts'
import type { Wire } from '../store/wire.ts'
import { syntaxError } from './lexer.ts'
import type { Clause, Operand, Query, Side } from './parser.ts'

export interface Asking {
  readonly store: Store
  readonly wire: Wire
  readonly person: Person
  readonly project: string | undefined
  readonly now: Date
  readonly timePrecision: boolean
}

export interface LinkRow {
  readonly rel: string | null
  readonly source: number | null
  readonly target: number
}

const collator = new Intl.Collator('en', { sensitivity: 'base' })

type Comparable = string | number | boolean
type Test = Extract<Clause, { kind: 'test' }>

const forward = 'System.LinkTypes.Hierarchy-Forward'
const day = 86_400_000

/** Names of fields are looked up once a query, because a large organisation asks for every item. */
const fieldsAsked = new WeakMap<Asking, Map<string, FieldDefinition>>()

const fieldOf = (asking: Asking, name: string): FieldDefinition => {
  const known = fieldsAsked.get(asking) ?? new Map<string, FieldDefinition>()
  fieldsAsked.set(asking, known)
  const field = known.get(name) ?? asking.store.field(name)
  if (!field) throw syntaxError(`TF51005: The query references a field that does not exist. The error is caused by «[${name}]».`)
  known.set(name, field)
  return field
}

const macro = (asking: Asking, { name, shift }: Extract<Operand, { kind: 'macro' }>): Comparable => {
  if (name === '@me') return asking.person.name
  if (name === '@project') return asking.project ?? ''
  if (name === '@today') return new Date(Math.floor(asking.now.getTime() / day + shift) * day).toISOString()
  throw syntaxError(`TF51006: The macro ${name} is not offered by the local Azure DevOps.`)
}

const operand = (asking: Asking, value: Operand): Comparable => (value.kind === 'literal' ? value.value : macro(asking, value))

/** Without time precision a query compares days, and refuses a time of day. */
const moment = (asking: Asking, value: Comparable): number | undefined => {
  if (value === '') return undefined
  const written = String(value)
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T00:00:00Z` : written)
  if (Number.isNaN(time)) throw syntaxError(`TF51009: The value «${written}» is not a date.`)
  if (!asking.timePrecision && /T(?!00:00:00(\.0+)?Z?$)/.test(written)) {
    throw syntaxError(
      `VS402334: You cannot supply a time with the date when running a query using date precision. The error is caused by «${written}».`,
    )
  }
  return time
}

const comparable = (asking: Asking, field: FieldDefinition, stored: Stored | undefined): Comparable | undefined => {
  if (stored === undefined) return undefined
  if (typeof stored === 'object') return asking.store.person(stored.person)?.name ?? stored.person
  if (field.type !== 'dateTime') return stored
  const time = Date.parse(String(stored))
  return asking.timePrecision ? time : Math.floor(time / day) * day
}

const wanted = (asking: Asking, field: FieldDefinition, value: Comparable): Comparable | undefined => {
  if (field.type === 'dateTime') return moment(asking, value)
  if (value === '') return undefined
  if (field.type === 'integer' || field.type === 'double') {
    const number = Number(value)
    if (Number.isNaN(number)) throw syntaxError(`TF51009: The value «${value}» is not a number, as [${field.referenceName}] asks.`)
    return number
  }
  if (field.isIdentity) return String(value).replace(/\s*<.*>$/, '')
  return field.type === 'boolean' ? String(value).toLowerCase() === 'true' : String(value)
}

const equal = (one: Comparable | undefined, other: Comparable | undefined): boolean =>
  typeof one === 'string' && typeof other === 'string' ? same(one, other) : one === other

const ordered = (one: Comparable | undefined, other: Comparable | undefined): number | undefined => {
  if (one === undefined || other === undefined) return undefined
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other)
  return Number(one) - Number(other)
}

const under = (path: Comparable | undefined, root: Comparable | undefined): boolean =>
  typeof path === 'string' && typeof root === 'string' && (same(path, root) || path.toLowerCase().startsWith(`${root.toLowerCase()}\\`))

const valuesAsked = new WeakMap<Test, readonly (Comparable | undefined)[]>()

const valuesOf = (asking: Asking, test: Test, field: FieldDefinition): readonly (Comparable | undefined)[] => {
  const known = valuesAsked.get(test) ?? test.values.map((value) => wanted(asking, field, operand(asking, value)))
  valuesAsked.set(test, known)
  return known
}

const holdsTest = (asking: Asking, test: Test, item: Item, stored: Fields): boolean => {
  const field = fieldOf(asking, test.field)
  if (test.operator === 'empty' || test.operator === 'not empty') {
    if (field.type !== 'html' && field.type !== 'plainText')
      throw syntaxError(`TF51005: IS EMPTY is offered for long text only. The error is caused by «[${test.field}]».`)
    return (stored[field.referenceName] === undefined) === (test.operator === 'empty')
  }
  const have = comparable(asking, field, stored[field.referenceName])
  const values = valuesOf(asking, test, field)
  const [first] = values
  const isOrdered = (fits: (order: number) => boolean): boolean => {
    const order = ordered(have, first)
    return order !== undefined && fits(order)
  }
  const contains = () =>
    field.referenceName === 'System.Tags'
      ? tagsOf(asking.store, item).some((tag) => equal(tag, first))
      : String(have ?? '')
          .toLowerCase()
          .includes(String(first ?? '').toLowerCase())
  switch (test.operator) {
    case '=':
      return equal(have, first)
    case '<>':
      return !equal(have, first)
    case 'in':
      return values.some((value) => equal(have, value))
    case 'not in':
      return !values.some((value) => equal(have, value))
    case 'contains':
      return contains()
    case 'not contains':
      return !contains()
    case 'under':
      return under(have, first)
    case 'not under':
      return !under(have, first)
    case '<':
      return isOrdered((order) => order < 0)
    case '<=':
      return isOrdered((order) => order <= 0)
    case '>':
      return isOrdered((order) => order > 0)
    case '>=':
      return isOrdered((order) => order >= 0)
  }
}

/** Whether what a clause says of one side holds; what it says of other sides is taken as true. */
const holds = (asking: Asking, clause: Clause | undefined, side: Side, item: Item, stored: Fields): boolean => {
  if (clause === undefined) return true
  if (clause.kind === 'not') return !holds(asking, clause.part, side, item, stored)
  if (clause.kind === 'test') return clause.side !== side || holdsTest(asking, clause, item, stored)
  const parts = clause.parts.filter((part) => speaksOf(part, side))
  if (parts.length === 0) return true
  return clause.kind === 'and'
    ? parts.every((part) => holds(asking, part, side, item, stored))
    : parts.some((part) => holds(asking, part, side, item, stored))
}

const speaksOf = (clause: Clause, side: Side): boolean =>
  clause.kind === 'test'
    ? clause.side === side
    : clause.kind === 'not'
      ? speaksOf(clause.part, side)
      : clause.parts.some((part) => speaksOf(part, side))

/** Names every field once, so that a wrong query fails also where no item would reach the test. */
const checkFields = (asking: Asking, query: Query): void => {
  const visit = (clause: Clause): void => {
    if (clause.kind === 'not') visit(clause.part)
    else if (clause.kind !== 'test') clause.parts.forEach(visit)
    else if (clause.side !== 'link') fieldOf(asking, clause.field)
  }
  if (query.where) visit(query.where)
  for (const column of query.columns) fieldOf(asking, column)
  for (const { field } of query.orderBy) fieldOf(asking, field)
}

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
