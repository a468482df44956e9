import type { PublicationObstacle, SettingsView, Template } from '@plumbline/core'
import { compareVersions, differenceOf, nextVersion, stepNeeded } from '@plumbline/core/methodology'
import { useId, useState } from 'react'
import { day, dayIn } from '../format/index.ts'
import { t } from '../words/words.ts'
import { rewritten } from './edit.ts'
import { type Reach, RollOutChoice, rollOutOf, rollOutProblem, rollOutWords } from './RollOut.tsx'
import type { DraftState } from './use-draft.ts'
import type { DryRunState } from './use-dry-run.ts'

interface ReviewProps {
  readonly state: DraftState
  readonly view: SettingsView
  readonly locale: string
  readonly before: Template | undefined
  /** `undefined` while the text has mistakes. */
  readonly template: Template | undefined
  /** What the draft does to the projects of today. */
  readonly run: DryRunState | undefined
}

const Obstacles = ({ obstacles, id }: { readonly obstacles: readonly PublicationObstacle[]; readonly id?: string }) =>
  obstacles.length === 0 ? null : (
    <ul className="st-obstacles st-bad p-small" id={id} role="status">
      {obstacles.map((obstacle) => (
        <li key={obstacle}>{t(`template.obstacle.${obstacle}`)}</li>
      ))}
    </ul>
  )

/** The smallest version that fits the differences, while the draft's own is smaller. */
const leastVersion = (before: Template | undefined, after: Template): string | undefined => {
  if (!before || before.id !== after.id) return undefined
  const step = stepNeeded(differenceOf(before, after))
  const least = nextVersion(before.version, step)
  return step === 'none' || compareVersions(after.version, least) >= 0 ? undefined : least
}

const Version = ({ state, template, before }: Pick<ReviewProps, 'state' | 'before'> & { readonly template: Template }) => {
  const least = leastVersion(before, template)
  const { draft } = state
  return (
    <div>
      <p className="p-label">{t('template.version')}</p>
      <p className="p-row">
        <b>{template.version}</b>
        {least && draft ? (
          <>
            <span className="st-bad p-small">{t('template.version.least', { version: least })}</span>
            <button
              type="button"
              className="p-button compact"
              onClick={() => void rewritten({ ...template, version: least }, draft.text).then(state.edit)}
            >
              {t('template.version.use', { version: least })}
            </button>
          </>
        ) : null}
      </p>
    </div>
  )
}

/** Everything that keeps the draft from being proposed, in words. */
const missing = ({ state, template, before }: ReviewProps, note: string, effectiveOn: string): string[] => {
  const differs = !before || !template || before.id !== template.id || differenceOf(before, template).length > 0
  const checks: readonly (readonly [boolean, string])[] = [
    [template === undefined, t('template.obstacle.mistakes')],
    [!differs, t('template.obstacle.nothingChanged')],
    [state.dirty, t('template.needs.saved')],
    [template !== undefined && leastVersion(before, template) !== undefined, t('template.obstacle.versionTooSmall')],
    [note.trim() === '', t('template.needs.note')],
    [!/^\d{4}-\d\d-\d\d$/.test(effectiveOn), t('template.needs.day')],
  ]
  return checks.flatMap(([is, words]) => (is ? [words] : []))
}

