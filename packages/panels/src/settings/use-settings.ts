import type { Client, Problem, SettingsView } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { choiceOf, withBuiltIn } from './built-in.ts'
import { type Draft, draftOf, same, saveInput } from './draft.ts'

export interface SettingsState {
  readonly view?: SettingsView
  /** What is in force, as far as this page knows. */
  readonly saved?: Draft
  readonly problem?: Problem
  readonly draft?: Draft
  readonly dirty: boolean
  readonly saving: boolean
  /** Somebody saved these while this person was editing. */
  readonly newer?: SettingsView
  readonly saveProblem?: Problem
  /** Counts how often the draft was put in place from outside, so that half-typed rows start afresh. */
  readonly revision: number
  again(): void
  /** Reads the settings anew after another part of the page changed them; unsaved changes stay as they are. */
  refresh(): void
  change(draft: Draft): void
  discard(): void
  save(): void
  keepMine(): void
  takeTheirs(): void
}

interface Editing {
  readonly view: SettingsView
  readonly saved: Draft
  readonly version: string
  readonly draft: Draft
  readonly revision: number
}

const editingOf = (view: SettingsView, revision: number, locale: string): Editing => {
  const saved = draftOf(view, locale)
  return { view, saved, version: view.settingsVersion, draft: saved, revision }
}

/** Asks before a page with unsaved changes is left. */
const useLeaveGuard = (dirty: boolean): void => {
  useEffect(() => {
    if (!dirty) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [dirty])
}

/** The settings page's state: the draft over what is saved, and what to do when somebody else saved first. */
export const useSettings = (client: Client, host: Host): SettingsState => {
  const opened = useCall(client, 'settings.open', {})
  const [editing, setEditing] = useState<Editing>()
  const [saving, setSaving] = useState(false)
  const [newer, setNewer] = useState<SettingsView>()
  const [saveProblem, setSaveProblem] = useState<Problem>()
  const standing = useRef(true)
  useEffect(() => {
    standing.current = true
    return () => {
      standing.current = false
    }
  }, [])

  const { value } = opened
  useEffect(() => {
    if (value)
      void withBuiltIn(value, host.locale).then(
        (view) => standing.current && setEditing((before) => before ?? editingOf(view, 0, host.locale)),
      )
  }, [value, host.locale])

  const dirty = editing !== undefined && !same(editing.draft, editing.saved)
  useLeaveGuard(dirty)

  const refresh = async () => {
    const answer = await client.call('settings.open', {})
    if (!standing.current || !answer.ok) return
    const fresh = await withBuiltIn(answer.value, host.locale)
    setEditing((before) => (before && same(before.draft, before.saved) ? editingOf(fresh, before.revision + 1, host.locale) : before))
  }

  const send = async (draft: Draft, version: string, view: SettingsView) => {
    if (saving) return
    setSaving(true)
    setSaveProblem(undefined)
    const template = draft.template && (await choiceOf(draft.template.hash, view))
    const answer = await client.call('settings.save', saveInput(draft, template, version))
    if (!standing.current) return
    setSaving(false)
    if (!answer.ok) return setSaveProblem(answer.problem)
    if (!answer.value.ok) return setNewer(await withBuiltIn(answer.value.newer, host.locale))
    setNewer(undefined)
    const saved = { saved: draft, version: answer.value.settingsVersion }
    // What was typed while it was being saved stays, as an unsaved change.
    setEditing((before) => before && { ...before, ...saved })
    host.notify({ tone: 'success', title: t('settings.saved'), text: t('settings.saved.text') })
    // What was saved may have to be attested before it counts, which the page says.
    if (answer.value.proposed || view.attestation.is !== 'guarded') await refresh()
  }

  return {
    ...(editing ? { view: editing.view, saved: editing.saved, draft: editing.draft } : {}),
    ...(opened.problem && !editing ? { problem: opened.problem } : {}),
    ...(newer ? { newer } : {}),
    ...(saveProblem ? { saveProblem } : {}),
    dirty,
    saving,
    revision: editing?.revision ?? 0,
    again: () => void opened.again(),
    refresh: () => void refresh(),
    change: (draft) => setEditing((before) => before && { ...before, draft }),
    discard: () => setEditing((before) => before && { ...before, draft: before.saved, revision: before.revision + 1 }),
    save: () => void (editing && send(editing.draft, editing.version, editing.view)),
    keepMine: () => void (editing && newer && send(editing.draft, newer.settingsVersion, newer)),
    takeTheirs: () => {
      if (!newer) return
      setEditing((before) => editingOf(newer, (before?.revision ?? 0) + 1, host.locale))
      setNewer(undefined)
      setSaveProblem(undefined)
    },
  }
}
