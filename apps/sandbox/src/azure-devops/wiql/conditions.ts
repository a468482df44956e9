import { tagsOf } from '../store/access.ts'
import type { FieldDefinition, Item } from '../store/state.ts'
import type { Fields } from '../store/store.ts'
import { syntaxError } from './lexer.ts'
import type { Clause, Query, Side } from './parser.ts'
import { type Asking, type Comparable, comparable, equal, fieldOf, operand, ordered, under, wanted } from './values.ts'

type Test = Extract<Clause, { kind: 'test' }>

const valuesAsked = new WeakMap<Test, readonly (Comparable | undefined)[]>()

const valuesOf = (asking: Asking, test: Test, field: FieldDefinition): readonly (Comparable | undefined)[] => {
  const known = valuesAsked.get(test) ?? test.values.map((value) => wanted(asking, field, operand(asking, value)))
  valuesAsked.set(test, known)
  return known
}

/** Milliseconds for which, contrary to the belief, a query does not find a tag. */
const late = 3_600_000

/** A tag is found as soon as it stands (assumption `ado-tag-query-is-current`). */
const isFound = ({ store, now }: Asking, item: Item): boolean =>
  store.beliefs.holds('ado-tag-query-is-current') || now.getTime() - Date.parse(item.revisions.at(-1)?.at ?? '') > late

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
      ? isFound(asking, item) && tagsOf(asking.store, item).some((tag) => equal(tag, first))
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
export const holds = (asking: Asking, clause: Clause | undefined, side: Side, item: Item, stored: Fields): boolean => {
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
export const checkFields = (asking: Asking, query: Query): void => {
  const visit = (clause: Clause): void => {
    if (clause.kind === 'not') visit(clause.part)
    else if (clause.kind !== 'test') clause.parts.forEach(visit)
    else if (clause.side !== 'link') fieldOf(asking, clause.field)
  }
  if (query.where) visit(query.where)
  for (const column of query.columns) fieldOf(asking, column)
  for (const { field } of query.orderBy) fieldOf(asking, field)
}
