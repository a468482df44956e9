import type { Client, Reviewable, ReviewPlan, ReviewView } from '@plumbline/core'
import { type ReactNode, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { t } from '../words/words.ts'
import { AgendaEditor } from './AgendaEditor.tsx'
import { planIn, type Typed } from './plan.ts'
import { useWrite } from './use-reviews.ts'

const Field = ({ label, short, children }: { readonly label: string; readonly short?: boolean; readonly children: ReactNode }) => (
  <label className={short ? 'rv-short' : undefined}>
    <span className="p-label">{label}</span>
    {children}
  </label>
)

const whole = (typed: string, most: number): number => Math.min(most, Math.max(0, Math.round(Number(typed)) || 0))

const Fields = ({
  typed,
  zone,
  change,
}: {
  readonly typed: Typed
  readonly zone: string
  readonly change: (part: Partial<Typed>) => void
}) => (
  <div className="rv-fields">
    <Field label={t('reviews.field.title')}>
      <input className="p-field" value={typed.title} maxLength={120} onChange={({ target }) => change({ title: target.value })} />
    </Field>
    <Field label={t('reviews.field.on')} short>
      <input className="p-field" type="date" value={typed.on} onChange={({ target }) => change({ on: target.value })} />
    </Field>
    <Field label={t('reviews.field.time', { zone })} short>
      <input className="p-field" type="time" value={typed.time} onChange={({ target }) => change({ time: target.value })} />
    </Field>
    <Field label={t('reviews.field.place')}>
      <input className="p-field" value={typed.place} maxLength={200} onChange={({ target }) => change({ place: target.value })} />
    </Field>
    <Field label={t('reviews.field.chair')}>
      <input className="p-field" value={typed.chair} maxLength={200} onChange={({ target }) => change({ chair: target.value })} />
    </Field>
    <Field label={t('reviews.field.quorum')} short>
      <input
        className="p-field"
        type="number"
        min={0}
        max={100}
        value={typed.quorum}
        onChange={({ target }) => change({ quorum: whole(target.value, 100) })}
      />
    </Field>
    <Field label={t('reviews.field.freeze')} short>
      <input
        className="p-field"
        type="number"
        min={0}
        max={60}
        value={typed.freezeDays}
        onChange={({ target }) => change({ freezeDays: whole(target.value, 60) })}
      />
    </Field>
    <div className="rv-wide">
      <Field label={t('reviews.field.invited')}>
        <textarea className="p-field" rows={4} value={typed.invited} onChange={({ target }) => change({ invited: target.value })} />
      </Field>
    </div>
  </div>
)

/** Plans a review, or changes its plan. What is wrong is said before anything is written; what was typed stays. */
export const PlanForm = ({
  client,
  id,
  version,
  start,
  reviewable,
  zone,
  onSaved,
  onLeave,
}: {
  readonly client: Client
  readonly id: string
  readonly version: string
  readonly start: Typed
  readonly reviewable: readonly Reviewable[]
  readonly zone: string
  readonly onSaved: (view: ReviewView) => void
  readonly onLeave: () => void
}) => {
  const [typed, setTyped] = useState(start)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const write = useWrite(client)
  const save = async (plan: ReviewPlan): Promise<void> => {
    const view = await write.run('review.save', { id, version, plan })
    if (view) onSaved(view)
  }
  const submit = (): void => {
    const given = planIn(typed)
    setWrong('wrong' in given ? given.wrong : [])
    if ('plan' in given && !write.busy) void save(given.plan)
  }
  return (
    <form
      className="rv-plan"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>{t('reviews.plan')}</h2>
      <Fields typed={typed} zone={zone} change={(part) => setTyped({ ...typed, ...part })} />
      <AgendaEditor agenda={typed.agenda} reviewable={reviewable} onChange={(agenda) => setTyped({ ...typed, agenda: [...agenda] })} />
      {wrong.length > 0 ? (
        <ul className="rv-bad" role="alert">
          {wrong.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {write.problem ? <Problem problem={write.problem} /> : null}
      <div className="rv-actions">
        <button type="submit" className="p-button primary" aria-disabled={write.busy}>
          {t(write.busy ? 'reviews.saving' : 'reviews.save')}
        </button>
        <button type="button" className="p-button" onClick={onLeave}>
          {t('reviews.discard')}
        </button>
      </div>
    </form>
  )
}
