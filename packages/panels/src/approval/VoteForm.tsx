import type { Act, ApprovalView, MyVote, NamedPerson } from '@plumbline/core'
import { useId, useState } from 'react'
import { day, money } from '../format/index.ts'
import { t } from '../words/words.ts'
import { Conditions } from './Conditions.tsx'
import { outcomes } from './Outcome.tsx'
import { type Around, obstacleWords } from './obstacles.ts'
import { nameOf } from './Voters.tsx'
import { against, emptyVote, isGo, type VoteDraft, voteOf } from './vote-draft.ts'
import { WhyNot } from './WhyNot.tsx'

export interface VoteFormProps {
  readonly approval: ApprovalView
  readonly people: readonly NamedPerson[]
  readonly around: Around
  readonly today: string
  readonly locale: string
  readonly busy: boolean
  readonly act: (act: Act) => void
}

const roleWords = ({ role, onBehalfOf }: MyVote): string =>
  onBehalfOf ? t('approval.for', { role: role.name, name: nameOf(onBehalfOf) }) : role.name

const Roles = ({
  mine,
  chosen,
  choose,
}: {
  readonly mine: readonly MyVote[]
  readonly chosen: number
  readonly choose: (role: number) => void
}) =>
  mine.length === 1 ? (
    <p className="p-muted">{t('approval.vote.as', { role: mine.map(roleWords).join('') })}</p>
  ) : (
    <label>
      <span className="p-label">{t('approval.vote.role')}</span>
      <select className="p-field" value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {mine.map((one, at) => (
          <option key={roleWords(one)} value={at}>
            {roleWords(one)}
          </option>
        ))}
      </select>
    </label>
  )

const Choices = ({
  draft,
  put,
  onStop,
}: {
  readonly draft: VoteDraft
  readonly put: (draft: VoteDraft) => void
  readonly onStop: string | null
}) => {
  const name = useId()
  return (
    <fieldset className="a-choices">
      <legend className="p-sr">{t('approval.vote.choose')}</legend>
      {outcomes.map((outcome) => (
        <label key={outcome}>
          <input type="radio" name={name} checked={draft.outcome === outcome} onChange={() => put({ ...draft, outcome })} />
          <span>
            {t(`approval.outcome.${outcome}`)}
            <span className="p-muted p-small">
              {outcome === 'stop' && onStop ? t('approval.means.stopTo', { phase: onStop }) : t(`approval.means.${outcome}`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const Words = ({ draft, put }: { readonly draft: VoteDraft; readonly put: (draft: VoteDraft) => void }) => (
  <>
    <label>
      <span className="p-label">{t('approval.vote.comment')}</span>
      <textarea
        className="p-field"
        rows={2}
        maxLength={4000}
        value={draft.comment}
        onInput={(event) => put({ ...draft, comment: event.currentTarget.value })}
      />
    </label>
    <details className="a-dissent">
      <summary className="p-link">{t('approval.vote.dissent')}</summary>
      <label>
        <span className="p-label">{t('approval.vote.dissentHint')}</span>
        <textarea
          className="p-field"
          rows={2}
          maxLength={4000}
          value={draft.dissent}
          onInput={(event) => put({ ...draft, dissent: event.currentTarget.value })}
        />
      </label>
    </details>
  </>
)

/** What a go puts in force beside the gate's passage. */
const setsWords = ({ by, finish, cost }: NonNullable<ApprovalView['baseline']>, locale: string): string =>
  t('approval.sets', { name: nameOf(by), day: day(finish, locale), cost: cost ? money(cost, locale) : '–' })

/** One vote: in which role, how, with which words, and for a conditional go with what is asked for. */
export const VoteForm = ({ approval, people, around, today, locale, busy, act }: VoteFormProps) => {
  const [draft, put] = useState<VoteDraft>(emptyVote)
  const id = useId()
  const { gate, judgementHash, mine: all } = approval
  const mine = all[draft.role] ?? all[0]
  if (!mine) return null
  const { outcome } = draft
  const open = against(draft, mine)
  const reasons = open.flatMap((one) => (one === 'undecided' ? t('approval.vote.undecided') : obstacleWords([one], around)))
  const may = reasons.length === 0 && !busy
  const vote = () => {
    if (may && outcome !== '')
      act(voteOf({ ...draft, outcome }, mine, { gate: gate.id, judgementHash, people, baseline: approval.baseline?.proposal }))
  }
  return (
    <form
      className="a-form"
      aria-label={t('approval.vote')}
      onSubmit={(event) => {
        event.preventDefault()
        vote()
      }}
    >
      <h4>{t('approval.vote')}</h4>
      <Roles mine={all} chosen={draft.role} choose={(role) => put({ ...draft, role })} />
      <Choices draft={draft} put={put} onStop={gate.onStop} />
      {isGo(outcome) && approval.baseline ? <p className="p-banner">{setsWords(approval.baseline, locale)}</p> : null}
      {outcome === 'conditionalGo' ? (
        <Conditions drafts={draft.conditions} people={people} today={today} change={(conditions) => put({ ...draft, conditions })} />
      ) : null}
      <Words draft={draft} put={put} />
      <div className="a-act">
        <button type="submit" className="p-button primary" aria-disabled={!may} aria-describedby={reasons.length > 0 ? id : undefined}>
          {outcome === '' ? t('approval.vote.record') : t('approval.vote.recordAs', { outcome: t(`approval.outcome.${outcome}`) })}
        </button>
        <WhyNot id={id} reasons={reasons} />
      </div>
    </form>
  )
}
