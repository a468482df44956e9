import type { Client, Review, ReviewStep, ReviewView } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { day, moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { Attesting, attestAll } from './Attesting.tsx'
import { BriefSheet } from './BriefSheet.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Live } from './Live.tsx'
import { briefsHtml, minutesHtml } from './print.ts'
import { useWrite, type Write } from './use-reviews.ts'

const addDays = (on: string, days: number): string => new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const html = 'text/html;charset=utf-8'

const Files = ({ view, host }: { readonly view: ReviewView; readonly host: Host }) => {
  const { review } = view
  const invite = async (): Promise<void> => host.save((await import('./invitation.ts')).invitation({ review, zone: view.zone }))
  return (
    <div className="rv-files">
      {review.state === 'cancelled' ? null : (
        <button
          type="button"
          className="p-link"
          onClick={() => void invite().catch(() => host.notify({ tone: 'problem', title: t('shared.partLost') }))}
        >
          {t('reviews.invitation')}
        </button>
      )}
      {view.projects.some(({ brief }) => brief) ? (
        <button
          type="button"
          className="p-link"
          onClick={() => host.save({ name: `${review.id}-briefs.html`, type: html, text: briefsHtml(view, host.locale) })}
        >
          {t('reviews.briefs')}
        </button>
      ) : null}
      {review.state === 'open' || review.state === 'closed' ? (
        <button
          type="button"
          className="p-link"
          onClick={() => host.save({ name: `${review.id}-minutes.html`, type: html, text: minutesHtml(view, host.locale) })}
        >
          {t('reviews.minutes')}
        </button>
      ) : null}
    </div>
  )
}

const stepsIn: Readonly<
  Record<Review['state'], readonly { readonly step: ReviewStep; readonly words: Parameters<typeof t>[0]; readonly primary?: true }[]>
> = {
  planned: [
    { step: 'freeze', words: 'reviews.freeze', primary: true },
    { step: 'open', words: 'reviews.open' },
    { step: 'cancel', words: 'reviews.cancel' },
  ],
  frozen: [
    { step: 'open', words: 'reviews.open', primary: true },
    { step: 'freeze', words: 'reviews.freezeAgain' },
    { step: 'cancel', words: 'reviews.cancel' },
  ],
  open: [{ step: 'close', words: 'reviews.close', primary: true }],
  closed: [],
  cancelled: [{ step: 'plan', words: 'reviews.planAgain' }],
}

const Steps = ({
  view,
  write,
  onStep,
  onEdit,
}: {
  readonly view: ReviewView
  readonly write: Write
  readonly onStep: (step: ReviewStep) => void
  readonly onEdit: () => void
}) => {
  const { review, mayPlan } = view
  if (!mayPlan) return null
  return (
    <div className="rv-actions">
      {stepsIn[review.state].map(({ step, words, primary }) => (
        <button
          key={step}
          type="button"
          className={primary ? 'p-button primary' : 'p-button'}
          aria-disabled={write.busy}
          onClick={() => (write.busy ? undefined : onStep(step))}
        >
          {t(words)}
        </button>
      ))}
      {review.state === 'planned' || review.state === 'frozen' ? (
        <button type="button" className="p-button" onClick={onEdit}>
          {t('reviews.edit')}
        </button>
      ) : null}
      {write.busy ? (
        <span className="p-muted" role="status">
          {t('reviews.working')}
        </span>
      ) : null}
    </div>
  )
}

const Agenda = ({ view, host }: { readonly view: ReviewView; readonly host: Host }) => (
  <section>
    <h3>{t('reviews.agenda')}</h3>
    {view.projects.length === 0 ? <p className="p-muted">{t('reviews.agenda.empty')}</p> : null}
    {view.projects.map((project) => (
      <details key={project.item} className="rv-project" open={view.projects.length === 1}>
        <summary>
          <strong>{`${project.key} ${project.title}`}</strong>
          <span className="p-muted">{view.review.agenda.find(({ item }) => item === project.item)?.ask}</span>
        </summary>
        {project.from ? <Elsewhere from={project.from} host={host} /> : null}
        <BriefSheet project={project} locale={host.locale} zone={view.zone} />
      </details>
    ))}
  </section>
)

const Present = ({
  view,
  write,
  onPresent,
}: {
  readonly view: ReviewView
  readonly write: Write
  readonly onPresent: (present: Review['present']) => void
}) => {
  const { review, mayPlan } = view
  const people = [review.chair, ...review.invited]
  const here = (name: string): boolean => review.present.some((each) => each.name === name)
  return (
    <fieldset className="rv-present">
      <legend>{t('reviews.live.present')}</legend>
      {people.map((person) => (
        <label key={person.name}>
          <input
            type="checkbox"
            checked={here(person.name)}
            disabled={!mayPlan || write.busy}
            onChange={() =>
              onPresent(here(person.name) ? review.present.filter(({ name }) => name !== person.name) : [...review.present, person])
            }
          />{' '}
          {person.name}
        </label>
      ))}
      <p className={review.present.length < review.quorum ? 'rv-bad' : 'p-muted'} role="status">
        {t('reviews.live.quorum', { present: review.present.length, needed: review.quorum })}
      </p>
    </fieldset>
  )
}

const Head = ({ view, host }: { readonly view: ReviewView; readonly host: Host }) => {
  const { review } = view
  const minutes = review.agenda.reduce((sum, line) => sum + line.minutes, 0)
  return (
    <header>
      <h2>
        {review.title} <span className={`rv-state ${review.state}`}>{t(`reviews.state.${review.state}`)}</span>
      </h2>
      <p>{[day(review.on, host.locale), review.time, review.place].filter((part) => part).join(' · ')}</p>
      <p className="p-small p-muted">
        {t('reviews.summary', { minutes, invited: review.invited.length + 1, quorum: review.quorum })}
        {' · '}
        {review.frozenAt
          ? t('reviews.frozenAt', { at: moment(review.frozenAt, view.zone, host.locale) })
          : t('reviews.freeze.help', { day: day(addDays(review.on, -review.freezeDays), host.locale) })}
      </p>
    </header>
  )
}

/** One review, from its plan over the open meeting to its minutes. */
export const ReviewDetail = ({
  client,
  host,
  view,
  onView,
  onAgain,
  onEdit,
}: {
  readonly client: Client
  readonly host: Host
  readonly view: ReviewView
  readonly onView: (view: ReviewView) => void
  readonly onAgain: () => void
  readonly onEdit: () => void
}) => {
  const write = useWrite(client)
  const { review, version } = view
  const keep = async (given: Promise<ReviewView | undefined>): Promise<void> => {
    const after = await given
    if (!after) return
    onView(after)
    if (after.projects.some(({ attestation }) => attestation.act) && !(await attestAll(client, after))) onAgain()
  }
  return (
    <article className="rv-detail">
      <Head view={view} host={host} />
      <Steps
        view={view}
        write={write}
        onStep={(step) => void keep(write.run('review.step', { id: review.id, version, step }))}
        onEdit={onEdit}
      />
      {write.problem ? <Problem problem={write.problem} retry={onAgain} /> : null}
      <Attesting view={view} client={client} onAgain={onAgain} />
      <Files view={view} host={host} />
      {review.state === 'open' ? (
        <>
          <Present
            view={view}
            write={write}
            onPresent={(present) => void keep(write.run('review.note', { id: review.id, version, present }))}
          />
          <Live
            view={view}
            locale={host.locale}
            busy={write.busy}
            client={client}
            host={host}
            onNote={(item, text) => void keep(write.run('review.note', { id: review.id, version, note: { item, text } }))}
            onAgain={onAgain}
          />
        </>
      ) : (
        <Agenda view={view} host={host} />
      )}
    </article>
  )
}
