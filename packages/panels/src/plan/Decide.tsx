import type { Act, ChangeOutcome, ChangeView } from '@plumbline/core'
import { useEffect, useId, useRef, useState } from 'react'
import { t } from '../words/words.ts'
import { whyNot } from './BaselineTab.tsx'
import { Field, Labelled, Words } from './Labelled.tsx'

const outcomes = ['approve', 'reject', 'postpone', 'merge'] as const satisfies readonly ChangeOutcome[]

interface DecideProps {
  readonly change: ChangeView
  /** Open change requests into which it could go. */
  readonly into: readonly ChangeView[]
  readonly today: string
  readonly busy: boolean
  readonly act: (act: Act) => void
  readonly close: () => void
}

interface Deciding {
  readonly outcome: ChangeOutcome | ''
  readonly words: string
  readonly until: string
  readonly into: number
}

const against = ({ outcome, words, until }: Deciding, { change, today }: DecideProps): string => {
  if (outcome === '') return t('plan.changes.choose')
  const roles = change.deciders.map(({ name }) => name)
  if (outcome === 'approve') return whyNot(change.may.approve, roles)
  return [
    whyNot(change.may.otherwise, roles),
    ...(words.trim() === '' ? [t('plan.changes.reasonMissing')] : []),
    ...(outcome === 'postpone' && until <= today ? [t('approval.obstacle.dates')] : []),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

const actOf = (
  { outcome, words, until, into }: Deciding & { readonly outcome: ChangeOutcome },
  { seq, role, effect }: ChangeView,
): Act => ({
  kind: 'change.decide',
  change: seq,
  outcome,
  role: role.id,
  reason: { text: words.trim() },
  ...(outcome === 'approve' && effect.is === 'rebaseline' ? { before: effect.before } : {}),
  ...(outcome === 'postpone' ? { until } : {}),
  ...(outcome === 'merge' ? { into } : {}),
})

/** One decision on a change: approve, reject, postpone or merge, with its reason. */
export const Decide = (props: DecideProps) => {
  const { change, into, today, busy, act, close } = props
  const [typed, put] = useState<Deciding>({ outcome: '', words: '', until: '', into: into[0]?.seq ?? 0 })
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => title.current?.focus(), [])
  const { outcome } = typed
  const why = against(typed, props)
  const decide = () => {
    if (why === '' && outcome !== '' && !busy) act(actOf({ ...typed, outcome }, change))
  }
  return (
    <form
      className="r-editor"
      onSubmit={(event) => {
        event.preventDefault()
        decide()
      }}
    >
      <h4 ref={title} tabIndex={-1}>
        {t('plan.changes.decide')} <span className="p-muted p-small">{t('plan.changes.as', { role: change.role.name })}</span>
      </h4>
      <fieldset>
        <legend className="p-sr">{t('plan.changes.choose')}</legend>
        {outcomes
          .filter((one) => one !== 'merge' || into.length > 0)
          .map((one) => (
            <label className="b-choice" key={one}>
              <input type="radio" name={id} checked={outcome === one} onChange={() => put({ ...typed, outcome: one })} />
              <span>
                {t(`plan.changes.${one}`)} <span className="p-muted p-small">{t(`plan.changes.means.${one}`)}</span>
              </span>
            </label>
          ))}
      </fieldset>
      {outcome === 'postpone' ? (
        <Field name={t('plan.changes.until')} type="date" min={today} value={typed.until} put={(until) => put({ ...typed, until })} />
      ) : null}
      {outcome === 'merge' ? (
        <Labelled name={t('plan.changes.into')}>
          <select className="p-field" value={typed.into} onChange={(event) => put({ ...typed, into: Number(event.currentTarget.value) })}>
            {into.map(({ seq, title: name }) => (
              <option key={seq} value={seq}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
      ) : null}
      <Words
        name={t(outcome === 'approve' || outcome === '' ? 'plan.changes.words.optional' : 'plan.changes.words')}
        value={typed.words}
        put={(words) => put({ ...typed, words })}
      />
      <div className="b-acts">
        <button type="submit" className="p-button primary" aria-disabled={why !== '' || busy} aria-describedby={`${id}-why`}>
          {t('plan.changes.record')}
        </button>
        <button type="button" className="p-button subtle" onClick={close}>
          {t('shared.cancel')}
        </button>
        <span id={`${id}-why`} className="b-against">
          {why}
        </span>
      </div>
    </form>
  )
}
