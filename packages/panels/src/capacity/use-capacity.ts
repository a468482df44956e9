import type { CapacityPlan, CapacityView, Client, InputOf } from '@plumbline/core'
import { useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import type { Repair } from './words-of.ts'

export interface CapacityState {
  readonly open: CallState<CapacityView>
  readonly busy: boolean
  readonly mistakes: readonly { readonly place: string; readonly message: string }[]
  /** Whether that is settled: saved, or somebody was faster and the newer state is shown. */
  save(plan: CapacityPlan): Promise<boolean>
  /** Writes the demand that a way out asks for. */
  apply(repair: Repair): Promise<void>
  request(input: InputOf<'resource.request'>): Promise<boolean>
  answer(input: InputOf<'resource.answer'>): Promise<boolean>
}

/** Capacity with everything that changes it; whoever came second sees the newer state. */
export const useCapacity = (client: Client, host: Host): CapacityState => {
  const open = useCall(client, 'capacity.open', {})
  const [busy, setBusy] = useState(false)
  const [mistakes, setMistakes] = useState<CapacityState['mistakes']>([])

  const save = async (plan: CapacityPlan): Promise<boolean> => {
    const view = open.value
    if (!view || busy) return false
    setBusy(true)
    setMistakes([])
    const answer = await client.call('capacity.save', { plan, capacityVersion: view.capacityVersion })
    setBusy(false)
    if (!answer.ok) {
      host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
      return false
    }
    const { value } = answer
    if (!value.ok && value.problem === 'mistakes') {
      setMistakes(value.mistakes)
      return false
    }
    open.replace(value.ok ? value.view : value.newer)
    host.notify(value.ok ? { tone: 'success', title: t('capacity.saved') } : { tone: 'problem', title: t('capacity.newer') })
    return true
  }

  const apply = async ({ changes }: Repair): Promise<void> => {
    if (busy || changes.length === 0) return
    setBusy(true)
    const projects = changes.map(({ item, inputsVersion, demand }) => ({ item, inputsVersion, set: { demand } }))
    const answer = await client.call('portfolioInputs.save', { projects })
    setBusy(false)
    if (!answer.ok) return host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    const missed = answer.value.projects.filter(({ status }) => status === 'conflict' || status === 'mistakes').length
    host.notify(missed === 0 ? { tone: 'success', title: t('capacity.applied') } : { tone: 'problem', title: t('capacity.newer') })
    await open.again()
  }

  const settle = async <N extends 'resource.request' | 'resource.answer'>(name: N, input: InputOf<N>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const answer = await client.call(name, input)
    setBusy(false)
    if (!answer.ok) {
      host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
      return false
    }
    const result = answer.value
    open.replace(result.ok ? result.view : result.newer)
    host.notify(result.ok ? { tone: 'success', title: t('capacity.request.done') } : { tone: 'problem', title: t('capacity.newer') })
    return result.ok
  }

  return {
    open,
    busy,
    mistakes,
    save,
    apply,
    request: (input) => settle('resource.request', input),
    answer: (input) => settle('resource.answer', input),
  }
}
