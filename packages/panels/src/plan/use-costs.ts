import type { Answer, Client, CostMistake, CostResult, CostTable, CostView, Problem } from '@plumbline/core'
import { useState } from 'react'
import { useCall } from '../call/use-call.ts'

interface Outcome {
  readonly problem?: Problem
  readonly mistakes?: readonly CostMistake[]
  readonly conflict?: true
}

export interface CostsState extends Outcome {
  readonly view: CostView | undefined
  readonly openProblem: Problem | undefined
  readonly saving: boolean
  again(): void
  save(table: CostTable): Promise<boolean>
  bring(pasted: { readonly text: string; readonly currency?: string; readonly file: string }): Promise<boolean>
  restore(at: string): Promise<boolean>
}

/** The cost record of one project on screen; each writing resolves to whether it was recorded. */
export const useCosts = (client: Client, item: string, changed: () => void): CostsState => {
  const opened = useCall(client, 'cost.open', { item })
  const [saving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>({})
  const { value: view } = opened
  const costVersion = view?.costVersion ?? 'new'
  const settle = (result: CostResult): boolean => {
    if (!result.ok && result.problem === 'mistakes') {
      setOutcome({ mistakes: result.mistakes })
      return false
    }
    opened.replace(result.ok ? result.view : result.newer)
    setOutcome(result.ok ? {} : { conflict: true })
    if (result.ok) changed()
    return result.ok
  }
  const wait = async (asked: () => Promise<Answer<CostResult>>): Promise<boolean> => {
    if (saving) return false
    setSaving(true)
    const answer = await asked()
    setSaving(false)
    if (answer.ok) return settle(answer.value)
    setOutcome({ problem: answer.problem })
    return false
  }
  return {
    ...outcome,
    view,
    openProblem: opened.problem,
    saving,
    again: () => void opened.again(),
    save: (table) => wait(() => client.call('cost.save', { item, table, costVersion })),
    bring: (pasted) => wait(() => client.call('cost.import', { item, costVersion, ...pasted })),
    restore: (at) => wait(() => client.call('cost.restore', { item, at, costVersion })),
  }
}
