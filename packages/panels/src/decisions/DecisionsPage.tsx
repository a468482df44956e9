import type { AwaitedDecision } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { nameOf } from '../approval/Voters.tsx'
import { Problem } from '../call/Problem.tsx'
import { age, day } from '../format/index.ts'
import { Chevron, Met, Open, Unknown } from '../look/icons.tsx'
import { Part, PartLoading } from '../portfolio/Part.tsx'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { ApproverPage } from './ApproverPage.tsx'
import { loadBelow } from './load-below.ts'
import { type Mine, useMine } from './use-mine.ts'

const looks = { ready: ['success', Met], notReady: ['danger', Open], unknown: ['unknown', Unknown] } as const

const OutcomeMark = ({ outcome }: Pick<AwaitedDecision, 'outcome'>) => {
  const [tone, Icon] = looks[outcome ?? 'unknown']
  return (
    <span className={`p-lozenge ${tone}`}>
      <Icon />
      {t(`outcome.${outcome ?? 'unknown'}`)}
    </span>
  )
}

const askedWords = ({ askedBy, since, votes, needed }: AwaitedDecision, now: string, locale: string): string =>
  [
    t(askedBy ? 'decisions.asked' : 'decisions.begun', { name: askedBy ?? '', age: age(since, now, locale) }),
    t('approval.votes', { there: votes, of: votes + needed }),
  ].join(' ')

const Row = ({
  decision,
  now,
  locale,
  open,
}: {
  readonly decision: AwaitedDecision
  readonly now: string
  readonly locale: string
  readonly open: () => void
}) => {
  const { item, key, title, gate, due, overdue, onBehalfOf } = decision
  return (
    <li>
      <button type="button" className="d-row" id={`decision-${item}`} onClick={open}>
        <span className="d-title">
          <b>{title}</b> <span className="p-faint p-small">{key}</span>
        </span>
        <span className="d-gate">
          {gate.id} {gate.name}
        </span>
        <span className="d-meta p-muted p-small">
          {askedWords(decision, now, locale)}
          {onBehalfOf ? ` ${t('decisions.for', { name: nameOf(onBehalfOf) })}` : ''}
        </span>
        <span className={overdue ? 'd-due a-overdue' : 'd-due'}>
          {due ? t(overdue ? 'approval.overdue' : 'approval.due', { day: day(due, locale) }) : t('decisions.noDue')}
        </span>
        <OutcomeMark outcome={decision.outcome} />
        <Chevron />
      </button>
    </li>
  )
}

const List = ({
  mine,
  locale,
  open,
}: {
  readonly mine: Mine
  readonly locale: string
  readonly open: (decision: AwaitedDecision) => void
}) => {
  const { view, waiting, more, problem } = mine
  if (problem) return <Problem problem={problem} retry={() => void mine.again()} />
  if (!view) return <PartLoading />
  if (waiting.length === 0 && !more)
    return (
      <section className="p-card d-empty">
        <Met className="p-icon-success" />
        <h2>{t('decisions.none')}</h2>
        <p className="p-muted">{t('decisions.none.text')}</p>
      </section>
    )
  const overdue = waiting.filter((one) => one.overdue).length
  return (
    <section className="p-card">
      <header className="d-head">
        <h2>
          {t('decisions.title')} <span className="g-count">{waiting.length}</span>
        </h2>
        {overdue > 0 ? <span className="a-overdue p-small">{t('decisions.overdue', { count: overdue })}</span> : null}
      </header>
      <ul className="d-list">
        {waiting.map((decision) => (
          <Row key={decision.item} decision={decision} now={view.now} locale={locale} open={() => open(decision)} />
        ))}
      </ul>
      {more ? <progress className="d-more" aria-label={t('shared.partLoading')} /> : null}
    </section>
  )
}

/** What waits for this person's decision across projects; each opens in place, and coming back leads to its line again. */
export const DecisionsPage = ({ client, host, turn }: PortfolioPageProps) => {
  const mine = useMine(client)
  const [opened, open] = useState<AwaitedDecision>()
  const left = useRef<string>(undefined)
  useEffect(() => {
    if (opened || left.current === undefined) return
    document.getElementById(`decision-${left.current}`)?.focus()
    left.current = undefined
  })
  if (!opened)
    return (
      <>
        <List mine={mine} locale={host.locale} open={open} />
        <Part load={loadBelow} locale={host.locale} props={{ client, host, turn }} />
      </>
    )
  return (
    <ApproverPage
      key={opened.item}
      decision={opened}
      client={client}
      host={host}
      leave={() => {
        left.current = opened.item
        open(undefined)
        void mine.again()
      }}
    />
  )
}
