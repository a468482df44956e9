import type { Answer, Client, LoadEstimate, Problem, RefreshPlan } from '@plumbline/core'
import { useEffect, useState } from 'react'
import { useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

export interface PlanState {
  readonly plan: RefreshPlan | undefined
  readonly problem: Problem | undefined
  readonly busy: boolean
  readonly saveShare: (share: number) => Promise<void>
  readonly estimate: LoadEstimate | undefined
  readonly counting: boolean
  readonly count: () => void
}

interface Doing {
  readonly problem?: Problem
  readonly busy?: 'saving' | 'counting'
  readonly estimate?: LoadEstimate
}

interface Wanted {
  /** The settings say something else now. */
  readonly changed: () => void
  /** Nothing was read here yet, so that the estimate is made without being asked for. */
  readonly first: boolean
}

/** How everything is kept fresh here, what reading all of it would take, and changing how much of the quota that may be. */
export const usePlan = (client: Client, host: Host, { changed, first }: Wanted): PlanState => {
  const opened = useCall(client, 'refresh.plan', {})
  const [state, setState] = useState<Doing>({})
  const { value: plan, replace } = opened
  const count = async () => {
    setState(({ estimate }) => ({ busy: 'counting', ...(estimate ? { estimate } : {}) }))
    const answer = await client.call('refresh.estimate', {})
    setState(answer.ok ? { estimate: answer.value } : { problem: answer.problem })
  }
  const mayCount = plan?.mayChange === true && plan.ready
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted once, when it is known that nothing was read yet
  useEffect(() => {
    if (first && mayCount) void count()
  }, [first, mayCount])
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
    busy: state.busy === 'saving',
    saveShare: async (share) => {
      if (!plan) return
      setState({ busy: 'saving' })
      saved(await client.call('refresh.saveShare', { share, settingsVersion: plan.settingsVersion }))
      if (state.estimate) void count()
    },
    estimate: state.estimate,
    counting: state.busy === 'counting',
    count: () => void count(),
  }
}
