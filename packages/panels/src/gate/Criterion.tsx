import type { Client, CriterionView, ObservedFact } from '@plumbline/core'
import type { Host } from '../host.ts'
import { Chevron, Lock, Waived } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Explain } from './Explain.tsx'
import { Facts, type FactsProps } from './Facts.tsx'
import { standingOf } from './groups.ts'
import { StandingIcon } from './standing.tsx'
import type { ShownGate } from './state.ts'
import { tailoredWords } from './tailored.ts'

export interface CriterionContext {
  readonly client: Client
  readonly host: Host
  readonly item: string
  readonly zone: string
  readonly amounts: readonly ObservedFact[]
  /** Opens the form for these facts, or a register; absent where this person may not record. */
  readonly record?: FactsProps['record']
  readonly tailoring?: ShownGate['tailoring']
  /** Begins to ask for a waiver of this criterion; absent where there is nothing official to ask it of. */
  readonly waive?: ((rule: string) => void) | undefined
}

/** What the project agreed to do otherwise here. */
const Tailored = ({ criterion, tailoring, host }: { readonly criterion: CriterionView } & CriterionContext) => (
  <>
    {tailoredWords({ ...(tailoring ? { tailoring } : {}) }, criterion.id, host.locale).map((words) => (
      <p key={words} className="g-tailored">
        <Waived className="p-icon-waived" />
        {words}
      </p>
    ))}
  </>
)

const effort = (minutes: number, locale: string): string =>
  minutes < 90
    ? t('gate.effort', { minutes })
    : t('gate.effortHours', { hours: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / 60) })

const meta = ({ demand, weight, scope, fixedBy, guideline }: CriterionView, locale: string): readonly string[] => [
  t('gate.fixedBy', { role: fixedBy }),
  effort(guideline.effortMinutes, locale),
  demand === 'must' ? t('gate.must') : scope === 'gate' ? t('gate.shouldWeight', { weight }) : t('gate.should'),
  ...(scope === 'always' ? [t('gate.always')] : []),
]

const Guidance = ({ criterion }: { readonly criterion: CriterionView }) => {
  const { guideline } = criterion
  return (
    <details>
      <summary className="p-button compact">
        <Chevron className="p-chevron" />
        {t('gate.how')}
        <span className="p-sr">: {criterion.statement}</span>
      </summary>
      <dl>
        <dt>{t('gate.fix')}</dt>
        <dd>{guideline.howToFix}</dd>
        <dt>{t('gate.why')}</dt>
        <dd>{guideline.why}</dd>
        <dt>{t('gate.example')}</dt>
        <dd>{guideline.example}</dd>
        <dt>{t('gate.helper')}</dt>
        <dd>{guideline.helper}</dd>
      </dl>
    </details>
  )
}

/** An open criterion with all that a person needs to fix it. */
export const OpenCriterion = ({ criterion, ...context }: { readonly criterion: CriterionView } & CriterionContext) => {
  const { locale, openSettings } = context.host
  return (
    <li className="g-criterion">
      <StandingIcon standing={standingOf(criterion)} />
      <div>
        <h4>{criterion.statement}</h4>
        <Facts criterion={criterion} amounts={context.amounts} locale={locale} openSettings={openSettings} record={context.record} />
        <p className="g-meta">
          {meta(criterion, locale).join(' · ')}
          {criterion.waivable ? null : (
            <span className="g-locked">
              <Lock />
              {t('gate.notWaivable')}
            </span>
          )}
        </p>
        <Tailored criterion={criterion} {...context} />
        <div className="g-help">
          <Guidance criterion={criterion} />
          <Explain criterion={criterion} {...context} />
          {context.waive && criterion.waivable && criterion.value === 'fail' ? (
            <button type="button" className="p-button subtle compact" onClick={() => context.waive?.(criterion.id)}>
              {t('gate.waive')}
            </button>
          ) : null}
        </div>
      </div>
    </li>
  )
}

/** A criterion that needs nothing: one line, with its evidence on demand. */
export const SettledCriterion = ({ criterion, ...context }: { readonly criterion: CriterionView } & CriterionContext) => (
  <li className="g-criterion settled">
    <StandingIcon standing={standingOf(criterion)} />
    <div>
      <h4>{criterion.statement}</h4>
      <Tailored criterion={criterion} {...context} />
      <div className="g-help">
        <Explain criterion={criterion} {...context} />
      </div>
    </div>
  </li>
)
