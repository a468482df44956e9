import { Met } from '../look/icons.tsx'
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

export const Steps = ({
  editing,
  step,
  onStep,
}: {
  readonly editing: Editing
  readonly step: Step
  readonly onStep: (step: Step) => void
}) => (
  <nav aria-label={t('settings.steps')}>
    <ol className="st-steps">
      {stepsFor(editing.view).map((each, index) => {
        const done = isDone(editing, each)
        return (
          <li key={each}>
            <button type="button" className="st-step" aria-current={each === step ? 'step' : undefined} onClick={() => onStep(each)}>
              {done && each !== step ? <Met className="st-step-done" /> : <span className="st-step-number">{index + 1}</span>}
              {stepName(editing.view, each)}
              {done ? <span className="p-sr">{`, ${t('settings.step.done')}`}</span> : null}
            </button>
          </li>
        )
      })}
    </ol>
  </nav>
)
