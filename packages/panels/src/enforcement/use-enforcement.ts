import type { Client, EnforcementView, Problem } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

/** How far a change has come. */
export interface Progress {
  readonly done: number
  readonly all: number
}

export interface EnforcementState {
  readonly opened: CallState<EnforcementView>
  readonly progress: Progress | undefined
  readonly problem: Problem | undefined
  readonly put: (whenUnable: EnforcementView['whenUnable']) => Promise<void>
  readonly take: () => Promise<void>
}

/** Enforcement as it stands, and changing it: portion by portion, with how far it has come, and what stands afterwards. */
export const useEnforcement = (client: Client, host: Host, seen: boolean): EnforcementState => {
  const opened = useCall(client, 'enforcement.open', {})
  const [progress, setProgress] = useState<Progress>()
  const away = useRef(false)
  const { again } = opened
  const back = seen && away.current && progress === undefined
  away.current = !seen
  useEffect(() => {
    if (back) void again()
  }, [back, again])
  const [problem, setProblem] = useState<Problem>()
  const run = async (step: (version: string) => ReturnType<typeof client.call<'enforcement.ensure'>>, all: number, said: string) => {
    setProblem(undefined)
    setProgress({ done: 0, all })
    let version = opened.value?.version ?? ''
    let done = 0
    let failed: Problem | undefined
    for (let left = 1; left > 0; ) {
      const answer = await step(version)
      if (!answer.ok) {
        failed = answer.problem
        break
      }
      done += answer.value.made
      ;({ left, version } = answer.value)
      setProgress({ done, all: done + left })
    }
    setProgress(undefined)
    setProblem(failed)
    if (!failed) host.notify({ tone: 'success', title: said })
    await opened.again()
  }
  const changes = opened.value?.preview
  return {
    opened,
    progress,
    problem,
    put: (whenUnable) =>
      run((version) => client.call('enforcement.ensure', { version, whenUnable }), changes?.changes.length ?? 1, t('enforcement.done')),
    take: () => run((version) => client.call('enforcement.undo', { version }), changes?.undo.length ?? 1, t('enforcement.taken')),
  }
}
