import type { IntakeProposal, IntakeView } from '@plumbline/core'
import { useState } from 'react'
import { day, percent } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { dueOf, letterOf, metaOf } from './say.ts'
import type { Decision, IntakeState } from './use-intake.ts'

const tones = {
  received: 'info',
  askedBack: 'warning',
  inAnalysis: 'info',
  ready: 'success',
  selected: 'success',
  deferred: '',
  rejected: 'danger',
  converted: 'success',
} as const satisfies Record<IntakeProposal['state'], string>

/** An answer has words of its own, and a project more to be chosen. */
const isDecision = (state: IntakeProposal['state']): state is Decision => state !== 'converted' && state !== 'received'

const Acts = ({ proposal, state }: { readonly proposal: IntakeProposal; readonly state: IntakeState }) => {
  const [note, setNote] = useState('')
  const to = proposal.may.filter(isDecision)
  if (to.length === 0) return null
  const { proposal: id, proposalVersion } = proposal
  return (
    <div className="p-form">
      <input
        className="p-field"
        aria-label={t('intake.noteOn', { title: proposal.title })}
        placeholder={t('intake.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="p-actions">
        {to.map((next) => (
          <button
            key={next}
            type="button"
            className="p-button compact"
            aria-disabled={state.busy}
            onClick={() => void state.decide([{ proposal: id, proposalVersion }], next, note.trim())}
          >
            {t(`intake.to.${next}`)}
            <span className="p-sr">{`: ${proposal.title}`}</span>
          </button>
        ))}
      </div>
      <p className="p-small p-muted">{t('intake.noteNeeded')}</p>
    </div>
  )
}

const Details = ({ proposal, host }: { readonly proposal: IntakeProposal; readonly host: Host }) => (
  <dl>
    <dt>{t('intake.need')}</dt>
    <dd>{proposal.need}</dd>
    {proposal.outcome === '' ? null : (
      <>
        <dt>{t('intake.outcome')}</dt>
        <dd>{proposal.outcome}</dd>
      </>
    )}
    {proposal.duplicates.length > 0 ? (
      <>
        <dt>{t('intake.duplicates')}</dt>
        <dd>
          <ul>
            {proposal.duplicates.map(({ id, kind, title, url, similarity }) => (
              <li key={`${kind} ${id}`}>
                {url === null ? (
                  title
                ) : (
                  <a
                    href={url}
                    onClick={(event) => {
                      event.preventDefault()
                      host.open(url)
                    }}
                  >
                    {title}
                  </a>
                )}{' '}
                <span className="pf-quiet">{t(`intake.duplicate.${kind}`, { similarity: percent(similarity, host.locale) })}</span>
              </li>
            ))}
          </ul>
        </dd>
      </>
    ) : null}
    <dt>{t('intake.history')}</dt>
    <dd>
      <ul>
        {proposal.history.map(({ byName, at, state, note }) => (
          <li
            key={at}
          >{`${day(at.slice(0, 10), host.locale)}, ${byName}: ${t(`intake.state.${state}`)}${note === '' ? '' : ` – ${note}`}`}</li>
        ))}
      </ul>
    </dd>
  </dl>
)

export interface RowProps {
  readonly proposal: IntakeProposal
  readonly view: IntakeView
  readonly state: IntakeState
  readonly host: Host
  readonly picked: boolean
  readonly onPick: (on: boolean) => void
  readonly onConvert: (proposal: IntakeProposal) => void
  readonly onAnswer: (proposal: IntakeProposal) => void
}

/** One proposal: what is asked, whether it is late, what may be the same, and what may happen to it now. */
export const ProposalRow = ({ proposal, view, state, host, picked, onPick, onConvert, onAnswer }: RowProps) => {
  const [open, setOpen] = useState(false)
  const due = dueOf(proposal, host.locale)
  const letter = () =>
    host.save({ name: `${proposal.title.slice(0, 60)}.txt`, type: 'text/plain;charset=utf-8', text: letterOf(proposal, host.locale) })
  return (
    <li className="in-row">
      {view.mayConfigure ? (
        <input
          type="checkbox"
          aria-label={t('intake.pick', { title: proposal.title })}
          checked={picked}
          onChange={(event) => onPick(event.target.checked)}
        />
      ) : (
        <span />
      )}
      <div>
        <button type="button" className="in-title" aria-expanded={open} data-walk onClick={() => setOpen(!open)}>
          {proposal.title}
        </button>
        <p className="pf-detail">
          {metaOf(proposal, host.locale)}
          {due === null ? null : <span className={proposal.overdue ? 'pf-negative' : undefined}>{` · ${due}`}</span>}
          {proposal.duplicates.length > 0 ? ` · ${t('intake.duplicates.count', { count: proposal.duplicates.length })}` : ''}
        </p>
      </div>
      <span className="in-state">
        <span className={`p-lozenge ${tones[proposal.state]}`}>{t(`intake.state.${proposal.state}`)}</span>
      </span>
      {open ? (
        <div className="in-more">
          <Details proposal={proposal} host={host} />
          {view.mayConfigure ? <Acts proposal={proposal} state={state} /> : null}
          <div className="p-actions">
            {view.mayConfigure && proposal.may.includes('converted') ? (
              <button type="button" className="p-button compact" onClick={() => onConvert(proposal)}>
                {t('intake.convert')}
              </button>
            ) : null}
            {proposal.state === 'askedBack' && proposal.may.includes('received') ? (
              <button type="button" className="p-button compact" onClick={() => onAnswer(proposal)}>
                {t(view.mayConfigure && proposal.onBehalfOf !== null ? 'intake.answer.enter' : 'intake.answer')}
              </button>
            ) : null}
            {proposal.item ? (
              <button type="button" className="p-button compact" onClick={() => proposal.item && host.open(proposal.item.url)}>
                {t('intake.openItem', { key: proposal.item.key })}
              </button>
            ) : null}
            <button type="button" className="p-button subtle compact" onClick={letter}>
              {t('intake.letter')}
            </button>
          </div>
        </div>
      ) : null}
    </li>
  )
}
