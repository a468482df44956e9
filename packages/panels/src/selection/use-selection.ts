import type { Client, Problem, SelectionAnswer, SelectionChanges, SelectionJob, SelectionView } from '@plumbline/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'

const askEvery = 1500

export interface Search {
  readonly job: SelectionJob | null
  readonly problem?: Problem
  start(): void
  cancel(): void
}

const isOver = ({ status }: SelectionJob): boolean => status === 'finished' || status === 'cancelled' || status === 'failed'

/** A long search, followed until it is over; going to another question leaves it running where it runs. */
const useSearch = (
  client: Client,
  begin: () => ReturnType<typeof client.call<'selection.start'>>,
  { known, question }: { readonly known: SelectionJob | null; readonly question: string | undefined },
): Search => {
  const [shown, setShown] = useState<{ readonly job: SelectionJob | null; readonly problem?: Problem }>({ job: null })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(0)
  const follow = useCallback(
    async (asking: ReturnType<typeof client.call<'selection.start'>>, turn: number): Promise<void> => {
      const answer = await asking
      if (turn !== latest.current) return
      if (!answer.ok) return setShown(({ job }) => ({ job, problem: answer.problem }))
      setShown({ job: answer.value })
      if (!isOver(answer.value))
        timer.current = setTimeout(() => void follow(client.call('selection.status', { job: answer.value.job }), turn), askEvery)
    },
    [client],
  )
  const ask = (asking: ReturnType<typeof client.call<'selection.start'>>) => {
    clearTimeout(timer.current)
    latest.current += 1
    void follow(asking, latest.current)
  }
  useEffect(() => {
    setShown({ job: null })
    latest.current += 1
    if (known) void follow(client.call('selection.status', { job: known.job }), latest.current)
    return () => {
      latest.current += 1
      clearTimeout(timer.current)
    }
  }, [client, follow, known?.job, question])
  return {
    ...shown,
    start: () => ask(begin()),
    cancel: () => {
      if (shown.job) ask(client.call('selection.cancel', { job: shown.job.job }))
    },
  }
}

export interface SelectionState {
  readonly open: CallState<SelectionView>
  readonly changes: SelectionChanges
  turn(changes: SelectionChanges): void
  readonly exact: Search
  readonly curve: Search
  /** The exact answer where it is there, else the one that was there at once. */
  readonly answer: SelectionAnswer | null
}

const seconds = 25

export const useSelection = (client: Client): SelectionState => {
  const [changes, turn] = useState<SelectionChanges>({})
  const open = useCall(client, 'selection.open', Object.keys(changes).length > 0 ? { changes } : {})
  const question = open.value?.answer?.modelHash
  const asked = Object.keys(changes).length > 0 ? { changes } : {}
  const exact = useSearch(client, () => client.call('selection.start', { task: 'select', seconds, ...asked }), {
    known: open.value?.job ?? null,
    question,
  })
  const curve = useSearch(
    client,
    () => client.call('selection.start', { task: 'frontier', seconds, levels: { points: 40, from: 2500, to: 15_000 }, ...asked }),
    { known: null, question },
  )
  const found = exact.job?.answer
  const instant = open.value?.answer ?? null
  return { open, changes, turn, exact, curve, answer: found && found.modelHash === instant?.modelHash ? found : instant }
}
