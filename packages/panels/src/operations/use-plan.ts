import type { Answer, Client, Problem, RefreshPlan } from '@plumbline/core'
import { useState } from 'react'
import { useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

export interface PlanState {
  readonly plan: RefreshPlan | undefined
  readonly problem: Problem | undefined
  readonly busy: boolean
  readonly saveShare: (share: number) => Promise<void>
}

/** How everything is kept fresh here, and changing it. `changed`: the settings say something else now. */
export const usePlan = (client: Client, host: Host, changed: () => void): PlanState => {
  const opened = useCall(client, 'refresh.plan', {})
  const [state, setState] = useState<{ readonly problem?: Problem; readonly busy?: boolean }>({})
  const { value: plan, replace } = opened
  const saved = (answer: Answer<{ readonly ok: boolean; readonly plan: RefreshPlan }>): void => {
    setState(answer.ok ? {} : { problem: answer.problem })
    if (!answer.ok) return
    replace(answer.value.plan)
    changed()
    host.notify(
      answer.value.ok
        ? { tone: 'success', title: t('operations.share.saved'), text: t('operations.share.saved.text') }
        : { tone: 'problem', title: t('operations.share.newer'), text: t('operations.share.newer.text') },
    )
  }
  return {
    plan,
    problem: state.problem ?? opened.problem,
    busy: state.busy === true,
    saveShare: async (share) => {
      if (!plan) return
      setState({ busy: true })
      saved(await client.call('refresh.saveShare', { share, settingsVersion: plan.settingsVersion }))
    },
  }
}
