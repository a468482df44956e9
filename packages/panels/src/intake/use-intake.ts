import type { Client, InputOf, IntakeView, ProposalState } from '@plumbline/core'
import { useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

export type Decision = Exclude<ProposalState, 'converted'>

export interface IntakeState {
  readonly open: CallState<IntakeView>
  readonly busy: boolean
  decide(proposals: InputOf<'intake.decide'>['proposals'], to: Decision, note: string): Promise<boolean>
  /** Proposes, answers what was asked back, or turns a selected proposal into a project. */
  send<N extends 'intake.submit' | 'intake.resubmit' | 'intake.convert'>(name: N, input: InputOf<N>, said: string): Promise<boolean>
  promise(answerDays: number): Promise<void>
}

/** Proposals with everything that happens to them. */
export const useIntake = (client: Client, host: Host): IntakeState => {
  const open = useCall(client, 'intake.open', {})
  const [busy, setBusy] = useState(false)

  const failed = ({ message, remedy }: { readonly message: string; readonly remedy: string }): false => {
    host.notify({ tone: 'problem', title: message, text: remedy })
    return false
  }

  const doing = async (what: () => Promise<boolean>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const done = await what()
    setBusy(false)
    return done
  }

  return {
    open,
    busy,
    decide: (proposals, to, note) =>
      doing(async () => {
        const answer = await client.call('intake.decide', { proposals, to, note })
        if (!answer.ok) return failed(answer.problem)
        open.replace(answer.value.view)
        const missed = answer.value.proposals.filter(({ status }) => status !== 'decided').length
        const decided = answer.value.proposals.length - missed
        host.notify(
          missed === 0
            ? { tone: 'success', title: t('intake.decided', { count: decided }) }
            : { tone: 'problem', title: t('intake.decidedSome', { decided, missed }) },
        )
        return missed === 0
      }),
    send: (name, input, said) =>
      doing(async () => {
        const answer = await client.call(name, input)
        if (!answer.ok) return failed(answer.problem)
        open.replace(answer.value.view)
        host.notify({ tone: 'success', title: said })
        return true
      }),
    promise: async (answerDays) => {
      const intakeVersion = open.value?.intakeVersion
      if (intakeVersion === undefined) return
      await doing(async () => {
        const answer = await client.call('intake.save', { answerDays, intakeVersion })
        if (!answer.ok) return failed(answer.problem)
        open.replace(answer.value.view)
        host.notify(answer.value.ok ? { tone: 'success', title: t('intake.promise.saved') } : { tone: 'problem', title: t('intake.newer') })
        return answer.value.ok
      })
    },
  }
}
