import type { IntakeProposal } from '@plumbline/core'
import { amount } from '../format/amounts.ts'
import { day } from '../format/index.ts'
import { t } from '../words/words.ts'

export const proposer = ({ onBehalfOf, byName }: IntakeProposal): string => onBehalfOf ?? byName

export const metaOf = (proposal: IntakeProposal, locale: string): string =>
  [
    proposer(proposal),
    proposal.department,
    proposal.cost !== null && proposal.currency !== null ? amount(proposal.cost, proposal.currency, locale) : null,
    proposal.wantedBy === null ? null : t('intake.wantedBy', { day: day(proposal.wantedBy, locale) }),
  ]
    .filter(Boolean)
    .join(' · ')

export const dueOf = ({ answerDue, overdue }: IntakeProposal, locale: string): string | null =>
  answerDue === null ? null : t(overdue ? 'intake.overdue' : 'intake.due', { day: day(answerDue, locale) })

/** What a proposer is told of the last decision, to be sent by whatever way reaches them. */
export const letterOf = (proposal: IntakeProposal, locale: string): string => {
  const last = proposal.history.at(-1)
  return [
    t('intake.letter.to', { name: proposer(proposal) }),
    '',
    t(`intake.letter.${proposal.state}`, { title: proposal.title }),
    ...(last && last.note !== '' ? ['', last.note] : []),
    ...(proposal.answerDue === null ? [] : ['', t('intake.letter.due', { day: day(proposal.answerDue, locale) })]),
    ...(proposal.item === null ? [] : ['', t('intake.letter.item', { key: proposal.item.key })]),
    '',
    t('intake.letter.from', { name: last?.byName ?? proposal.byName }),
    '',
  ].join('\n')
}
