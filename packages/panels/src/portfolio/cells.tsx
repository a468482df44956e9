import type { ComponentSummary } from '@plumbline/core'
import { Unlocked } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { day, money, percent } from './cell-formats.ts'
import { HealthMark, OutcomeMark } from './marks.tsx'
import { gradeOf, healthOf, outcomeOf, varianceOf } from './model.ts'

export interface CellProps {
  readonly component: ComponentSummary
  readonly locale: string
  readonly today: string
}

const tone = { onTrack: 'success', atRisk: 'warning', offTrack: 'danger', unknown: 'unknown' } as const

export const HealthCell = ({ component }: CellProps) => {
  const health = healthOf(component)
  return (
    <span className={`p-lozenge ${tone[health]}`}>
      <HealthMark health={health} small /> {t(`health.${health}`)}
    </span>
  )
}

const shownRatings = 6

/** The declared health of the last periods, oldest first, as shapes. */
export const PastCell = ({ component, locale }: CellProps) => {
  const ratings = component.healthHistory.slice(-shownRatings)
  if (ratings.length === 0)
    return (
      <span className="pf-quiet" title={t('portfolio.past.none')}>
        –
      </span>
    )
  const words = ratings.map(({ on, health }) => `${day(on, locale)} ${t(`health.${health ?? 'unknown'}`)}`).join(', ')
  return (
    <span className="pf-past" role="img" aria-label={t('portfolio.past.says', { ratings: words })} title={words}>
      {ratings.map(({ on, health }) => (
        <HealthMark key={on} health={health ?? 'unknown'} small />
      ))}
    </span>
  )
}

const daysLate = (due: string, today: string): number => Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000)

export const GateCell = ({ component, locale, today }: CellProps) => {
  const { gate } = component
  if (!gate) return <span className="pf-quiet">{t('portfolio.outcome.past')}</span>
  const late = gate.dueOn === null ? 0 : daysLate(gate.dueOn, today)
  return (
    <span className="pf-gate" title={gate.name}>
      <b>{gate.id}</b> <LostMark component={component} />
      {gate.dueOn === null ? (
        <span className="pf-quiet">{t('portfolio.gate.undated')}</span>
      ) : late > 0 ? (
        <span className="pf-negative">{t('portfolio.gate.overdue', { days: late })}</span>
      ) : (
        day(gate.dueOn, locale)
      )}
    </span>
  )
}

export const OutcomeCell = ({ component }: CellProps) => {
  const outcome = outcomeOf(component)
  const { holding, unknown } = component
  const detail = [
    ...(holding > 0 ? [t('portfolio.holding', { count: holding })] : []),
    ...(unknown > 0 ? [t('portfolio.unknownCount', { count: unknown })] : []),
  ].join(' · ')
  return (
    <span className="pf-outcome">
      <OutcomeMark outcome={outcome} />
      <span>
        {outcome === 'past' ? t('portfolio.outcome.past') : t(`outcome.${outcome}`)}
        {detail === '' ? null : <span className="pf-meta">{detail}</span>}
      </span>
    </span>
  )
}

/** The tracker would let this project through, although its gate was put in force. */
const LostMark = ({ component: { unheld } }: Pick<CellProps, 'component'>) => {
  if (unheld === undefined) return null
  const says = t(`portfolio.hold.${unheld}`)
  return (
    <span className="pf-lost-mark" role="img" aria-label={says} title={says}>
      <Unlocked />
    </span>
  )
}

/** How much of the longer bar the other one is, so that both fit the track. */
const shares = (approved: number, forecast: number): { readonly budget: number; readonly within: number; readonly over: number } => {
  const longest = Math.max(approved, forecast, 1)
  return { budget: approved / longest, within: Math.min(approved, forecast) / longest, over: Math.max(0, forecast - approved) / longest }
}

