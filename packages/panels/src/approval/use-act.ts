import type { Act, ActResult, Client, Obstacle, Problem } from '@plumbline/core'
import { useState } from 'react'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

export interface Acting {
  readonly busy: boolean
  /** Why the last try was refused, until the next one. */
  readonly refused: readonly Obstacle[]
  readonly problem: Problem | undefined
  readonly act: (act: Act) => void
}

const noticed = (kind: Act['kind']): 'asked' | 'withdrawn' | 'voted' =>
  kind === 'approval.ask' ? 'asked' : kind === 'approval.withdraw' ? 'withdrawn' : 'voted'

/** Doing something with the governance of one project; what came of it is handed on. */
export const useAct = (client: Client, host: Host, item: string, done: (result: ActResult) => void): Acting => {
  const [state, setState] = useState<Omit<Acting, 'act'>>({ busy: false, refused: [], problem: undefined })
  const act = async (asked: Act) => {
    setState({ busy: true, refused: [], problem: undefined })
    const answer = await client.call('governance.act', { item, act: asked })
    if (!answer.ok) return setState({ busy: false, refused: [], problem: answer.problem })
    const { value } = answer
    setState({ busy: false, refused: value.status === 'refused' ? value.obstacles : [], problem: undefined })
    done(value)
    if (value.status === 'done') host.notify({ tone: 'success', title: t(`approval.notice.${noticed(asked.kind)}`) })
    if (value.status === 'requested')
      host.notify({ tone: 'success', title: t('approval.notice.waits'), text: t('approval.notice.requestedText') })
  }
  return { ...state, act: (asked) => void act(asked) }
}
