import type { Answer, Problem } from '@plumbline/core'
import { useCallback, useRef, useState } from 'react'

/** What came so far of something that is asked for part by part. */
export interface Run<T> {
  readonly state: 'idle' | 'running' | 'stopped' | 'done' | 'failed'
  readonly parts: readonly T[]
  readonly done: number
  readonly of: number
  readonly problem?: Problem
}

interface Reached {
  readonly done?: number
  readonly of?: number
  readonly next?: number
}

const nothing = { state: 'idle', parts: [], done: 0, of: 0 } as const

/** Asks part after part until nothing follows or somebody stops it; what came stays. */
export const useRun = <T extends Reached>() => {
  const [run, setRun] = useState<Run<T>>(nothing)
  const wanted = useRef(0)
  const start = useCallback(async (ask: (from: number) => Promise<Answer<T>>): Promise<readonly T[] | undefined> => {
    const mine = ++wanted.current
    const parts: T[] = []
    setRun({ ...nothing, state: 'running' })
    for (let from: number | undefined = 0; from !== undefined; ) {
      const answer: Answer<T> = await ask(from)
      if (mine !== wanted.current) return undefined
      if (!answer.ok) {
        setRun((before) => ({ ...before, state: 'failed', problem: answer.problem }))
        return undefined
      }
      parts.push(answer.value)
      const { done = 1, of = 1, next } = answer.value
      from = next
      setRun({ state: from === undefined ? 'done' : 'running', parts: [...parts], done, of })
    }
    return parts
  }, [])
  const stop = useCallback(() => {
    wanted.current += 1
    setRun((before) => ({ ...before, state: 'stopped' }))
  }, [])
  const clear = useCallback(() => {
    wanted.current += 1
    setRun(nothing)
  }, [])
  return { run, start, stop, clear }
}
