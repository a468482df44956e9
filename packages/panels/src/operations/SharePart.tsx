import { useId, useState } from 'react'
import { t } from '../words/words.ts'
import type { PlanState } from './use-plan.ts'

const [least, most] = [10, 90]
const numberIn = (text: string): number | undefined => {
  const share = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : undefined
  return share !== undefined && share >= least && share <= most ? share : undefined
}

/** How much of the tracker's quota background work may take: a sentence for everybody, a field for the PMO. */
export const SharePart = ({ state }: { readonly state: PlanState }) => {
  const field = useId()
  const [typed, setTyped] = useState<string>()
  const { plan } = state
  if (!plan) return null
  if (!plan.mayChange) return <p className="p-muted">{t('operations.share.says', { share: plan.share })}</p>
  const text = typed ?? String(plan.share)
  const share = numberIn(text)
  const changed = share !== undefined && share !== plan.share
  const save = () => {
    if (changed && !state.busy) void state.saveShare(share).then(() => setTyped(undefined))
  }
  return (
    <form
      className="op-share"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label className="p-label" htmlFor={field}>
        {t('operations.share')}
      </label>
      <span className="op-inline">
        <input
          id={field}
          className="p-field"
          inputMode="numeric"
          value={text}
          aria-invalid={share === undefined}
          aria-describedby={`${field}-help`}
          onChange={(event) => setTyped(event.target.value)}
        />
        {t('operations.share.unit')}
        {typed === undefined || text === String(plan.share) ? null : (
          <button type="submit" className="p-button compact" aria-disabled={!changed || state.busy}>
            {t('operations.share.save')}
          </button>
        )}
      </span>
      <p id={`${field}-help`} className={share === undefined ? 'st-bad p-small' : 'p-muted p-small'}>
        {t(share === undefined ? 'operations.share.invalid' : 'operations.share.help')}
      </p>
    </form>
  )
}
