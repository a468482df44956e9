import type { Client, JobsView, Problem } from '@plumbline/core'
import { useEffect, useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'

const lookEvery = 2000

export interface JobsState {
  readonly opened: CallState<JobsView>
  readonly problem: Problem | undefined
  readonly busy: string | undefined
  readonly change: (name: 'job.cancel' | 'job.resume', job: string) => void
  /** `repair`: everything is read anew, not only what changed. */
  readonly refresh: (repair?: true) => void
}

/** What works by itself, looked at again as long as something runs. */
export const useJobs = (client: Client): JobsState => {
  const opened = useCall(client, 'job.list', {})
  const [state, setState] = useState<{ readonly problem?: Problem; readonly busy?: string }>({})
  const { value, again } = opened
  useEffect(() => {
    if (!value?.jobs.some(({ status }) => status === 'running' || status === 'waiting')) return undefined
    const timer = setTimeout(() => void again(), lookEvery)
    return () => clearTimeout(timer)
  }, [value, again])
  const doing = async (busy: string, asked: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: Problem }>) => {
    setState({ busy })
    const answer = await asked()
    setState(answer.ok ? {} : { problem: answer.problem })
    await again()
  }
  return {
    opened,
    problem: state.problem,
    busy: state.busy,
    change: (name, job) => void doing(job, () => client.call(name, { job })),
    refresh: (repair) => void doing('refresh', () => client.call('refresh.start', repair ? { repair } : {})),
  }
}
