import type { Test } from './scope.ts'
import { fails, type Grade, passes } from './truth.ts'

// What is told does not come from here, so that the first part that decides may end it. Two and three parts, as nearly all rules have, need no loop.

const least =
  (parts: readonly Test[]): Test =>
  (page, record) => {
    let lowest: Grade = passes
    for (let index = 0; index < parts.length && lowest !== fails; index += 1) {
      const grade = (parts[index] as Test)(page, record)
      if (grade < lowest) lowest = grade
    }
    return lowest
  }

/** Fails if any fails, else is unknown if any is unknown. Of nothing: passes. */
export const allOf = (parts: readonly Test[]): Test => {
  const [first, second, third] = parts
  if (!first || !second || parts.length > 3) return least(parts)
  if (!third)
    return (page, record) => {
      const one = first(page, record)
      if (one === fails) return fails
      const two = second(page, record)
      return one < two ? one : two
    }
  return (page, record) => {
    const one = first(page, record)
    if (one === fails) return fails
    const two = second(page, record)
    if (two === fails) return fails
    const three = third(page, record)
    const lower = one < two ? one : two
    return lower < three ? lower : three
  }
}

/** Passes if any passes, else is unknown if any is unknown. Of nothing: fails. */
export const anyOf = (parts: readonly Test[]): Test => {
  const [first, second] = parts
  if (first && second && parts.length === 2)
    return (page, record) => {
      const one = first(page, record)
      if (one === passes) return passes
      const two = second(page, record)
      return one > two ? one : two
    }
  return (page, record) => {
    let highest: Grade = fails
    for (let index = 0; index < parts.length && highest !== passes; index += 1) {
      const grade = (parts[index] as Test)(page, record)
      if (grade > highest) highest = grade
    }
    return highest
  }
}

export const notOf = (part: Test): Test => part.opposite?.() ?? ((page, record) => (passes - part(page, record)) as Grade)
