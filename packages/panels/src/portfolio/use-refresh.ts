import type { Client, Problem, RefreshProgress, RefreshRight } from '@plumbline/core'
import { useCallback, useEffect, useRef, useState } from 'react'

const askEvery = 1500

export interface RefreshState {
  readonly progress?: RefreshProgress
  readonly problem?: Problem
  readonly running: boolean
  /** Whether this person may refresh from here, where a pipeline does it otherwise. */
  readonly right?: RefreshRight
  start(): void
}

/** Starts a refresh and follows it; one that already runs is taken up when the page opens. */
export const useRefresh = (client: Client, follow: boolean, finished: (progress: RefreshProgress) => void): RefreshState => {
  const [shown, setShown] = useState<{ readonly progress?: RefreshProgress; readonly problem?: Problem }>({})
  const [right, setRight] = useState<RefreshRight>()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const done = useRef(finished)
  done.current = finished

  const watch = useCallback(
    async (name: 'refresh.start' | 'refresh.status', wasRunning: boolean): Promise<void> => {
      const answer = await client.call(name, {})
      if (!answer.ok) return setShown({ problem: answer.problem })
      const progress = answer.value
      if (progress.right) setRight(progress.right)
      setShown(wasRunning || progress.status === 'running' ? { progress } : {})
      if (progress.status === 'running') timer.current = setTimeout(() => void watch('refresh.status', true), askEvery)
      else if (wasRunning) done.current(progress)
    },
    [client],
  )

  useEffect(() => {
    if (follow) void watch('refresh.status', false)
    return () => clearTimeout(timer.current)
  }, [watch, follow])

  const running = shown.progress?.status === 'running'
  return {
    ...shown,
    ...(right ? { right } : {}),
    running,
    start: () => {
      setShown({ progress: { status: 'running', done: 0, total: 0 } })
      void watch('refresh.start', true)
    },
  }
}
