import type { Template } from '@plumbline/core'
import { type DocumentProblem, sentenceOf, statementIn } from '@plumbline/core/methodology'
import { Chevron, Plus } from '../look/icons.tsx'
import { langOf, said } from '../words/phrases.ts'
import { saying, sayingLanguage } from '../words/saying.ts'
import { maybe, t } from '../words/words.ts'
import { CriterionEditor, parametersOf } from './CriterionEditor.tsx'
import { withCriterion, withNewCriterion, withoutCriterion } from './edit.ts'

type Criterion = Template['criteria'][number]

interface CriteriaProps {
  readonly template: Template
  readonly before: Template | undefined
  readonly today: string
  readonly mistakes: readonly DocumentProblem[]
  /** The criterion that is open in its editor. */
  readonly open: string | undefined
  readonly onOpen: (id: string | undefined) => void
  readonly change: (template: Template) => void
}

const tierWords = ({ tiers }: Criterion): string =>
  Object.entries(tiers ?? {})
    .map(([tier, { severity }]) => {
      const words =
        typeof severity === 'string' ? t(`template.severity.${severity}`) : t('template.severity.dated', { count: severity.length })
      return `${maybe(`tier.${tier}`) ?? tier}: ${words}`
    })
    .join(' · ')

const severityWords = ({ severity }: Criterion): string => {
  const [step] = severity
  return step && severity.length === 1 ? t(`template.severity.${step.severity}`) : t('template.severity.dated', { count: severity.length })
}

const Row = ({ criterion, template, before, open, onOpen, change, today, mistakes }: { readonly criterion: Criterion } & CriteriaProps) => {
  const was = before?.criteria.find(({ id }) => id === criterion.id)
  const changed = before !== undefined && JSON.stringify(was) !== JSON.stringify(criterion)
  const tiers = tierWords(criterion)
  const { id } = criterion
  const isOpen = open === id
  const statement = statementIn(template, criterion)
  return (
    <li className="st-criterion-item">
      <button type="button" className="st-criterion" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? undefined : id)}>
        <span>
          <span lang={langOf(statement)}>
            <b>{id}</b> {said(statement)}
          </span>
          <span className="p-muted p-small">
            {t(`template.demand.${criterion.demand}`)}
            {criterion.waivable ? '' : ` · ${t('template.notWaivable')}`}
            {tiers === '' ? '' : ` · ${tiers}`}
            {changed ? <b> · {t('template.changed')}</b> : null}
          </span>
          {isOpen ? null : (
            <span className="p-faint p-small" lang={sayingLanguage()}>
              {sentenceOf(criterion.passes, parametersOf(template), saying())}
            </span>
          )}
        </span>
        <span className="p-lozenge plain">{severityWords(criterion)}</span>
        <Chevron className="p-chevron" />
      </button>
      {isOpen ? (
        <CriterionEditor
          template={template}
          criterion={criterion}
          today={today}
          mistakes={mistakes.filter(({ place }) => place === id || place.startsWith(`criteria.${id}`)).map(({ message }) => message)}
          put={(next) => change(withCriterion(template, id, next))}
          remove={() => {
            onOpen(undefined)
            change(withoutCriterion(template, id))
          }}
        />
      ) : null}
    </li>
  )
}

/** The criteria gate by gate, each with an editor of all that it says. */
export const Criteria = (props: CriteriaProps) => {
  const { template, open, onOpen, change } = props
  const gates = [{ id: '*', name: t('template.always') }, ...template.gates]
  const add = (gate: string) => {
    const words = { statement: t('template.new.statement'), guideline: t('template.new.guideline') }
    const made = withNewCriterion(template, gate, words)
    change(made.template)
    onOpen(made.id)
  }
  return (
    <div className="p-card st-gates">
      {gates.map(({ id, name }) => {
        const criteria = template.criteria.filter(({ gate }) => gate === id)
        return (
          <details key={id} open={criteria.some((criterion) => criterion.id === open)}>
            <summary className="st-gate">
              <Chevron className="p-chevron" />
              <span>
                {id === '*' ? null : <b>{id} </b>}
                {id === '*' ? name : said(name)}
              </span>{' '}
              <span className="p-muted p-small">{t('template.criteria', { count: criteria.length })}</span>
            </summary>
            <ul>
              {criteria.map((criterion) => (
                <Row key={criterion.id} criterion={criterion} {...props} />
              ))}
            </ul>
            <button type="button" className="p-button subtle compact st-new" onClick={() => add(id)}>
              <Plus /> {t('template.criterion.add')}
            </button>
          </details>
        )
      })}
    </div>
  )
}
