import type { Answer } from '@plumbline/core'

/** The answer's value; a refusal ends the start of the sandbox with what could not be done. */
export const need = <T>(answered: Answer<T>, what: string): T => {
  if (answered.ok) return answered.value
  throw new Error(`The sandbox could not ${what}: ${answered.problem.message} ${answered.problem.remedy}`)
}
