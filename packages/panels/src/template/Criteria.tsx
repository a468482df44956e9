import { type Template } from '@plumbline/core'
import { sentenceOf, statementIn } from '@plumbline/core/methodology'
import { Chevron } from '../look/icons.tsx'
import { maybe, t } from '../words/words.ts'
import { severities, withSeverity } from './edit.ts'

type Criterion = Template['criteria'][number]

interface CriteriaProps {
  readonly template: Template
  readonly before: Template | undefined
  readonly change: (template: Template) => void
}

const general = ({ parameters }: Template) => Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]))

const tierWords = ({ tiers }: Criterion): string =>
  Object.entries(tiers ?? {})
    .map(([tier, { severity }]) => {
      const words =
        typeof severity === 'string' ? t(`template.severity.${severity}`) : t('template.severity.dated', { count: severity.length })
      return `${maybe(`tier.${tier}`) ?? tier}: ${words}`
    })
    .join(' · ')

/** Where a severity steps up by dates it is written in the text, so that no date is lost by a choice here. */
const Severity = ({ criterion, template, change }: { readonly criterion: Criterion } & Omit<CriteriaProps, 'before'>) => {
  const [step, ...later] = criterion.severity
  if (!step || later.length > 0 || step.from !== undefined)
    return <span className="p-muted p-small">{t('template.severity.dated', { count: criterion.severity.length })}</span>
  return (
    <select
      className="p-field"
      aria-label={t('template.severity.of', { id: criterion.id })}
      value={step.severity}
      onChange={(event) => {
        const severity = severities.find((each) => each === event.target.value)
        if (severity) change(withSeverity(template, criterion.id, severity))
      }}
    >
      {severities
        // A single should never holds a gate, whatever it says.
        .filter((severity) => severity !== 'block' || criterion.demand === 'must' || step.severity === 'block')
        .map((severity) => (
          <option key={severity} value={severity}>
            {t(`template.severity.${severity}`)}
          </option>
        ))}
    </select>
  )
}

const Row = ({ criterion, template, before, change }: { readonly criterion: Criterion } & CriteriaProps) => {
  const was = before?.criteria.find(({ id }) => id === criterion.id)
  const changed = before !== undefined && JSON.stringify(was) !== JSON.stringify(criterion)
  const tiers = tierWords(criterion)
  return (
    <li className="st-criterion">
      <div>
        <p lang="en">
          <b>{criterion.id}</b> {statementIn(template, criterion)}
        </p>
        <p className="p-muted p-small">
          {t(`template.demand.${criterion.demand}`)}
          {criterion.waivable ? '' : ` · ${t('template.notWaivable')}`}
          {tiers === '' ? '' : ` · ${tiers}`}
          {changed ? <b> · {t('template.changed')}</b> : null}
        </p>
        <p className="p-faint p-small" lang="en">
          {sentenceOf(criterion.passes, general(template))}
        </p>
      </div>
      <Severity criterion={criterion} template={template} change={change} />
    </li>
  )
}

/** The criteria gate by gate, each with what happens where it is not met. */
export const Criteria = (props: CriteriaProps) => {
  const { template } = props
  const gates = [{ id: '*', name: t('template.always') }, ...template.gates]
  return (
    <div className="p-card st-gates">
      {gates.map(({ id, name }) => {
        const criteria = template.criteria.filter(({ gate }) => gate === id)
        return criteria.length === 0 ? null : (
          <details key={id}>
            <summary className="st-gate">
              <Chevron className="p-chevron" />
              <span>
                {id === '*' ? null : <b>{id} </b>}
                {name}
              </span>{' '}
              <span className="p-muted p-small">{t('template.criteria', { count: criteria.length })}</span>
            </summary>
            <ul>
              {criteria.map((criterion) => (
                <Row key={criterion.id} criterion={criterion} {...props} />
              ))}
            </ul>
          </details>
        )
      })}
    </div>
  )
}
