import type { Act, ActResult, Client, Obstacle, Problem } from '@plumbline/core'
import { useState } from 'react'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

export interface Doing {
  readonly busy: boolean
  /** Why the last try was refused, until the next one. */
  readonly refused: readonly Obstacle[]
  readonly problem: Problem | undefined
  readonly act: (act: Act) => void
}

/** Doing something about an exception or a condition of one project; what came of it is handed on. */
export const useException = (client: Client, host: Host, item: string, done: (result: ActResult) => void): Doing => {
  const [state, setState] = useState<Omit<Doing, 'act'>>({ busy: false, refused: [], problem: undefined })
  const act = async (asked: Act) => {
    setState({ busy: true, refused: [], problem: undefined })
    const answer = await client.call('governance.act', { item, act: asked })
    if (!answer.ok) return setState({ busy: false, refused: [], problem: answer.problem })
    const { value } = answer
    setState({ busy: false, refused: value.status === 'refused' ? value.obstacles : [], problem: undefined })
    done(value)
    if (value.status === 'done') host.notify({ tone: 'success', title: t('exceptions.notice.done') })
    if (value.status === 'requested')
      host.notify({ tone: 'success', title: t('exceptions.notice.requested'), text: t('exceptions.notice.requestedText') })
  }
  return { ...state, act: (asked) => void act(asked) }
}
