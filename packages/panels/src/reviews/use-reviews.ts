import type { Client, InputOf, OutputOf, Problem, ReviewView, UseCaseName } from '@plumbline/core'
import { useCallback, useState } from 'react'

type Writing = 'review.save' | 'review.step' | 'review.note'

export interface Write {
  readonly busy: boolean
  readonly problem?: Problem
  /** `undefined`: it did not work, and says why. */
  run<N extends Writing & UseCaseName>(name: N, input: InputOf<N>): Promise<ReviewView | undefined>
}

/** Writing to a review: one at a time, and what went wrong stays until the next try. */
export const useWrite = (client: Client): Write => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const run = useCallback(
    async <N extends Writing & UseCaseName>(name: N, input: InputOf<N>): Promise<ReviewView | undefined> => {
      setBusy(true)
      setProblem(undefined)
      const answer = await client.call(name, input)
      setBusy(false)
      if (answer.ok) return answer.value as OutputOf<Writing>
      setProblem(answer.problem)
      return undefined
    },
    [client],
  )
  return { busy, run, ...(problem ? { problem } : {}) }
}
