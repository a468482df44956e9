import type { ApprovalView, NamedPerson, VoteView } from '@plumbline/core'
import { day, moment } from '../format/index.ts'
import { NotApplicable, Waiting } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Outcome } from './Outcome.tsx'

/** A person as they are called; whoever was erased has no name any more. */
export const nameOf = ({ name }: NamedPerson): string => name || t('approval.nameless')

interface Shown {
  readonly zone: string
  readonly locale: string
}

/** What somebody said with a vote, and what they ask for. */
export const Said = ({ vote, locale }: { readonly vote: VoteView; readonly locale: string }) => (
  <>
    {vote.comment ? <p className="a-quote">{vote.comment}</p> : null}
    {vote.dissent ? (
      <p className="a-quote">
        <b>{t('approval.dissent')}:</b> {vote.dissent}
      </p>
    ) : null}
    {vote.conditions.length > 0 ? (
      <ul className="a-conditions">
        {vote.conditions.map(({ what, owner, due }) => (
          <li key={`${what.text} ${due}`}>{t('approval.condition', { what: what.text, name: owner.name ?? '', day: day(due, locale) })}</li>
        ))}
      </ul>
    ) : null}
  </>
)

export const Voted = ({ vote, zone, locale }: { readonly vote: VoteView } & Shown) => (
  <li className={vote.counts ? undefined : 'past'}>
    <div className="a-row">
      <span>
        <b>{nameOf(vote.by)}</b>{' '}
        <span className="p-muted">
          {vote.onBehalfOf ? t('approval.for', { role: vote.role.name, name: nameOf(vote.onBehalfOf) }) : vote.role.name}
        </span>
      </span>
      <Outcome outcome={vote.outcome} />
      <time className="p-faint p-small" dateTime={vote.at}>
        {moment(vote.at, zone, locale)}
      </time>
    </div>
    {vote.counts ? null : <p className="p-muted p-small">{t('approval.noLonger')}</p>}
    <Said vote={vote} locale={locale} />
  </li>
)

/** A role whose vote the gate still waits for, with whoever holds it. */
const Seat = ({ role, people, asked }: { readonly role: string; readonly people: readonly NamedPerson[]; readonly asked: boolean }) => {
  const Icon = asked ? Waiting : NotApplicable
  return (
    <li>
      <div className="a-row">
        <span>
          {people.length > 0 ? (
            <>
              <b>{people.map(nameOf).join(', ')}</b> <span className="p-muted">{role}</span>
            </>
          ) : (
            <>
              {role} <span className="a-nobody">{t('approval.nobody')}</span>
            </>
          )}
        </span>
        <span className={`p-lozenge ${asked ? 'info' : ''}`}>
          <Icon />
          {t(asked ? 'approval.seat.waiting' : 'approval.seat.notAsked')}
        </span>
      </div>
    </li>
  )
}

/** Whose votes count: those that are there, then those that are missing. */
export const Voters = ({ approval, ...shown }: { readonly approval: ApprovalView } & Shown) => {
  const { votes, missing, missingOf, holders, asked } = approval
  const voted = new Set(votes.filter(({ counts }) => counts).map(({ by }) => by.ref))
  const holdersOf = (id: string) => (holders.find(({ role }) => role.id === id)?.people ?? []).filter(({ ref }) => !voted.has(ref))
  const seats = [...missing, ...(missingOf?.of ?? [])]
  return (
    <ul className="a-voters" aria-label={t('approval.voters')}>
      {votes.map((vote) => (
        <Voted key={vote.by.ref + vote.at} vote={vote} {...shown} />
      ))}
      {seats.map(({ id, name }) => (
        <Seat key={id} role={name} people={holdersOf(id)} asked={asked !== null} />
      ))}
    </ul>
  )
}
