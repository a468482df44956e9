import type { GateStep } from '@plumbline/core'
import { day } from '../format/index.ts'
import { Diamond, DiamondDashed, DiamondFilled } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { ShownGate } from './state.ts'

const looks = { passed: DiamondFilled, current: Diamond, upcoming: Diamond, notEvidenced: DiamondDashed, declared: DiamondDashed } as const

/** A gate declared in flight: who says so, and where the paper is. */
const declared = ({ passedOn, where }: GateStep, locale: string): string =>
  [
    passedOn ? t('gate.step.declaredOn', { day: day(passedOn, locale) }) : t('gate.step.declared'),
    ...(where ? [t('gate.step.where', { where })] : []),
  ].join('; ')

const said = (step: GateStep, locale: string): string => {
  if (step.state === 'declared') return declared(step, locale)
  return step.state === 'passed' && step.passedOn
    ? t(step.conditional ? 'gate.step.passedConditional' : 'gate.step.passedOn', { day: day(step.passedOn, locale) })
    : t(`gate.step.${step.state}`)
}

/** Where in the life cycle the project stands: a diamond for each gate, dashed where no decision is on record. */
export const Track = ({ view, locale }: { readonly view: ShownGate; readonly locale: string }) => (
  <ol className="g-track" aria-label={t('gate.steps')}>
    {view.steps.map((step) => {
      const ahead = step.id === view.gate.id
      const Shape = looks[step.state]
      const words = ahead && view.gate.reopened ? t('gate.step.reopened') : said(step, locale)
      return (
        <li
          key={step.id}
          className={`${step.state} ${ahead ? `ahead ${view.gate.reopened ? 'reopened' : view.judged.outcome}` : ''}`}
          aria-current={ahead ? 'step' : undefined}
          title={`${step.id} ${step.name}: ${words}`}
        >
          <Shape />
          <span className="g-step" aria-hidden="true">
            {step.id} <span className="g-step-name">{step.name}</span>
          </span>
          {(step.state === 'passed' || step.state === 'declared') && step.passedOn ? (
            <span className="g-step-day" aria-hidden="true">
              {day(step.passedOn, locale)}
              {step.state === 'declared' ? ` · ${t('gate.step.paper')}` : ''}
            </span>
          ) : null}
          <span className="p-sr">{`${step.id} ${step.name}: ${words}`}</span>
        </li>
      )
    })}
  </ol>
)
