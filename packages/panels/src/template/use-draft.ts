import type { Answer, Client, InputOf, Problem, PublicationObstacle, TemplateView } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

/** A draft on screen: its text, and what of it is stored. `view` is missing until it was saved once. */
export interface Draft {
  readonly id: string
  readonly version: string
  /** What people call it; empty where it has no name yet. */
  readonly title: string
  readonly text: string
  readonly savedText: string | undefined
  readonly savedTitle: string
  readonly view?: TemplateView
}

/** What is proposed beside the text: why, from when, when it reaches running projects, and whether it stands beside the others. */
export type Wish = Omit<InputOf<'template.proposePublication'>, 'draft' | 'draftVersion'>

export interface DraftState {
  readonly draft?: Draft
  readonly dirty: boolean
  readonly busy: boolean
  readonly problem?: Problem
  /** What somebody else saved meanwhile. */
  readonly newer?: TemplateView
  /** Why a proposal or an approval was refused just now. */
  readonly refused: readonly PublicationObstacle[]
  open(id: string): void
  start(id: string, text: string): void
  edit(text: string): void
  rename(title: string): void
  leave(): void
  save(): void
  keepMine(): void
  takeTheirs(): void
  propose(wish: Wish): void
  approve(): void
  takeBack(): void
}

const draftOf = (view: TemplateView): Draft | undefined =>
  view.draft && {
    id: view.draft.id,
    version: view.draft.draftVersion,
    title: view.draft.title ?? '',
    savedTitle: view.draft.title ?? '',
    text: view.text,
    savedText: view.text,
    view,
  }

/** Asks before a page with an unsaved draft is left. */
const useLeaveGuard = (dirty: boolean): void => {
  useEffect(() => {
    if (!dirty) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [dirty])
}

/** One draft from its first word to its publication. `changed` is told whenever the list of versions and drafts may be another. */
export const useDraft = (client: Client, host: Host, changed: (published: boolean) => void): DraftState => {
  const [draft, setDraft] = useState<Draft>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [newer, setNewer] = useState<TemplateView>()
  const [refused, setRefused] = useState<readonly PublicationObstacle[]>([])
  const standing = useRef(true)
  useEffect(() => {
    standing.current = true
    return () => {
      standing.current = false
    }
  }, [])
  const dirty = draft !== undefined && (draft.text !== draft.savedText || draft.title.trim() !== draft.savedTitle)
  useLeaveGuard(dirty)

  const show = (next: Draft | undefined): void => {
    setDraft(next)
    setNewer(undefined)
  }
  const asked = async <T>(call: Promise<Answer<T>>): Promise<T | undefined> => {
    const answer = await call
    if (!standing.current) return undefined
    if (answer.ok) return answer.value
    setProblem(answer.problem)
    return undefined
  }
  const doing = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    setRefused([])
    await work()
    if (standing.current) setBusy(false)
  }
  const reopen = async (id: string): Promise<TemplateView | undefined> => asked(client.call('template.open', { template: { draft: id } }))

  const store = async ({ id, text, title: typed }: Draft, version: string): Promise<void> => {
    const title = typed.trim()
    const saved = await asked(client.call('template.saveDraft', { draft: id, text, title, draftVersion: version }))
    if (!saved) return
    if (!saved.ok && saved.problem === 'conflict') return setNewer(saved.newer)
    if (!saved.ok) return setProblem({ code: 'invalid', message: saved.problems[0]?.message ?? '', remedy: t('template.unreadable') })
    setNewer(undefined)
    const view = await reopen(id)
    // What was typed while it was being saved stays, as an unsaved change.
    setDraft((now) => now && { ...now, version: saved.draftVersion, savedText: text, savedTitle: title, ...(view ? { view } : {}) })
    host.notify({ tone: 'success', title: t('template.saved') })
    changed(false)
  }
  const propose = async ({ id, version }: Draft, wish: Wish): Promise<void> => {
    const given = await asked(client.call('template.proposePublication', { draft: id, draftVersion: version, ...wish }))
    if (!given) return
    if (!given.ok && given.problem === 'conflict') return setNewer(given.newer)
    if (!given.ok) return setRefused(given.obstacles)
    const view = await reopen(id)
    setDraft((now) => now && { ...now, version: given.draftVersion, ...(view ? { view } : {}) })
    host.notify({ tone: 'success', title: t('template.proposed') })
    changed(false)
  }
  const approve = async (id: string, proposalHash: string): Promise<void> => {
    const given = await asked(client.call('template.approvePublication', { draft: id, proposalHash }))
    if (!given) return
    if (!given.ok) {
      const view = await reopen(id)
      setRefused(given.obstacles)
      return setDraft((now) => now && { ...now, ...(view ? { view } : {}) })
    }
    show(undefined)
    host.notify({ tone: 'success', title: t(given.inForce ? 'template.published' : 'template.publishedLater') })
    changed(true)
  }

  return {
    ...(draft ? { draft } : {}),
    ...(problem ? { problem } : {}),
    ...(newer ? { newer } : {}),
    dirty,
    busy,
    refused,
    open: (id) =>
      void doing(async () => {
        const view = await reopen(id)
        if (view) show(draftOf(view))
      }),
    start: (id, text) => show({ id, version: 'new', title: '', savedTitle: '', text, savedText: undefined }),
    edit: (text) => setDraft((now) => now && { ...now, text }),
    rename: (title) => setDraft((now) => now && { ...now, title }),
    leave: () => show(undefined),
    save: () => void (draft && doing(() => store(draft, draft.version))),
    keepMine: () => void (draft && newer?.draft && doing(() => store(draft, newer.draft?.draftVersion ?? draft.version))),
    takeTheirs: () => newer && show(draftOf(newer)),
    propose: (wish) => void (draft && doing(() => propose(draft, wish))),
    approve: () => {
      const shown = draft?.view?.draft?.proposal?.proposalHash
      if (draft && shown !== undefined) void doing(() => approve(draft.id, shown))
    },
    takeBack: () => {
      const stored = draft?.savedText
      if (draft && stored !== undefined) void doing(() => store({ ...draft, text: stored, title: draft.savedTitle }, draft.version))
    },
  }
}
