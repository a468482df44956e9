import type { Client, InputOf, OutputOf, Problem, UseCaseName } from '@plumbline/core'
import { useCallback, useEffect, useRef, useState } from 'react'

export interface CallState<T> {
  readonly state: 'loading' | 'ready' | 'failed'
  /** The last good value, kept while a newer one is fetched and when that fails. */
  readonly value?: T
  readonly problem?: Problem
  /** Asks again; resolves when the answer is on screen. */
  again(): Promise<void>
  /** Puts a newer value in place that another call brought. */
  replace(value: T): void
}

interface Shown<T> {
  readonly state: CallState<T>['state']
  readonly value?: T
  readonly problem?: Problem
}

/** One use case as a panel's state. It is called once when the panel opens and whenever its input changes. */
export const useCall = <N extends UseCaseName>(client: Client, name: N, input: InputOf<N>): CallState<OutputOf<N>> => {
  const [shown, setShown] = useState<Shown<OutputOf<N>>>({ state: 'loading' })
  const latest = useRef(0)
  const key = JSON.stringify(input)

  const again = useCallback(async () => {
    const asked = ++latest.current
    setShown(({ value }) => ({ state: 'loading', ...(value === undefined ? {} : { value }) }))
    const answer = await client.call(name, JSON.parse(key))
    if (asked !== latest.current) return
    setShown(({ value }) =>
      answer.ok
        ? { state: 'ready', value: answer.value }
        : { state: 'failed', problem: answer.problem, ...(value === undefined ? {} : { value }) },
    )
  }, [client, name, key])

  const replace = useCallback((value: OutputOf<N>) => {
    latest.current += 1
    setShown({ state: 'ready', value })
  }, [])

  useEffect(() => {
    void again()
    return () => {
      latest.current += 1
    }
  }, [again])

  return { ...shown, again, replace }
}
