import { compare, opposites } from './compare.ts'
import type { Comparison, ExpressionCondition, Operand } from './condition.ts'
import { compileExpression } from './expression.ts'
import { notOf } from './logic.ts'
import { type Leaf, literalCell, literalOf, noteLimit, type Placed, placed, readerOf, type Scope, type Test } from './scope.ts'
import { type Cell, dateKind, personKind, unknownKind, wholeKind } from './sheet.ts'
import { fails, type Grade, gradeOf, open, passes } from './truth.ts'

/** What nearly every rule consists of, as the graph reads it; `undefined` where it has to be asked. */
const leafOf = (place: number, is: Comparison, { kind, number, text }: Cell): Leaf | undefined => {
  if (is !== 'equals' && kind !== wholeKind) return undefined
  return {
    place,
    kind,
    low: is === 'atMost' ? Number.NEGATIVE_INFINITY : number,
    high: is === 'atLeast' ? Number.POSITIVE_INFINITY : number,
    text,
  }
}

const withLiteral = (at: Placed, is: Comparison, literal: number | string | boolean): Test => {
  const opposite = opposites[is]
  if (opposite) return notOf(withLiteral(at, opposite, literal))
  const { inRecord, place } = at
  // A text is a day where the fact is one, and a choice, which has no order, otherwise.
  const [choice, day] = [literalCell(literal, 'choice'), literalCell(literal, 'day')]
  const test: Test = (page, record) => {
    const sheet = inRecord ? record : page
    return compare(sheet, place, is, sheet.kinds[place] === dateKind ? day : choice)
  }
  const leaf = inRecord ? undefined : leafOf(place, is, choice)
  return leaf ? Object.assign(test, { leaf }) : test
}

export const compileComparison = (fact: string, is: Comparison, operand: Operand, scope: Scope): Test => {
  const { inRecord, place } = placed(fact, scope)
  const read = readerOf(operand, scope)
  noteLimit(scope, fact, is, operand, read)
  if (read) return (page, record) => compare(inRecord ? record : page, place, is, read(page, record))
  const literal = literalOf(operand as Exclude<Operand, object>, scope)
  return withLiteral({ inRecord, place }, is, literal)
}

/** Empty is a fail: it was read, and nothing is there. Whatever could not be read stays unknown. */
export const compilePresent = (fact: string, scope: Scope): Test => {
  const { inRecord, place } = placed(fact, scope)
  if (!scope.record) scope.notes.limits.push({ fact, is: 'present' })
  return (page, record) => {
    const { kinds, texts } = inRecord ? record : page
    if (kinds[place] !== unknownKind) return passes
    return texts[place] === 'empty' ? fails : open
  }
}

interface People {
  readonly known: number
  readonly open: boolean
}

export const compileDistinct = (facts: readonly string[], atLeast: Operand, scope: Scope): Test => {
  const least = typeof atLeast === 'object' && !('parameter' in atLeast) ? undefined : literalOf(atLeast, scope)
  if (typeof least !== 'number') throw new RangeError('distinct needs a whole number of people')
  const places = facts.map((fact) => placed(fact, scope))
  const peopleIn: (...given: Parameters<Test>) => People = (page, record) => {
    const people = new Set<string>()
    let unread = false
    for (const { inRecord, place } of places) {
      const { kinds, texts } = inRecord ? record : page
      if (kinds[place] === personKind) people.add(texts[place] ?? '')
      else if (kinds[place] === unknownKind && texts[place] !== 'empty') unread = true
    }
    return { known: people.size, open: unread }
  }
  if (!scope.record) {
    const name = `distinct(${[...facts].sort().join(',')})`
    scope.notes.limits.push({ fact: name, is: 'atLeast', value: least })
    scope.notes.notes.push({
      name,
      observe: (page) => {
        const people = peopleIn(page, page)
        return people.open ? { unknown: 'incomplete' } : people.known
      },
    })
  }
  return (page, record): Grade => {
    const people = peopleIn(page, record)
    return people.known >= least ? passes : people.open ? open : fails
  }
}

/** Evaluated only when all facts that it reads are known. */
export const compileExpressionLeaf = (condition: ExpressionCondition, scope: Scope): Test => {
  const compute = compileExpression(condition, scope.parameters)
  const places = condition.reads.map((fact) => placed(fact, scope).place)
  const computed = (page: Parameters<Test>[0]): ReturnType<typeof compute> | undefined =>
    places.every((place) => page.kinds[place] !== unknownKind) ? compute(page) : undefined
  scope.notes.notes.push({
    name: `expression(${[...condition.reads].sort().join(',')})`,
    observe: (page) => {
      const answer = computed(page)
      return answer && 'unknown' in answer ? answer : undefined
    },
  })
  return (page) => {
    const answer = computed(page)
    return answer && 'truth' in answer ? gradeOf(answer.truth === 'pass') : open
  }
}
