import type { Client, Problem as ProblemValue, ReviewView } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { t } from '../words/words.ts'

/** Projects whose brief or minutes are still to be recorded in their ledgers, one after the other. */
export const attestAll = async (client: Client, { projects }: ReviewView): Promise<ProblemValue | undefined> => {
  for (const { item, attestation } of projects) {
    if (!attestation.act) continue
    const answer = await client.call('governance.act', { item, act: attestation.act })
    if (!answer.ok) return answer.problem
  }
  return undefined
}

/** What is not attested yet can be recorded again, where it broke off before. */
export const Attesting = ({
  view,
  client,
  onAgain,
}: {
  readonly view: ReviewView
  readonly client: Client
  readonly onAgain: () => void
}) => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemValue>()
  const wanting = view.projects.filter(({ attestation }) => attestation.act)
  if (!view.mayPlan || wanting.length === 0) return null
  const attest = async (): Promise<void> => {
    setBusy(true)
    setProblem(await attestAll(client, view))
    setBusy(false)
    onAgain()
  }
  return (
    <div className="rv-actions">
      <button type="button" className="p-button" aria-disabled={busy} onClick={() => (busy ? undefined : void attest())}>
        {t('reviews.attest')}
      </button>
      <span className="p-small p-muted">{t('reviews.attest.help', { count: wanting.length })}</span>
      {problem ? <Problem problem={problem} /> : null}
    </div>
  )
}
