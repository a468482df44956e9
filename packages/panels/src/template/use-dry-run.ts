import type { Client, DryRunView, Problem } from '@plumbline/core'
import { addTotals, type DryRunTotals, noTotals } from '@plumbline/core/methodology'
import { useEffect, useState } from 'react'

/** A dry run as far as it has come: pages add up until `running` is false. */
export interface DryRunState {
  readonly text: string
  readonly running: boolean
  readonly totals: DryRunTotals
  readonly moved: DryRunView['components']
  readonly notCompared: DryRunView['notCompared']
  readonly problem?: Problem
}

const begun = (text: string): DryRunState => ({ text, running: true, totals: noTotals, moved: [], notCompared: [] })

const withPage = (state: DryRunState, page: DryRunView): DryRunState => ({
  ...state,
  running: page.next !== undefined,
  totals: addTotals(state.totals, page.totals),
  moved: [...state.moved, ...page.components.filter(({ change, reopened }) => change !== 'unchanged' || reopened.length > 0)],
  notCompared: [...state.notCompared, ...page.notCompared],
})

/** Tries a text on every project, page by page, whenever another text is given; an older run stops. `undefined`: nothing to try. */
export const useDryRun = (client: Client, text: string | undefined, round: number): DryRunState | undefined => {
  const [state, setState] = useState<DryRunState>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round only asks for the same run again
  useEffect(() => {
    if (text === undefined) return setState(undefined)
    let wanted = true
    const run = async () => {
      let shown = begun(text)
      setState(shown)
      for (let after: string | undefined; shown.running; ) {
        const answer = await client.call('template.dryRun', { template: { text }, ...(after === undefined ? {} : { after }) })
        if (!wanted) return
        shown = answer.ok ? withPage(shown, answer.value) : { ...shown, running: false, problem: answer.problem }
        after = answer.ok ? answer.value.next : undefined
        setState(shown)
      }
    }
    void run()
    return () => {
      wanted = false
    }
  }, [client, text, round])
  return state
}
