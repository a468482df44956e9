import type { Client, Problem, ScoringModel, ScoringPreview, ScoringView } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

const settleAfter = 350

export interface ScoringState {
  readonly open: CallState<ScoringView>
  /** What is edited; null while nothing is. */
  readonly draft: ScoringModel | null
  edit(model: ScoringModel): void
  discard(): void
  /** What the draft would do; kept while the next one is worked out. */
  readonly preview: ScoringPreview | null
  readonly problem?: Problem
  readonly busy: boolean
  save(note: string): Promise<void>
}

/** A scoring model with its draft, which is tried on the site's projects while it is edited. */
export const useScoring = (client: Client, host: Host): ScoringState => {
  const open = useCall(client, 'scoring.open', {})
  const [draft, setDraft] = useState<ScoringModel | null>(null)
  const [preview, setPreview] = useState<ScoringPreview | null>(null)
  const [problem, setProblem] = useState<Problem | undefined>()
  const [busy, setBusy] = useState(false)
  const latest = useRef(0)

  useEffect(() => {
    latest.current += 1
    const turn = latest.current
    if (!draft) {
      setPreview(null)
      return undefined
    }
    const timer = setTimeout(async () => {
      const answer = await client.call('scoring.preview', { model: draft })
      if (turn !== latest.current) return
      setProblem(answer.ok ? undefined : answer.problem)
      if (answer.ok) setPreview(answer.value)
    }, settleAfter)
    return () => clearTimeout(timer)
  }, [client, draft])

  const save = async (note: string): Promise<void> => {
    const view = open.value
    if (!draft || !view || busy) return
    setBusy(true)
    const answer = await client.call('scoring.save', {
      model: draft,
      scoringVersion: view.scoringVersion,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    if (answer.value.ok) {
      open.replace(answer.value.view)
      setDraft(null)
      return host.notify({ tone: 'success', title: t('scoring.saved') })
    }
    if (answer.value.problem === 'conflict') {
      open.replace(answer.value.newer)
      return host.notify({ tone: 'problem', title: t('scoring.conflict') })
    }
    const { mistakes } = answer.value
    setPreview((before) => ({
      weights: null,
      pairwise: null,
      unrelated: [],
      effects: [],
      stability: [],
      selection: null,
      ...before,
      mistakes,
    }))
  }

  return {
    open,
    draft,
    edit: setDraft,
    discard: () => setDraft(null),
    preview,
    busy,
    save,
    ...(problem ? { problem } : {}),
  }
}