export const CostCell = ({ component, locale }: CellProps) => {
  const { approvedBudget: approved, estimateAtCompletion: forecast } = component
  const variance = varianceOf(component)
  if (!approved || !forecast || variance === null) {
    const words = forecast
      ? t('portfolio.cost.noBudget', { forecast: money(forecast, locale) })
      : approved
        ? t('portfolio.cost.noForecast', { approved: money(approved, locale) })
        : t('portfolio.cost.unknown')
    return <span className="pf-quiet">{words}</span>
  }
  const { budget, within, over } = shares(approved.minor, forecast.minor)
  const points = Math.round(variance * 10_000)
  const signed = `${points > 0 ? '+' : points < 0 ? '−' : ''}${percent(Math.abs(points), locale)}`
  return (
    <span className="pf-cost">
      <span className="p-sr">
        {t('portfolio.cost.says', { forecast: money(forecast, locale), approved: money(approved, locale), variance: signed })}
      </span>
      <svg className="pf-track" viewBox="0 0 72 12" aria-hidden="true">
        <rect className="whole" x="0" y="3" width="72" height="6" rx="2" />
        <rect className="within" x="0" y="3" width={72 * within} height="6" rx="2" />
        <rect className="over" x={72 * budget} y="3" width={72 * over} height="6" />
        <rect className="limit" x={Math.min(70, Math.max(0, 72 * budget - 1))} y="0" width="2" height="12" />
      </svg>
      <span aria-hidden="true">{money(forecast, locale)}</span>
      <span aria-hidden="true" className={points > 500 ? 'pf-negative' : 'pf-quiet'}>
        {signed}
      </span>
    </span>
  )
}

export const DoneCell = ({ component }: CellProps) =>
  component.totalItems === null || component.doneItems === null ? (
    <span className="pf-quiet">{t('shared.notKnown')}</span>
  ) : (
    <span className="pf-number">{t('portfolio.done.says', { done: component.doneItems, total: component.totalItems })}</span>
  )

export const ManagerCell = ({ component }: CellProps) =>
  component.projectManager === null ? (
    <span className="pf-quiet">{t('portfolio.none.person')}</span>
  ) : (
    <span>{component.projectManager}</span>
  )

export const SponsorCell = ({ component }: CellProps) =>
  component.sponsor === null ? <span className="pf-quiet">{t('portfolio.none.person')}</span> : <span>{component.sponsor}</span>

const Known = ({ children }: { readonly children: string | null | undefined }) =>
  children ? <span>{children}</span> : <span className="pf-quiet">{t('shared.notKnown')}</span>

export const DepartmentCell = ({ component }: CellProps) => <Known>{component.department}</Known>
export const PhaseCell = ({ component }: CellProps) => <Known>{component.phase}</Known>
export const TierCell = ({ component }: CellProps) => <span>{t(`tier.${component.tier}`)}</span>
export const FinishCell = ({ component, locale }: CellProps) => (
  <Known>{component.finishPlanned && day(component.finishPlanned, locale)}</Known>
)

/** How many days later than in the baseline a project is planned to finish. */
export const SlipCell = ({ component }: CellProps) => {
  const { slipDays } = component
  if (slipDays == null) return <span className="pf-quiet">{t('shared.notKnown')}</span>
  if (slipDays <= 0) return <span>{slipDays === 0 ? t('portfolio.slip.none') : t('portfolio.slip.early', { days: -slipDays })}</span>
  return <span className={slipDays > 30 ? 'pf-negative' : undefined}>{t('portfolio.slip.late', { days: slipDays })}</span>
}

export const RiskCell = ({ component, locale }: CellProps) => (
  <Known>{component.riskExposure && money(component.riskExposure, locale)}</Known>
)

export const GradeCell = ({ component }: CellProps) => {
  const grade = gradeOf(component)
  const { checked } = component
  if (grade === null || !checked) return <span className="pf-quiet">{t('shared.notKnown')}</span>
  const says = t('portfolio.grade.says', { grade, known: checked.known, of: checked.of })
  return (
    <span title={says}>
      <b aria-hidden="true">{grade}</b> <span aria-hidden="true" className="pf-quiet">{`${checked.known}/${checked.of}`}</span>
      <span className="p-sr">{says}</span>
    </span>
  )
}