const Propose = (props: ReviewProps) => {
  const { state, view, template, before, run, locale } = props
  const today = dayIn(new Date().toISOString(), view.zone)
  const [note, setNote] = useState('')
  const [effectiveOn, setEffectiveOn] = useState(today)
  const other = template !== undefined && before !== undefined && before.id !== template.id
  const [reach, setReach] = useState<Reach>({ kind: 'atOnce' })
  const [beside, setBeside] = useState(false)
  const id = useId()
  const waits = [...missing(props, note, effectiveOn), ...rollOutProblem(reach, effectiveOn)]
  const still = state.busy || waits.length > 0
  return (
    <>
      <p className="p-muted">{t('template.review.help')}</p>
      {template ? <Version state={state} template={template} before={before} /> : null}
      <label>
        <span className="p-label">{t('template.note')}</span>
        <textarea className="p-field" rows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <label className="st-day">
        <span className="p-label">{t('template.from')}</span>
        <input className="p-field" type="date" min={today} value={effectiveOn} onChange={(event) => setEffectiveOn(event.target.value)} />
      </label>
      {other ? (
        <label className="st-check">
          <input type="checkbox" checked={beside} onChange={(event) => setBeside(event.target.checked)} />
          <span>
            {t('template.beside')} <span className="p-muted">{t('template.beside.help')}</span>
          </span>
        </label>
      ) : null}
      {other && beside ? null : <RollOutChoice reach={reach} put={setReach} run={run} effectiveOn={effectiveOn} locale={locale} />}
      {waits.length > 0 ? (
        <ul id={id} className="st-obstacles p-muted p-small">
          {waits.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      <Obstacles obstacles={state.refused} />
      <div>
        <button
          type="button"
          className="p-button primary"
          aria-disabled={still}
          aria-describedby={waits.length > 0 ? id : undefined}
          onClick={() =>
            still ? undefined : state.propose({ note: note.trim(), effectiveOn, rollOut: rollOutOf(reach), beside: other && beside })
          }
        >
          {t('template.propose')}
        </button>
      </div>
    </>
  )
}

type Proposal = NonNullable<NonNullable<NonNullable<DraftState['draft']>['view']>['draft']>['proposal']

const Decide = ({
  state,
  view,
  locale,
  proposal,
}: Omit<ReviewProps, 'template' | 'before' | 'run'> & { readonly proposal: NonNullable<Proposal> }) => {
  const id = useId()
  const obstacles: readonly PublicationObstacle[] = [...new Set([...proposal.obstacles, ...state.refused])]
  // What was refused because it had changed is on screen anew, so that it can be read and approved.
  const still = state.busy || state.dirty || proposal.obstacles.length > 0
  return (
    <>
      <p>
        {t('template.proposal', {
          name: proposal.byName,
          day: day(dayIn(proposal.at, view.zone), locale),
          from: day(proposal.effectiveOn, locale),
        })}{' '}
        {t('template.hash')} <code title={proposal.hash}>{proposal.hash.slice(0, 12)}</code>
      </p>
      <p>{proposal.beside ? t('template.proposal.beside') : rollOutWords(proposal.rollOut, locale)}</p>
      <blockquote className="st-note">{proposal.note}</blockquote>
      {state.dirty ? <p className="st-warn-text">{t('template.proposal.dirty')}</p> : null}
      {view.tellManagers ? (
        <p className="p-muted p-small">
          {t(`template.told.${view.refreshBy}`, { language: t(`template.language.${view.language ?? 'en'}`) })}
        </p>
      ) : null}
      <Obstacles obstacles={obstacles} id={id} />
      <div className="p-row">
        <button
          type="button"
          className="p-button primary"
          aria-disabled={still}
          aria-describedby={obstacles.length > 0 ? id : undefined}
          onClick={() => (still ? undefined : state.approve())}
        >
          {t('template.approve')}
        </button>
        <button type="button" className="p-button" aria-disabled={state.busy} onClick={state.takeBack}>
          {t('template.takeBack')}
        </button>
      </div>
      {obstacles.includes('author') ? null : <p className="p-muted p-small">{t('template.takeBack.help')}</p>}
    </>
  )
}

/** Publication passes a gate of its own: one person proposes, another one approves. */
export const Review = (props: ReviewProps) => {
  const proposal = props.state.draft?.view?.draft?.proposal
  return (
    <section className="st-block st-review">
      <h2>{t('template.review')}</h2>
      {proposal ? <Decide {...props} proposal={proposal} /> : <Propose {...props} />}
    </section>
  )
}
