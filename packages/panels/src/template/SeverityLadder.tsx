import type { Template } from '@plumbline/core'
import { Cross, Plus } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { type Severity, severities } from './edit.ts'

type Criterion = Template['criteria'][number]
type Step = Criterion['severity'][number]

interface LadderProps {
  readonly criterion: Criterion
  readonly today: string
  readonly put: (criterion: Criterion) => void
}

const byDay = (a: Step, b: Step): number => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)

/** A single should never holds a gate, whatever it says; what says so already stays to be seen. */
const offered = ({ demand }: Criterion, step: Step): readonly Severity[] =>
  severities.filter((severity) => severity !== 'block' || demand === 'must' || step.severity === 'block')

const StepRow = ({
  criterion,
  step,
  place,
  put,
}: {
  readonly criterion: Criterion
  readonly step: Step
  readonly place: number
  readonly put: (step: Step | undefined) => void
}) => (
  <li className="c-line">
    {place === 0 && step.from === undefined ? (
      <span>{t('template.ladder.first')}</span>
    ) : (
      <label className="c-line">
        {t('template.ladder.from')}
        <input
          className="p-field"
          type="date"
          aria-label={t('template.ladder.day', { place: place + 1 })}
          value={step.from ?? ''}
          onChange={(event) => (event.target.value === '' ? undefined : put({ ...step, from: event.target.value }))}
        />
      </label>
    )}
    <span className="c-steps" role="group" aria-label={t('template.ladder.step', { place: place + 1 })}>
      {offered(criterion, step).map((severity) => (
        <button
          key={severity}
          type="button"
          className="p-button compact"
          aria-pressed={step.severity === severity}
          title={t(`template.severity.${severity}.means`)}
          onClick={() => put({ ...step, severity })}
        >
          {t(`template.severity.${severity}`)}
        </button>
      ))}
    </span>
    {criterion.severity.length > 1 ? (
      <button
        type="button"
        className="p-button subtle icon-only"
        aria-label={t('template.ladder.remove', { place: place + 1 })}
        onClick={() => put(undefined)}
      >
        <Cross />
      </button>
    ) : null}
  </li>
)

const nextSeverity = (steps: readonly Step[]): Severity => {
  const last = severities.indexOf(steps.at(-1)?.severity ?? 'off')
  return severities[Math.min(last + 1, severities.length - 1)] ?? 'warn'
}

const quarterAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 3)
  return date.toISOString().slice(0, 10)
}

/** What happens when the criterion is not met: one severity, or one that steps up by day, so that nobody is surprised. */
export const SeverityLadder = ({ criterion, today, put }: LadderProps) => {
  const steps = criterion.severity
  const write = (next: readonly Step[]) => put({ ...criterion, severity: [...next].sort(byDay) })
  const last = steps.at(-1)
  return (
    <fieldset className="c-part">
      <legend>{t('template.part.severity')}</legend>
      <ol className="c-ladder">
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
          <StepRow
            key={place}
            criterion={criterion}
            step={step}
            place={place}
            put={(next) => write(next ? steps.with(place, next) : steps.toSpliced(place, 1))}
          />
        ))}
      </ol>
      <p className="p-muted p-small">{last ? t(`template.severity.${last.severity}.means`) : null}</p>
      <button
        type="button"
        className="p-button subtle compact"
        onClick={() => write([...steps, { from: quarterAfter(last?.from ?? today), severity: nextSeverity(steps) }])}
      >
        <Plus /> {t('template.ladder.add')}
      </button>
    </fieldset>
  )
}
