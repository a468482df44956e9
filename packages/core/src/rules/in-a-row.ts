import type { Observation } from '../gates/judgement.ts'
import type { Condition, Whole } from './condition.ts'
import type { Page } from './page.ts'
import type { Compiling } from './registers.ts'
import { type Scope, type Test, wholeOf } from './scope.ts'
import type { Sheet } from './sheet.ts'
import { fails, type Grade, passes } from './truth.ts'

const mostWeeks = 60

/** How many weeks it was, the latest first; open where a week before the first that differs could not be judged. */
const lengthIn = (grades: readonly Grade[]): Observation => {
  const end = grades.findIndex((grade) => grade !== passes)
  if (end < 0) return grades.length
  return grades[end] === fails ? end : { unknown: 'noHistory' }
}

export const compileInARow = (
  { inARow, as, satisfies }: { readonly inARow: Whole; readonly as: string; readonly satisfies: Condition },
  scope: Scope,
  compile: Compiling,
): Test => {
  const length = wholeOf(inARow, scope, 'periods')
  if (!Number.isInteger(length) || length < 1 || length > mostWeeks)
    throw new RangeError(`"inARow" takes 1 to ${mostWeeks} periods, not ${length}`)
  if (scope.within !== undefined) throw new RangeError(`"inARow" cannot stand within ${scope.within}; say it beside it`)
  const test = compile(satisfies, { ...scope, within: '"inARow"' })
  const gradesOf = (page: Page, record: Sheet): Grade[] =>
    Array.from({ length }, (_, weeks): Grade => {
      const then = page.ago(weeks)
      return then ? test(then, record) : 1
    })
  scope.notes.notes.push({ name: as, observe: (page) => lengthIn(gradesOf(page, page)) })
  scope.notes.limits.push({ fact: as, is: 'atLeast', value: length })
  return (page, record) => gradesOf(page, record).reduce((least, grade) => (grade < least ? grade : least), passes)
}
