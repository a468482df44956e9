import type { Client, DryRunView, Problem, Tier } from '@plumbline/core'
import { addTotals, type DryRunTotals, noTotals } from '@plumbline/core/methodology'
import { useEffect, useState } from 'react'

/** A dry run as far as it has come: pages add up until `running` is false. */
export interface DryRunState {
  readonly text: string
  readonly running: boolean
  readonly totals: DryRunTotals
  /** Those compared, by tier: all, and those newly held. */
  readonly tiers: TierCounts
  readonly moved: DryRunView['components']
  readonly notCompared: DryRunView['notCompared']
  readonly problem?: Problem
}

export type TierCounts = Readonly<Record<Tier, { readonly compared: number; readonly newlyHeld: number }>>

const none = { compared: 0, newlyHeld: 0 }
const noTiers: TierCounts = { light: none, standard: none, major: none }

const byTier = (before: TierCounts, components: DryRunView['components']): TierCounts =>
  components.reduce((counts, { tier, change }) => {
    const { compared, newlyHeld } = counts[tier]
    return { ...counts, [tier]: { compared: compared + 1, newlyHeld: newlyHeld + Number(change === 'newlyHeld') } }
  }, before)

const begun = (text: string): DryRunState => ({ text, running: true, totals: noTotals, tiers: noTiers, moved: [], notCompared: [] })

const withPage = (state: DryRunState, page: DryRunView): DryRunState => ({
  ...state,
  running: page.next !== undefined,
  totals: addTotals(state.totals, page.totals),
  tiers: byTier(state.tiers, page.components),
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
