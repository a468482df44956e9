import type { Client, Mapping, MappingTrial, Problem } from '@plumbline/core'
import { useRef, useState } from 'react'
import { same } from './draft.ts'

export interface TrialState {
  readonly running: boolean
  readonly value?: MappingTrial
  readonly problem?: Problem
  /** Whether this mapping is the one that was tried. */
  isOf(mapping: Mapping): boolean
  run(mapping: Mapping): void
}

interface Tried {
  readonly running: boolean
  readonly value?: MappingTrial
  readonly mapping?: Mapping
  readonly problem?: Problem
}

/** The last trial of the mapping; it outlives the step, so that its problems stand beside the fields. */
export const useTrial = (client: Client): TrialState => {
  const [tried, setTried] = useState<Tried>({ running: false })
  const latest = useRef(0)
  const run = async (mapping: Mapping) => {
    latest.current += 1
    const asked = latest.current
    setTried(({ problem: _, ...before }) => ({ ...before, running: true }))
    const answer = await client.call('settings.tryMapping', { mapping })
    if (asked !== latest.current) return
    setTried((before) =>
      answer.ok ? { running: false, value: answer.value, mapping } : { ...before, running: false, problem: answer.problem },
    )
  }
  return { ...tried, isOf: (mapping) => same(mapping, tried.mapping ?? null), run: (mapping) => void run(mapping) }
}
