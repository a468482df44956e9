import type { Client, InputsChange, PortfolioLimits } from '@plumbline/core'
import { useState } from 'react'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { limitsWith } from './change.ts'
import type { SelectionState } from './use-selection.ts'

interface Mistake {
  readonly place: string
  readonly message: string
}

export interface Saving {
  readonly busy: boolean
  readonly mistakes: readonly Mistake[]
  /** Saves other limits. */
  save(limits: PortfolioLimits): Promise<void>
  /** Saves what was turned as what holds for everybody: limits and decisions. */
  keep(): Promise<void>
}

const sameLimits = (a: PortfolioLimits, b: PortfolioLimits): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Makes a what-if the question that holds for everybody; somebody who was faster is shown, not overwritten. */
export const useSaving = (client: Client, host: Host, { open, changes, turn }: SelectionState): Saving => {
  const [busy, setBusy] = useState(false)
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const view = open.value

  const saveLimits = async (limits: PortfolioLimits): Promise<boolean> => {
    if (!view) return false
    const answer = await client.call('selection.saveLimits', { limits, limitsVersion: view.limitsVersion })
    if (!answer.ok) {
      host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
      return false
    }
    if (answer.value.ok) return true
    if (answer.value.problem === 'mistakes') setMistakes(answer.value.mistakes)
    else host.notify({ tone: 'problem', title: t('selection.conflict.newer') })
    return false
  }

  const saveForced = async (): Promise<boolean> => {
    const projects = Object.entries(changes.forced ?? {}).flatMap(([item, forced]): InputsChange[] => {
      const candidate = view?.candidates.find(({ ref }) => ref === item)
      return candidate ? [{ item, inputsVersion: candidate.inputsVersion, set: { forced } }] : []
    })
    if (projects.length === 0) return true
    const answer = await client.call('portfolioInputs.save', { projects })
    if (!answer.ok) {
      host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
      return false
    }
    const failed = answer.value.projects.filter(({ status }) => status === 'conflict' || status === 'mistakes')
    if (failed.length > 0) host.notify({ tone: 'problem', title: t('selection.conflict.newer') })
    return failed.length === 0
  }

  const doing = async (what: () => Promise<boolean>): Promise<void> => {
    setBusy(true)
    setMistakes([])
    const done = await what()
    setBusy(false)
    if (done) {
      turn({})
      host.notify({ tone: 'success', title: t('selection.saved') })
    }
    await open.again()
  }

  return {
    busy,
    mistakes,
    save: (limits) => doing(() => saveLimits(limits)),
    keep: () =>
      doing(async () => {
        if (!view) return false
        const limits = limitsWith(view.limits, changes)
        return (sameLimits(limits, view.limits) || (await saveLimits(limits))) && (await saveForced())
      }),
  }
}
