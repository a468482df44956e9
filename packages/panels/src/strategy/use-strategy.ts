import type { Client, Problem, ScoringPreview, Strategy, StrategyView } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

const settleAfter = 350

export interface StrategyState {
  readonly open: CallState<StrategyView>
  readonly draft: Strategy | null
  edit(strategy: Strategy): void
  discard(): void
  /** Weights of a draft whose pairs are compared. */
  readonly preview: Pick<ScoringPreview, 'weights' | 'pairwise' | 'unrelated'> | null
  readonly mistakes: readonly { readonly place: string; readonly message: string }[]
  readonly problem?: Problem
  readonly busy: boolean
  save(note: string): Promise<void>
}

/** Objectives as criteria of a sum, so that comparing pairs can be tried before it is saved. */
const asModel = ({ objectives, comparisons }: Strategy) => ({
  id: 'strategy',
  version: '1',
  method: 'weightedSum',
  criteria: objectives.map(({ id, name }) => ({ id, name, scale: { levels: { none: 0, strong: 100 } } })),
  comparisons,
})

/** The strategy with its draft; what comparing pairs gives is worked out while it is edited. */
export const useStrategy = (client: Client, host: Host): StrategyState => {
  const open = useCall(client, 'strategy.open', {})
  const [draft, setDraft] = useState<Strategy | null>(null)
  const [preview, setPreview] = useState<StrategyState['preview']>(null)
  const [mistakes, setMistakes] = useState<StrategyState['mistakes']>([])
  const [problem, setProblem] = useState<Problem | undefined>()
  const [busy, setBusy] = useState(false)
  const latest = useRef(0)

  useEffect(() => {
    latest.current += 1
    const turn = latest.current
    if (!draft || draft.weights !== 'compared' || draft.objectives.length < 2) {
      setPreview(null)
      return undefined
    }
    const timer = setTimeout(async () => {
      const answer = await client.call('scoring.preview', { model: asModel(draft) })
      if (turn === latest.current && answer.ok) setPreview(answer.value)
    }, settleAfter)
    return () => clearTimeout(timer)
  }, [client, draft])

  const save = async (note: string): Promise<void> => {
    const view = open.value
    if (!draft || !view || busy) return
    setBusy(true)
    setMistakes([])
    setProblem(undefined)
    const answer = await client.call('strategy.save', {
      strategy: draft,
      strategyVersion: view.strategyVersion,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    const { value } = answer
    if (value.ok) {
      open.replace(value.view)
      setDraft(null)
      return host.notify({ tone: 'success', title: t('strategy.saved') })
    }
    if (value.problem === 'mistakes') return setMistakes(value.mistakes)
    open.replace(value.newer)
    host.notify({ tone: 'problem', title: t('strategy.conflict') })
  }

  return {
    open,
    draft,
    edit: setDraft,
    discard: () => {
      setDraft(null)
      setMistakes([])
    },
    preview,
    mistakes,
    busy,
    save,
    ...(problem ? { problem } : {}),
  }
}
