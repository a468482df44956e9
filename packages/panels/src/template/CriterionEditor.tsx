import type { Condition, Template } from '@plumbline/core'
import { nameableFacts, sentenceOf } from '@plumbline/core/methodology'
import { ConditionEditor } from '../condition/ConditionEditor.tsx'
import type { Writing } from '../condition/context.ts'
import { namesIn } from '../condition/tree.ts'
import { langOf, said } from '../words/phrases.ts'
import { saying, sayingLanguage } from '../words/saying.ts'
import { t } from '../words/words.ts'
import { Guidance, Waivers } from './Guidance.tsx'
import { SeverityLadder } from './SeverityLadder.tsx'

type Criterion = Template['criteria'][number]

interface CriterionEditorProps {
  readonly template: Template
  readonly criterion: Criterion
  readonly today: string
  /** What is wrong with it, in the engine's words. */
  readonly mistakes: readonly string[]
  readonly put: (criterion: Criterion) => void
  readonly remove: () => void
}

export const parametersOf = ({ parameters }: Template) =>
  Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]))

const Asked = ({ template, criterion, put }: Pick<CriterionEditorProps, 'template' | 'criterion' | 'put'>) => (
  <>
    <label>
      <span className="p-label">{t('template.statement')}</span>
      <textarea
        className="p-field"
        rows={2}
        value={criterion.statement}
        onChange={(event) => put({ ...criterion, statement: event.target.value })}
      />
    </label>
    <div className="c-line">
      <label>
        <span className="p-label">{t('template.gate')}</span>
        <select className="p-field" value={criterion.gate} onChange={(event) => put({ ...criterion, gate: event.target.value })}>
          <option value="*">{t('template.always')}</option>
          {template.gates.map(({ id, name }) => (
            <option key={id} value={id}>
              {id} {said(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="p-label">{t('template.demand')}</span>
        <select
          className="p-field"
          value={criterion.demand}
          onChange={(event) => put({ ...criterion, demand: event.target.value === 'must' ? 'must' : 'should' })}
        >
          <option value="must">{t('template.demand.must')}</option>
          <option value="should">{t('template.demand.should')}</option>
        </select>
      </label>
      {criterion.demand === 'should' ? (
        <label className="c-short">
          <span className="p-label">{t('template.weight')}</span>
          <input
            className="p-field"
            type="number"
            min={1}
            value={criterion.weight}
            onChange={(event) => {
              const weight = Number(event.target.value)
              if (Number.isInteger(weight) && weight > 0) put({ ...criterion, weight })
            }}
          />
        </label>
      ) : null}
      <label>
        <span className="p-label">{t('template.fixedBy')}</span>
        <select className="p-field" value={criterion.fixedBy} onChange={(event) => put({ ...criterion, fixedBy: event.target.value })}>
          {template.roles.map(({ id, name }) => (
            <option key={id} value={id}>
              {said(name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  </>
)

const Sentence = ({ template, condition }: { readonly template: Template; readonly condition: Condition }) => (
  <p className="c-sentence" lang={sayingLanguage()}>
    {sentenceOf(condition, parametersOf(template), saying())}
  </p>
)

const Conditions = ({ template, criterion, put }: Pick<CriterionEditorProps, 'template' | 'criterion' | 'put'>) => {
  const { when, passes, ...rest } = criterion
  const writing: Writing = { template, facts: nameableFacts(template), taken: namesIn(passes), inside: false }
  return (
    <>
      <fieldset className="c-part">
        <legend>{t('template.part.passes')}</legend>
        <ConditionEditor condition={passes} writing={writing} put={(next) => put({ ...criterion, passes: next })} />
        <Sentence template={template} condition={passes} />
      </fieldset>
      <fieldset className="c-part">
        <legend>{t('template.part.when')}</legend>
        <label className="c-check">
          <input
            type="checkbox"
            checked={when !== undefined}
            onChange={(event) =>
              put(
                event.target.checked
                  ? { ...rest, passes, when: { fact: 'component.tier', is: 'equals', value: 'major' } }
                  : { ...rest, passes },
              )
            }
          />{' '}
          {t('template.when.only')}
        </label>
        {when ? (
          <>
            <ConditionEditor condition={when} writing={writing} put={(next) => put({ ...criterion, when: next })} />
            <Sentence template={template} condition={when} />
          </>
        ) : null}
      </fieldset>
    </>
  )
}

/** Everything that one criterion says: what it asks, how that is checked, what happens where it is not met, what people read, and who may waive it. */
export const CriterionEditor = (props: CriterionEditorProps) => {
  const { template, criterion, today, mistakes, put, remove } = props
  return (
    <div className="c-editor">
      <Asked {...props} />
      <Conditions {...props} />
      {mistakes.map((message) => (
        <pre key={message} className="st-bad c-mistake" role="status" lang={langOf(message)}>
          {message}
        </pre>
      ))}
      <SeverityLadder criterion={criterion} today={today} put={put} />
      {criterion.tiers ? <p className="p-muted p-small">{t('template.tiers.inText')}</p> : null}
      <Guidance template={template} criterion={criterion} put={put} />
      <Waivers template={template} criterion={criterion} put={put} />
      <button type="button" className="p-button subtle compact" onClick={remove}>
        {t('template.criterion.remove', { id: criterion.id })}
      </button>
    </div>
  )
}
