import type { Test } from './scope.ts'
import { fails, type Grade, passes } from './truth.ts'

// What is told does not come from here, so that the first part that decides may end it.

/** Fails if any fails, else is unknown if any is unknown. Of nothing: passes. */
export const allOf = (all: readonly Test[]): Test => {
  const test: Test = (page, record) => {
    let lowest: Grade = passes
    for (let index = 0; index < all.length && lowest !== fails; index += 1) {
      const grade = (all[index] as Test)(page, record)
      if (grade < lowest) lowest = grade
    }
    return lowest
  }
  return Object.assign(test, { all })
}

/** Passes if any passes, else is unknown if any is unknown. Of nothing: fails. */
export const anyOf = (any: readonly Test[]): Test => {
  const test: Test = (page, record) => {
    let highest: Grade = fails
    for (let index = 0; index < any.length && highest !== passes; index += 1) {
      const grade = (any[index] as Test)(page, record)
      if (grade > highest) highest = grade
    }
    return highest
  }
  return Object.assign(test, { any })
}

export const notOf = (not: Test): Test => {
  const test: Test = (page, record) => (passes - not(page, record)) as Grade
  return Object.assign(test, { not })
}
