import type { AwaitedDecision, Client, MyDecisions, Problem } from '@plumbline/core'
import { useCallback, useEffect, useRef, useState } from 'react'

export interface Mine {
  /** The first page says when it is; absent until it is there. */
  readonly view?: MyDecisions
  readonly waiting: readonly AwaitedDecision[]
  readonly more: boolean
  readonly problem?: Problem
  again(): Promise<void>
}

const nothing: Omit<Mine, 'again'> = { waiting: [], more: true }

const byDue = (a: AwaitedDecision, b: AwaitedDecision): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.since.localeCompare(b.since)

/** Everything that waits for this person, page after page, by the day by which it was to be answered. */
export const useMine = (client: Client): Mine => {
  const [state, setState] = useState(nothing)
  const latest = useRef(0)
  const again = useCallback(async () => {
    const asked = ++latest.current
    let waiting: readonly AwaitedDecision[] = []
    let after: string | undefined
    do {
      const answer = await client.call('decisions.mine', after === undefined ? {} : { after })
      if (asked !== latest.current) return
      if (!answer.ok) return setState((before) => ({ ...before, more: false, problem: answer.problem }))
      const view = answer.value
      waiting = [...waiting, ...view.waiting].sort(byDue)
      after = view.next
      setState({ view, waiting, more: after !== undefined })
    } while (after !== undefined)
  }, [client])
  useEffect(() => {
    void again()
    return () => {
      latest.current += 1
    }
  }, [again])
  return { ...state, again }
}
