import type { Client, ReviewList, ReviewRow, ReviewView } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import { day } from '../format/index.ts'
import type { Host } from '../host.ts'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { PlanForm } from './PlanForm.tsx'
import { emptyPlan, typedOf } from './plan.ts'
import { ReviewDetail } from './ReviewDetail.tsx'

/** What is shown: the list, one review, or the form for a new one or for one that stands. */
type Place = { readonly at: 'list' } | { readonly at: 'review'; readonly id: string } | { readonly at: 'plan'; readonly of?: ReviewView }

const Rows = ({
  rows,
  locale,
  onOpen,
}: {
  readonly rows: readonly ReviewRow[]
  readonly locale: string
  readonly onOpen: (id: string) => void
}) => (
  <ul className="rv-rows">
    {rows.map(({ id, title, on, time, place, state, chair, projects }) => (
      <li key={id}>
        <button type="button" className="rv-row" onClick={() => onOpen(id)}>
          <span className="rv-row-day">
            {day(on, locale)}
            <span className="p-muted">{time}</span>
          </span>
          <span className="rv-row-body">
            <strong>{title}</strong>
            <span className="p-small p-muted">
              {t('reviews.row', { count: projects, chair })}
              {place ? ` · ${place}` : ''}
            </span>
          </span>
          <span className={`rv-state ${state}`}>{t(`reviews.state.${state}`)}</span>
        </button>
      </li>
    ))}
  </ul>
)

const List = ({ list, host, go }: { readonly list: ReviewList; readonly host: Host; readonly go: (place: Place) => void }) => {
  const over = (row: ReviewRow): boolean => row.state === 'closed' || row.state === 'cancelled'
  const coming = list.reviews.filter((row) => !over(row)).toReversed()
  const held = list.reviews.filter(over)
  const open = (id: string): void => go({ at: 'review', id })
  return (
    <>
      <div className="rv-head">
        <h2>{t('reviews.title')}</h2>
        {list.mayPlan ? (
          <button type="button" className="p-button primary" onClick={() => go({ at: 'plan' })}>
            {t('reviews.plan')}
          </button>
        ) : null}
      </div>
      {list.reviews.length === 0 ? (
        <div className="rv-empty">
          <h3>{t('reviews.none')}</h3>
          <p className="p-muted">{t(list.mayPlan ? 'reviews.none.step' : 'reviews.none.ask')}</p>
        </div>
      ) : null}
      {coming.length > 0 ? (
        <>
          <h3>{t('reviews.upcoming')}</h3>
          <Rows rows={coming} locale={host.locale} onOpen={open} />
        </>
      ) : null}
      {held.length > 0 ? (
        <>
          <h3>{t('reviews.held')}</h3>
          <Rows rows={held} locale={host.locale} onOpen={open} />
        </>
      ) : null}
    </>
  )
}

const Waiting = () => (
  <div role="status" aria-label={t('shared.partLoading')}>
    <span className="p-skeleton tall" />
  </div>
)

const One = ({
  client,
  host,
  id,
  go,
}: {
  readonly client: Client
  readonly host: Host
  readonly id: string
  readonly go: (place: Place) => void
}) => {
  const call = useCall(client, 'review.open', { id })
  const { value, problem } = call
  return (
    <>
      {problem ? <Problem problem={problem} retry={() => void call.again()} /> : null}
      {value ? (
        <ReviewDetail
          client={client}
          host={host}
          view={value}
          onView={call.replace}
          onAgain={() => void call.again()}
          onEdit={() => go({ at: 'plan', of: value })}
        />
      ) : problem ? null : (
        <Waiting />
      )}
    </>
  )
}

const slug = (on: string, known: readonly ReviewRow[]): string => {
  const names = new Set(known.map(({ id }) => id))
  let at = 1
  while (names.has(`${on}-${at}`)) at += 1
  return `${on}-${at}`
}

/** Reviews: the list, the plan, the open meeting and its minutes. */
export const ReviewsPage = ({ client, host, today }: PortfolioPageProps) => {
  const [place, setPlace] = useState<Place>({ at: 'list' })
  const call = useCall(client, 'review.list', {})
  const list = call.value
  const back = (): void => {
    setPlace({ at: 'list' })
    void call.again()
  }
  const saved = (view: ReviewView): void => {
    host.notify({ tone: 'success', title: t('reviews.saved') })
    void call.again()
    setPlace({ at: 'review', id: view.review.id })
  }
  return (
    <div className="rv">
      {place.at === 'list' ? null : (
        <button type="button" className="p-link" onClick={back}>
          {t('reviews.back')}
        </button>
      )}
      {call.problem ? <Problem problem={call.problem} retry={() => void call.again()} /> : null}
      {place.at === 'review' ? <One key={place.id} client={client} host={host} id={place.id} go={setPlace} /> : null}
      {place.at === 'list' && list ? <List list={list} host={host} go={setPlace} /> : null}
      {place.at === 'plan' && list ? (
        <PlanForm
          client={client}
          id={place.of?.review.id ?? slug(today, list.reviews)}
          version={place.of?.version ?? 'new'}
          start={place.of ? typedOf(place.of.review) : emptyPlan(today)}
          reviewable={list.reviewable}
          zone={list.zone}
          onSaved={saved}
          onLeave={() => setPlace(place.of ? { at: 'review', id: place.of.review.id } : { at: 'list' })}
        />
      ) : null}
      {!list && !call.problem ? <Waiting /> : null}
    </div>
  )
}
