import type { BindingView, Client, InputOf, OutputOf, Problem } from '@plumbline/core'
import { useRef, useState } from 'react'
import { type Unsent, unsentOf } from '../call/unsent.ts'
import { useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { type MessageId, t } from '../words/words.ts'
import type { ProposedRow } from './ProposeRow.tsx'

/** A proposal of deviations as it stands in its form. */
export interface Form {
  readonly rows: readonly ProposedRow[]
  readonly reason: string
  readonly on: string
  readonly until: string
}

type Result = OutputOf<'binding.upgrade'>
type Act = 'binding.upgrade' | 'binding.choose' | 'binding.proposeTailoring' | 'binding.approveTailoring' | 'binding.endTailoring'

/** Why nothing was changed by the last try. */
export type Refusal = Exclude<Result, { ok: true } | { problem: 'conflict' }>

export interface BindingState {
  readonly view?: BindingView
  /** It could not be read. */
  readonly unread?: Problem
  readonly busy: boolean
  readonly problem?: Problem
  /** Somebody else changed it first; what is on screen is theirs. */
  readonly conflict: boolean
  readonly refusal?: Refusal
  /** What was typed for a proposal and not sent. */
  readonly unsent: Unsent<Form>
  /** Something was changed that the judgement follows. */
  readonly changed: () => boolean
  again(): void
  /** Resolves to whether it was done; what keeps it from being done is on screen then. */
  act<N extends Act>(name: N, input: Omit<InputOf<N>, 'item' | 'bindingVersion'>, done: MessageId): Promise<boolean>
}

/** What binds one project, and the changes to it: two people never overwrite each other. */
export const useBinding = (client: Client, host: Host, item: string): BindingState => {
  const opened = useCall(client, 'binding.open', { item })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [conflict, setConflict] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const changed = useRef(false)
  const { value: view } = opened

  const settle = (result: Result, done: MessageId): boolean => {
    if (result.ok) {
      changed.current = true
      opened.replace(result.view)
      host.notify({ tone: 'success', title: t(done) })
      return true
    }
    if (result.problem !== 'conflict') {
      setRefusal(result)
      return false
    }
    setConflict(true)
    opened.replace(result.newer)
    return false
  }

  const act: BindingState['act'] = async (name, input, done) => {
    if (!view || busy) return false
    setBusy(true)
    setProblem(undefined)
    setConflict(false)
    setRefusal(undefined)
    const given = { item, bindingVersion: view.bindingVersion, ...input } as InputOf<typeof name>
    const answer = await client.call(name, given)
    setBusy(false)
    if (answer.ok) return settle(answer.value as Result, done)
    setProblem(answer.problem)
    return false
  }

  return {
    ...(view ? { view } : {}),
    ...(opened.problem && !view ? { unread: opened.problem } : {}),
    ...(problem ? { problem } : {}),
    ...(refusal ? { refusal } : {}),
    busy,
    conflict,
    unsent: unsentOf(client, 'deviations', item),
    changed: () => changed.current,
    again: () => void opened.again(),
    act,
  }
}
