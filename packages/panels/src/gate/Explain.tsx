import type { CriterionView, Problem as ProblemValue } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { CriterionContext } from './Criterion.tsx'
import type { Found } from './Evidence.tsx'
import type { Evidence } from './state.ts'

type Looked =
  | { readonly is: 'no' }
  | { readonly is: 'looking' }
  | { readonly is: 'found'; readonly evidence: Evidence; readonly Found: typeof Found }
  | { readonly is: 'failed'; readonly problem: ProblemValue }

/** How a criterion was checked; the evidence is fetched when somebody asks. */
export const Explain = ({ criterion, client, host, item, zone }: { readonly criterion: CriterionView } & CriterionContext) => {
  const [looked, setLooked] = useState<Looked>({ is: 'no' })
  const look = async () => {
    setLooked({ is: 'looking' })
    const [answer, shown] = await Promise.all([client.call('gate.evidence', { item, criterion: criterion.id }), import('./Evidence.tsx')])
    setLooked(answer.ok ? { is: 'found', evidence: answer.value, Found: shown.Found } : { is: 'failed', problem: answer.problem })
  }
  return (
    <details
      className="g-explain"
      onToggle={(event) => {
        if (event.currentTarget.open && looked.is === 'no') void look()
      }}
    >
      <summary className="p-button subtle compact">
        <Chevron className="p-chevron" />
        {t('gate.explain')}
        <span className="p-sr">: {criterion.statement}</span>
      </summary>
      <div aria-live="polite">
        {looked.is === 'looking' ? <p className="p-faint">{t('gate.explain.loading')}…</p> : null}
        {looked.is === 'failed' ? <Problem problem={looked.problem} retry={() => void look()} /> : null}
        {looked.is === 'found' ? <looked.Found evidence={looked.evidence} host={host} zone={zone} /> : null}
      </div>
    </details>
  )
}
