import { Met } from '../look/icons.tsx'
import { useInSight } from '../look/use-in-sight.ts'
import { t } from '../words/words.ts'
import { cardOf, readableFacts } from './checks.ts'
import type { Editing } from './Settings.tsx'

const steps = ['template', 'mapping', 'try', 'change', 'enforcement', 'running', 'records', 'groups', 'operations'] as const
export type Step = (typeof steps)[number]

/** Running projects are declared, and records imported, by those who may configure; in their projects people record in the gate panel. */
export const stepsFor = ({ mayConfigure }: Editing['view']): readonly Step[] =>
  steps.filter((step) => mayConfigure || step === 'template' || step === 'mapping' || step === 'try' || step === 'change')

/** What a step is called; those who may not configure look at the rules in force. */
export const stepName = ({ mayConfigure }: Editing['view'], step: Step): string =>
  t(step === 'change' && !mayConfigure ? 'settings.step.inForce' : `settings.step.${step}`)

/** A step counts as done when nothing that it asks for is missing. */
const isDone = ({ view, draft }: Editing, step: Step): boolean => {
  const card = cardOf(view, draft)
  if (step === 'template') return card !== undefined
  if (step === 'mapping')
    return card !== undefined && draft.mapping.projectItemTypes.length > 0 && readableFacts(view, draft, card).missing.length === 0
  return false
}

const setUp: readonly Step[] = ['template', 'mapping', 'try']

interface StepsProps {
  readonly editing: Editing
  readonly step: Step
  readonly onStep: (step: Step) => void
}

const StepButton = ({ editing, step, onStep, each, number }: StepsProps & { readonly each: Step; readonly number?: number }) => {
  const done = isDone(editing, each)
  return (
    <li>
      <button type="button" className="st-step" aria-current={each === step ? 'step' : undefined} onClick={() => onStep(each)}>
        {done && each !== step ? <Met className="st-step-done" /> : null}
        {number === undefined || (done && each !== step) ? null : <span className="st-step-number">{number}</span>}
        {stepName(editing.view, each)}
        {done ? <span className="p-sr">{`, ${t('settings.step.done')}`}</span> : null}
      </button>
    </li>
  )
}

/** Three steps set a site up, one after the other; the pages below them are turned to whenever somebody needs them. */
export const Steps = (props: StepsProps) => {
  const row = useInSight<HTMLElement>(props.step)
  const pages = stepsFor(props.editing.view).filter((each) => !setUp.includes(each))
  return (
    <nav ref={row} aria-label={t('settings.steps')}>
      <ol className="st-steps">
        {setUp.map((each, index) => (
          <StepButton key={each} {...props} each={each} number={index + 1} />
        ))}
      </ol>
      <ul className="st-steps st-pages">
        {pages.map((each) => (
          <StepButton key={each} {...props} each={each} />
        ))}
      </ul>
    </nav>
  )
}
