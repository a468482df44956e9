import { money, percent } from '../format/index.ts'
import { t } from '../words/words.ts'
import { HealthMark, OutcomeMark } from './marks.tsx'
import { gradeFor, type Health, type OutcomeAhead, type Tally } from './model.ts'

const healths: readonly Health[] = ['onTrack', 'atRisk', 'offTrack', 'unknown']
const outcomes: readonly OutcomeAhead[] = ['ready', 'notReady', 'unknown', 'past']
const outcomeTone = { ready: 'onTrack', notReady: 'offTrack', unknown: 'unknown', past: 'past' } as const

/** A bar of shares; the words beneath it say the same. */
const Shares = ({ parts }: { readonly parts: readonly { readonly tone: string; readonly count: number }[] }) => (
  <div className="pf-shares" aria-hidden="true">
    {parts.map(({ tone, count }) => (count === 0 ? null : <span key={tone} className={`pf-share ${tone}`} style={{ flexGrow: count }} />))}
  </div>
)

const CostFigure = ({ tally, locale }: { readonly tally: Tally; readonly locale: string }) => {
  if (tally.cost.length === 0)
    return (
      <>
        <p className="pf-value unknown">{t('portfolio.figure.cost.none')}</p>
        <p className="pf-detail">{t('portfolio.figure.cost.noneDetail')}</p>
      </>
    )
  return tally.cost.map(({ currency, components, approved, forecast }) => {
    const variance = approved === 0 ? 0 : Math.round(((forecast - approved) / approved) * 10_000)
    return (
      <div key={currency}>
        <p className="pf-value">{money({ minor: forecast, currency }, locale)}</p>
        <p className="pf-detail">
          {t(variance >= 0 ? 'portfolio.figure.cost.detail' : 'portfolio.figure.cost.under', {
            variance: percent(Math.abs(variance), locale),
            approved: money({ minor: approved, currency }, locale),
            components,
            count: tally.count,
          })}
        </p>
      </div>
    )
  })
}

const FinishFigure = ({ tally }: { readonly tally: Tally }) =>
  tally.finishKnown === 0 ? (
    <>
      <p className="pf-value unknown">{t('shared.notKnown')}</p>
      <p className="pf-detail">{t('portfolio.figure.finish.none')}</p>
    </>
  ) : (
    <>
      <p className="pf-value">{t('portfolio.figure.finish.value', { late: tally.late, count: tally.finishKnown })}</p>
      <p className="pf-detail">{t('portfolio.figure.finish.detail', { missing: tally.count - tally.finishKnown })}</p>
    </>
  )

const GradeFigure = ({ checked: { known, of }, locale }: { readonly checked: Tally['checked']; readonly locale: string }) => {
  const grade = gradeFor(known, of)
  return grade === null ? (
    <>
      <p className="pf-value unknown">{t('shared.notKnown')}</p>
      <p className="pf-detail">{t('portfolio.figure.grade.none')}</p>
    </>
  ) : (
    <>
      <p className="pf-value">{t('portfolio.figure.grade.value', { grade })}</p>
      <p className="pf-detail">{t('portfolio.figure.grade.detail', { share: percent(Math.floor((10_000 * known) / of), locale) })}</p>
    </>
  )
}

/** The head of the page: what stands where, and how much of it is not known. */
export const Figures = ({ tally, locale }: { readonly tally: Tally; readonly locale: string }) => (
  <section className="pf-figures p-card">
    <div className="pf-figure">
      <h2 className="pf-label">{t('portfolio.figure.health')}</h2>
      <Shares parts={healths.map((health) => ({ tone: health, count: tally.health[health] }))} />
      <ul className="pf-legend">
        {healths.map((health) => (
          <li key={health}>
            <HealthMark health={health} /> {t('portfolio.count', { label: t(`health.${health}`), count: tally.health[health] })}
          </li>
        ))}
      </ul>
    </div>
    <div className="pf-figure">
      <h2 className="pf-label">{t('portfolio.figure.judgement')}</h2>
      <Shares parts={outcomes.map((outcome) => ({ tone: outcomeTone[outcome], count: tally.outcome[outcome] }))} />
      <ul className="pf-legend">
        {outcomes
          .filter((outcome) => outcome !== 'past' || tally.outcome.past > 0)
          .map((outcome) => (
            <li key={outcome}>
              <OutcomeMark outcome={outcome} />{' '}
              {t('portfolio.count', {
                label: outcome === 'past' ? t('portfolio.outcome.past') : t(`outcome.${outcome}`),
                count: tally.outcome[outcome],
              })}
            </li>
          ))}
      </ul>
    </div>
    <div className="pf-figure">
      <h2 className="pf-label">{t('portfolio.figure.cost')}</h2>
      <CostFigure tally={tally} locale={locale} />
    </div>
    <div className="pf-figure">
      <h2 className="pf-label">{t('portfolio.figure.finish')}</h2>
      <FinishFigure tally={tally} />
    </div>
    <div className="pf-figure">
      <h2 className="pf-label">{t('portfolio.figure.reviews')}</h2>
      <p className="pf-value">{tally.reviewsSoon}</p>
      {tally.reviewsNotReady > 0 ? (
        <p className="pf-detail pf-negative">{t('portfolio.figure.reviews.notReady', { count: tally.reviewsNotReady })}</p>
      ) : null}
      <p className={tally.reviewsOverdue > 0 ? 'pf-detail pf-negative' : 'pf-detail'}>
        {t('portfolio.figure.reviews.detail', { overdue: tally.reviewsOverdue, undated: tally.reviewsUndated })}
      </p>
    </div>
    <div className="pf-figure">
      <h2 className="pf-label">{t('portfolio.figure.grade')}</h2>
      <GradeFigure checked={tally.checked} locale={locale} />
    </div>
  </section>
)
