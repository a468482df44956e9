import type { Act, ActResult, Client, Obstacle, Problem } from '@plumbline/core'
import { useState } from 'react'
import type { Host } from '../host.ts'

export interface Acting {
  readonly busy: boolean
  /** Why the last try was refused, until the next one. */
  readonly refused: readonly Obstacle[]
  readonly problem: Problem | undefined
  readonly act: (act: Act) => void
}

/** What a person is told of an act that was recorded, or that waits for Plumbline's next run. */
export interface Told {
  readonly done: string
  readonly waits: string
  readonly waitsText: string
}

/** Doing something with the governance of one project; what came of it is handed on. */
export const useAct = (
  { client, host, item }: { readonly client: Client; readonly host: Host; readonly item: string },
  told: (act: Act) => Told,
  done: (result: ActResult) => void,
): Acting => {
  const [state, setState] = useState<Omit<Acting, 'act'>>({ busy: false, refused: [], problem: undefined })
  const act = async (asked: Act) => {
    setState({ busy: true, refused: [], problem: undefined })
    const answer = await client.call('governance.act', { item, act: asked })
    if (!answer.ok) return setState({ busy: false, refused: [], problem: answer.problem })
    const { value } = answer
    setState({ busy: false, refused: value.status === 'refused' ? value.obstacles : [], problem: undefined })
    done(value)
    const words = told(asked)
    if (value.status === 'done') host.notify({ tone: 'success', title: words.done })
    if (value.status === 'requested') host.notify({ tone: 'success', title: words.waits, text: words.waitsText })
  }
  return { ...state, act: (asked) => void act(asked) }
}
