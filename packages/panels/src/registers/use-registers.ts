import type { Client, CreateEntryResult, FormKind, NewEntry, NewEntryMistake, Problem, RegisterEntry, RegistersView } from '@plumbline/core'
import { useState } from 'react'
import { useCall } from '../call/use-call.ts'

/** What was just added, to be shown and opened. */
export interface Added {
  readonly kind: FormKind
  readonly entry: RegisterEntry
  readonly unfilled: readonly string[]
  readonly mayBeTwice: boolean
}

export interface RegistersState {
  readonly view?: RegistersView
  readonly problem?: Problem
  readonly saving: boolean
  readonly saveProblem?: Problem
  readonly mistakes: readonly NewEntryMistake[]
  readonly added?: Added
  /** Something was added since the dialog opened. */
  readonly changed: boolean
  again(): void
  forget(): void
  /** Resolves to whether it was added. The key belongs to the form, so that a second press makes no second item. */
  add(entry: NewEntry, entryKey: string): Promise<boolean>
}

interface Outcome {
  readonly saveProblem?: Problem
  readonly mistakes?: readonly NewEntryMistake[]
  readonly added?: Added
}

/** With the new entry in front: the tracker's own search may show it only seconds later. */
const withEntry = (view: RegistersView, kind: FormKind, entry: RegisterEntry): RegistersView => ({
  ...view,
  registers: view.registers.map((register) =>
    register.kind === kind && register.entries.every(({ key }) => key !== entry.key)
      ? { ...register, open: register.open + 1, entries: [entry, ...register.entries] }
      : register,
  ),
})

/** The registers of one project on screen. */
export const useRegisters = (client: Client, item: string): RegistersState => {
  const opened = useCall(client, 'register.list', { item })
  const [saving, setSaving] = useState(false)
  const [changed, setChanged] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>({})
  const { value: view } = opened

  const settle = (entry: NewEntry, result: CreateEntryResult): boolean => {
    if (!result.ok) {
      setOutcome({ mistakes: result.mistakes })
      return false
    }
    if (view) opened.replace(withEntry(view, entry.kind, result.entry))
    setChanged(true)
    setOutcome({ added: { kind: entry.kind, entry: result.entry, unfilled: result.unfilled, mayBeTwice: result.mayBeTwice } })
    return true
  }
  const add = async (entry: NewEntry, entryKey: string): Promise<boolean> => {
    if (saving) return false
    setSaving(true)
    const answer = await client.call('register.create', { item, entryKey, entry })
    setSaving(false)
    if (answer.ok) return settle(entry, answer.value)
    setOutcome({ saveProblem: answer.problem })
    return false
  }
  return {
    ...(view ? { view } : {}),
    ...(opened.problem ? { problem: opened.problem } : {}),
    ...(outcome.saveProblem ? { saveProblem: outcome.saveProblem } : {}),
    ...(outcome.added ? { added: outcome.added } : {}),
    mistakes: outcome.mistakes ?? [],
    saving,
    changed,
    again: () => void opened.again(),
    forget: () => setOutcome({}),
    add,
  }
}
