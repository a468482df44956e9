import type { Client, Obstacle, Problem, SiteAct, SiteGovernanceView } from '@plumbline/core'
import { useEffect, useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

export interface SiteState {
  readonly opened: CallState<SiteGovernanceView>
  readonly busy: boolean
  readonly refused: readonly Obstacle[]
  readonly problem: Problem | undefined
  /** Resolves to whether it was recorded, or waits to be. */
  readonly act: (act: SiteAct) => Promise<boolean>
}

/** Milliseconds between two looks while something of one's own waits, and after how many it is left to the person. */
const lookAgain = 5000
const mostLooks = 60

/** Who decides on the site, and changing it. */
export const useSite = (client: Client, host: Host): SiteState => {
  const opened = useCall(client, 'governance.site', {})
  const { again } = opened
  const waits = opened.value?.waiting.some(({ mine }) => mine) === true
  useEffect(() => {
    if (!waits) return
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (looks >= mostLooks) clearInterval(timer)
      void again()
    }, lookAgain)
    return () => clearInterval(timer)
  }, [waits, again])
  const [state, setState] = useState<Pick<SiteState, 'busy' | 'refused' | 'problem'>>({ busy: false, refused: [], problem: undefined })
  const act = async (asked: SiteAct): Promise<boolean> => {
    setState({ busy: true, refused: [], problem: undefined })
    const answer = await client.call('governance.siteAct', { act: asked })
    setState({
      busy: false,
      refused: answer.ok && answer.value.status === 'refused' ? answer.value.obstacles : [],
      problem: answer.ok ? undefined : answer.problem,
    })
    if (!answer.ok) return false
    opened.replace(answer.value.view)
    if (answer.value.status === 'refused') return false
    const requested = answer.value.status === 'requested'
    host.notify({ tone: 'success', title: t(requested ? 'approval.notice.waits' : 'deciders.recorded') })
    return true
  }
  return { opened, ...state, act }
}
