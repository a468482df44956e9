import type { Client, EntryMistake, Problem, RecordView, SaveRecordInput } from '@plumbline/core'
import { useState } from 'react'
import { useCall } from '../call/use-call.ts'
import { entryOf } from './entry.ts'

export type Changes = Pick<SaveRecordInput, 'facts' | 'iterations'>

/** What was just recorded, and what would take it back. */
export interface Done {
  /** What was changed, as people call it. */
  readonly name: string
  readonly back: Changes
  /** This was itself the taking back of something. */
  readonly restored: boolean
}

export interface RecordState {
  readonly view?: RecordView
  readonly problem?: Problem
  readonly saving: boolean
  readonly saveProblem?: Problem
  /** Somebody else recorded meanwhile; what stands now is in the view. */
  readonly conflict: boolean
  readonly mistakes: readonly EntryMistake[]
  readonly done?: Done
  /** Something was recorded since the dialog opened. */
  readonly changed: boolean
  again(): void
  /** Resolves to whether it was recorded. */
  save(name: string, changes: Changes): Promise<boolean>
  restore(): void
}

interface Outcome {
  readonly saveProblem?: Problem
  readonly conflict?: true
  readonly mistakes?: readonly EntryMistake[]
  readonly done?: Done
}

const backOf = (view: RecordView, { facts, iterations }: Changes): Changes => ({
  facts: Object.fromEntries(
    Object.keys(facts).map((name) => [name, entryOf(view.facts.find(({ fact }) => fact === name)?.recorded ?? null)]),
  ),
  ...(iterations ? { iterations: view.iterations } : {}),
})

/** The records of one project on screen: saving, the conflict with somebody faster, and taking the last change back. */
export const useRecord = (client: Client, item: string): RecordState => {
  const opened = useCall(client, 'record.open', { item })
  const [saving, setSaving] = useState(false)
  const [changed, setChanged] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>({})
  const { value: view } = opened

  const send = async (name: string, changes: Changes, restored: boolean): Promise<boolean> => {
    if (saving || !view) return false
    setSaving(true)
    const answer = await client.call('record.save', { item, recordVersion: view.recordVersion, ...changes })
    setSaving(false)
    if (!answer.ok) return (setOutcome({ saveProblem: answer.problem }), false)
    const { value } = answer
    if (value.ok) {
      opened.replace(value.view)
      setChanged(true)
      setOutcome({ done: { name, back: backOf(view, changes), restored } })
      return true
    }
    if (value.problem === 'mistakes') return (setOutcome({ mistakes: value.mistakes }), false)
    opened.replace(value.newer)
    setOutcome({ conflict: true })
    return false
  }

  const { done } = outcome
  return {
    ...(view ? { view } : {}),
    ...(opened.problem ? { problem: opened.problem } : {}),
    saving,
    changed,
    conflict: outcome.conflict === true,
    mistakes: outcome.mistakes ?? [],
    ...(outcome.saveProblem ? { saveProblem: outcome.saveProblem } : {}),
    ...(done ? { done } : {}),
    again: () => void opened.again(),
    save: (name, changes) => send(name, changes, false),
    restore: () => void (done && send(done.name, done.back, !done.restored)),
  }
}
