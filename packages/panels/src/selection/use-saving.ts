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
  /** Saves other limits; whether that is settled: saved, or somebody was faster and the newer ones are shown. */
  save(limits: PortfolioLimits): Promise<boolean>
  /** Saves what was turned as what holds for everybody: limits and decisions. */
  keep(): Promise<void>
}

type Saved = 'saved' | 'newer' | 'not'

const sameLimits = (a: PortfolioLimits, b: PortfolioLimits): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Makes a what-if the question that holds for everybody; somebody who was faster is shown, not overwritten. */
export const useSaving = (client: Client, host: Host, { open, changes, turn }: SelectionState): Saving => {
  const [busy, setBusy] = useState(false)
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const view = open.value

  const saveLimits = async (limits: PortfolioLimits): Promise<Saved> => {
    if (!view) return 'not'
    const answer = await client.call('selection.saveLimits', { limits, limitsVersion: view.limitsVersion })
    if (!answer.ok) {
      host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
      return 'not'
    }
    if (answer.value.ok) return 'saved'
    if (answer.value.problem === 'mistakes') {
      setMistakes(answer.value.mistakes)
      return 'not'
    }
    host.notify({ tone: 'problem', title: t('selection.conflict.newer') })
    return 'newer'
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

  const doing = async (what: () => Promise<Saved>): Promise<boolean> => {
    setBusy(true)
    setMistakes([])
    const done = await what()
    setBusy(false)
    if (done === 'saved') {
      turn({})
      host.notify({ tone: 'success', title: t('selection.saved') })
    }
    await open.again()
    return done !== 'not'
  }

  return {
    busy,
    mistakes,
    save: (limits) => doing(() => saveLimits(limits)),
    keep: async () => {
      await doing(async () => {
        if (!view) return 'not'
        const limits = limitsWith(view.limits, changes)
        const saved = sameLimits(limits, view.limits) ? 'saved' : await saveLimits(limits)
        if (saved !== 'saved') return saved
        return (await saveForced()) ? 'saved' : 'newer'
      })
    },
  }
}
