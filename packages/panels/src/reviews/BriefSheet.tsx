import type { Brief, ReviewProject } from '@plumbline/core'
import type { ReactNode } from 'react'
import { day, moment } from '../format/index.ts'
import { t } from '../words/words.ts'
import { attestedWords, judgementWords, noRiskWords, outcomeWords, riskWords, shouldWords, thenNow, unheldWords } from './figures.ts'

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="rv-fact">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const OpenMusts = ({ open }: { readonly open: NonNullable<Brief['judgement']>['open'] }) => (
  <ul className="rv-list">
    {open.map(({ id, statement, value, waived }) => (
      <li key={id}>
        {statement}
        {value === 'unknown' ? ` (${t('reviews.brief.notChecked')})` : ''}
        {waived ? ` (${t('reviews.brief.waived')})` : ''}
      </li>
    ))}
  </ul>
)

const Risks = ({ brief }: { readonly brief: Brief }) => {
  const { risks } = brief
  if (risks.top.length > 0)
    return (
      <ul className="rv-list">
        {risks.top.map((risk) => (
          <li key={risk.item}>{riskWords(risk)}</li>
        ))}
      </ul>
    )
  return <>{noRiskWords(brief)}</>
}

const Judged = ({
  judgement,
  from,
  locale,
}: {
  readonly judgement: NonNullable<Brief['judgement']>
  readonly from: Brief['from']
  readonly locale: string
}) => (
  <>
    <Row label={t('reviews.brief.judgement', { day: day(judgement.asOf, locale) })}>
      <strong className={`rv-outcome ${judgement.outcome}`}>{judgementWords(judgement, from)}</strong>
      {judgement.shouldScore ? <span className="p-muted"> · {shouldWords(judgement.shouldScore, locale)}</span> : null}
    </Row>
    {judgement.open.length > 0 ? (
      <Row label={t('reviews.brief.open')}>
        <OpenMusts open={judgement.open} />
      </Row>
    ) : null}
  </>
)

const Sheet = ({ brief, locale, zone }: { readonly brief: Brief; readonly locale: string; readonly zone: string }) => (
  <>
    <dl className="rv-facts">
      <Row label={t('reviews.brief.ask')}>
        <strong>{brief.ask}</strong>
      </Row>
      {brief.recommendation ? <Row label={t('reviews.brief.recommendation')}>{brief.recommendation}</Row> : null}
      {brief.gate ? <Row label={t('reviews.brief.gate')}>{`${brief.gate.id} ${brief.gate.name} · ${brief.template}`}</Row> : null}
      {brief.unheld ? <Row label={t('reviews.brief.unheld')}>{unheldWords(brief.unheld, zone, locale)}</Row> : null}
      {brief.judgement ? <Judged judgement={brief.judgement} from={brief.from} locale={locale} /> : null}
      <Row label={t('reviews.brief.cost')}>{thenNow(brief.cost, locale)}</Row>
      <Row label={t('reviews.brief.finish')}>{thenNow(brief.finish, locale)}</Row>
      <Row label={t('reviews.brief.risks')}>
        <Risks brief={brief} />
      </Row>
      {brief.conditions.length > 0 ? (
        <Row label={t('reviews.brief.conditions')}>
          <ul className="rv-list">
            {brief.conditions.map(({ what, owner, due }) => (
              <li key={what}>{t('reviews.brief.condition', { what, owner, due: day(due, locale) })}</li>
            ))}
          </ul>
        </Row>
      ) : null}
    </dl>
    <p className="p-small p-muted">
      {t('reviews.brief.frozen', { at: moment(brief.at, zone, locale) })}
      {brief.last
        ? ` · ${t('reviews.brief.last', { gate: brief.last.gate, outcome: outcomeWords(brief.last.outcome), on: day(brief.last.on, locale) })}`
        : ''}
    </p>
  </>
)

/** A project's frozen brief, or why there is none. */
export const BriefSheet = ({
  project: { brief, problem, attestation },
  locale,
  zone,
}: {
  readonly project: ReviewProject
  readonly locale: string
  readonly zone: string
}) => {
  const bad = attestation.is === 'changed'
  return (
    <>
      {attestedWords(attestation).map((words) => (
        <p key={words} className={bad ? 'rv-bad' : 'p-small p-muted'} role={bad ? 'alert' : undefined}>
          {words}
        </p>
      ))}
      {brief ? (
        <Sheet brief={brief} locale={locale} zone={zone} />
      ) : (
        <p className={problem ? 'rv-bad' : 'p-muted'} role={problem ? 'alert' : undefined}>
          {t(problem ? `reviews.brief.${problem}` : 'reviews.brief.none')}
        </p>
      )}
    </>
  )
}
