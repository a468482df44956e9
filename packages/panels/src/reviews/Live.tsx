import type { Client, DecisionView, ReviewProject, ReviewView } from '@plumbline/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { day } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Part } from '../portfolio/Part.tsx'
import { t } from '../words/words.ts'
import { BriefSheet } from './BriefSheet.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { outcomeWords } from './figures.ts'

const Decided = ({ decision, locale }: { readonly decision: DecisionView; readonly locale: string }) => (
  <li>
    <strong>{`${decision.gate.name}: ${outcomeWords(decision.outcome)}`}</strong>
    <ul className="rv-list">
      {decision.votes.map(({ at, by, role, outcome, comment, dissent }) => (
        <li key={`${at} ${by.ref}`}>
          {t('reviews.vote', { name: by.name, role: role.name, outcome: outcomeWords(outcome) })}
          {comment ? `: ${comment}` : ''}
          {dissent ? ` · ${t('reviews.dissent', { name: by.name, text: dissent })}` : ''}
        </li>
      ))}
      {decision.conditions.map(({ what, owner, due }) => (
        <li key={what.text}>{t('reviews.brief.condition', { what: what.text, owner: owner.name ?? '', due: day(due, locale) })}</li>
      ))}
    </ul>
  </li>
)

const Note = ({
  project,
  busy,
  onNote,
}: {
  readonly project: ReviewProject
  readonly busy: boolean
  readonly onNote: (item: string, text: string) => void
}) => {
  const [text, setText] = useState(project.note)
  return (
    <div className="rv-note">
      <label>
        <span className="p-label">{t('reviews.live.note')}</span>
        <textarea className="p-field" rows={4} maxLength={4000} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      {text === project.note ? null : (
        <button type="button" className="p-button" aria-disabled={busy} onClick={() => (busy ? undefined : onNote(project.item, text))}>
          {t('reviews.live.saveNote')}
        </button>
      )}
    </div>
  )
}

/** Fetched with the first meeting, because most who look at a review decide nothing. */
const decide = async (locale: string) => (await import('../decisions/load.ts')).loadDecideHere(locale)

const DecidedHere = ({
  project,
  locale,
  client,
  host,
  onAgain,
}: {
  readonly project: ReviewProject
  readonly locale: string
  readonly client: Client
  readonly host: Host
  readonly onAgain: () => void
}) => (
  <>
    <h4>{t('reviews.live.decided')}</h4>
    {project.decided.length === 0 ? (
      <p className="p-muted">{t('reviews.live.undecided')}</p>
    ) : (
      <ul className="rv-list plain">
        {project.decided.map((decision) => (
          <Decided key={decision.seq} decision={decision} locale={locale} />
        ))}
      </ul>
    )}
    <button type="button" className="p-link" onClick={onAgain}>
      {t('reviews.live.again')}
    </button>
    <Part key={project.item} load={decide} locale={locale} props={{ item: project.item, client, host, done: onAgain }} />
  </>
)

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && ['TEXTAREA', 'INPUT', 'SELECT'].includes(target.tagName)

/** The meeting: one project a screen, with its brief, what is decided and what is noted. Arrow keys turn the pages. */
export const Live = ({
  view,
  locale,
  busy,
  onNote,
  onAgain,
  client,
  host,
}: {
  readonly view: ReviewView
  readonly locale: string
  readonly busy: boolean
  readonly onNote: (item: string, text: string) => void
  readonly onAgain: () => void
  readonly client: Client
  readonly host: Host
}) => {
  const [at, setAt] = useState(0)
  const place = useRef<HTMLElement>(null)
  const { projects, zone } = view
  const project = projects[Math.min(at, projects.length - 1)]
  useEffect(() => place.current?.focus(), [])
  const turn = (by: number): void => setAt((before) => Math.min(projects.length - 1, Math.max(0, before + by)))
  if (!project) return <p className="p-muted">{t('reviews.agenda.empty')}</p>
  return (
    <section
      ref={place}
      className="rv-live"
      tabIndex={-1}
      aria-label={`${project.key} ${project.title}`}
      onKeyDown={(event) => {
        if (isTyping(event)) return
        if (event.key === 'ArrowRight') turn(1)
        if (event.key === 'ArrowLeft') turn(-1)
      }}
    >
      <div className="rv-live-head">
        <div>
          <p className="p-small p-muted" role="status">
            {t('reviews.live.of', { at: at + 1, count: projects.length })}
          </p>
          <h3>{`${project.key} ${project.title}`}</h3>
        </div>
        <div className="rv-actions">
          <button type="button" className="p-button" aria-disabled={at === 0} onClick={() => turn(-1)}>
            {t('reviews.live.before')}
          </button>
          <button type="button" className="p-button" aria-disabled={at === projects.length - 1} onClick={() => turn(1)}>
            {t('reviews.live.next')}
          </button>
        </div>
      </div>
      <div className="rv-live-body">
        <div>
          <BriefSheet project={project} locale={locale} zone={zone} />
        </div>
        <div>
          {project.from ? (
            <Elsewhere from={project.from} host={host} />
          ) : (
            <DecidedHere project={project} locale={locale} client={client} host={host} onAgain={onAgain} />
          )}
          <Note key={`${project.item} ${project.note}`} project={project} busy={busy} onNote={onNote} />
        </div>
      </div>
      <p className="p-small p-muted">{t('reviews.live.keys')}</p>
    </section>
  )
}
