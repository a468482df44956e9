import type { Client, InputOf, ScenarioComparison, ScenarioList } from '@plumbline/core'
import { useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

type Act = 'scenario.comment' | 'scenario.remove' | 'scenario.propose' | 'scenario.approve' | 'scenario.withdraw'

export interface ScenariosState {
  readonly open: CallState<ScenarioList>
  /** The scenarios that are compared, in the order in which they were chosen; the first is the base. */
  readonly chosen: readonly string[]
  choose(scenario: string, on: boolean): void
  readonly busy: boolean
  /** Does it and shows what stands then; true where it was done. */
  act<N extends Act>(name: N, input: InputOf<N>, said: string): Promise<boolean>
}

const mostCompared = 4

export const useScenarios = (client: Client, host: Host): ScenariosState => {
  const open = useCall(client, 'scenario.list', {})
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const [busy, setBusy] = useState(false)
  const known = new Set(open.value?.scenarios.map(({ scenario }) => scenario))
  const first = open.value?.scenarios.slice(0, 3).map(({ scenario }) => scenario) ?? []
  const chosen = (picked ?? first).filter((scenario) => known.has(scenario))

  const act = async <N extends Act>(name: N, input: InputOf<N>, said: string): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const answer = await client.call(name, input)
    setBusy(false)
    if (!answer.ok) {
      host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
      return false
    }
    const result = answer.value
    open.replace(result.ok ? result.list : result.newer)
    host.notify(result.ok ? { tone: 'success', title: said } : { tone: 'problem', title: t(`scenarios.${result.problem}`) })
    return result.ok
  }

  return {
    open,
    chosen,
    choose: (scenario, on) => setPicked(on ? [...chosen, scenario].slice(-mostCompared) : chosen.filter((other) => other !== scenario)),
    busy,
    act,
  }
}

/** Scenarios side by side; fetched anew when others are chosen. */
export const useComparison = (client: Client, scenarios: readonly string[]): CallState<ScenarioComparison> =>
  useCall(client, 'scenario.compare', { scenarios })
