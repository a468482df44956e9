import { Unknown, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import {
  fieldName,
  fitting,
  lacksValues,
  mapTo,
  meanings,
  type NeededField,
  othersOn,
  setField,
  sourceProblem,
  type TrackerField,
} from './fields.ts'
import { MoneyMeaning } from './MoneyMeaning.tsx'
import type { Editing } from './Settings.tsx'
import { ConfidenceShape } from './shapes.tsx'
import type { TrialState } from './use-trial.ts'
import { ValueMeanings } from './ValueMeanings.tsx'

interface RowProps {
  readonly editing: Editing
  readonly needed: NeededField
  readonly trial: TrialState
  /** How many facts of the chosen template need this field. */
  readonly waiting: number
}

const labelOf = (fields: readonly TrackerField[], source: string): string =>
  fields.find((field) => field.source === source)?.label ?? source

const Source = ({ editing, needed, fields }: Pick<RowProps, 'editing' | 'needed'> & { readonly fields: readonly TrackerField[] }) => {
  const { view, draft, change } = editing
  const source = draft.mapping.fields[needed.field]?.source ?? ''
  const problem = sourceProblem(view, draft.mapping, needed)
  const suggested = fields.find((field) => field.source === needed.suggestion?.source)
  const others = fields.filter((field) => field !== suggested)
  return (
    <select
      id={`st-from-${needed.field}`}
      className="p-field"
      aria-label={`${fieldName(needed)}: ${t('settings.fields.from')}`}
      aria-invalid={problem !== undefined}
      aria-describedby={`st-why-${needed.field}`}
      value={source}
      onChange={(event) => change({ ...draft, mapping: mapTo(draft.mapping, needed, event.target.value) })}
    >
      <option value="">{t('settings.fields.choose')}</option>
      {problem ? <option value={source}>{labelOf(view.schema.fields, source)}</option> : null}
      {suggested ? (
        <optgroup label={t('settings.fields.suggested')}>
          <option value={suggested.source}>{suggested.label}</option>
        </optgroup>
      ) : null}
      {others.length > 0 ? (
        <optgroup label={t('settings.fields.fitting', { count: others.length })}>
          {others.map((field) => (
            <option key={field.source} value={field.source}>
              {field.label}
            </option>
          ))}
        </optgroup>
      ) : null}
    </select>
  )
}

const Why = ({ editing, needed, trial, fields }: RowProps & { readonly fields: readonly TrackerField[] }) => {
  const { view, draft } = editing
  const { suggestion } = needed
  const source = draft.mapping.fields[needed.field]?.source
  const problem = sourceProblem(view, draft.mapping, needed)
  const others = othersOn(view, draft.mapping, needed, source ?? suggestion?.source)
  const unread = trial.value?.problems.find(({ field }) => field === needed.field)
  return (
    <>
      {problem === 'gone' ? <p className="st-bad">{t('settings.fields.gone', { source: source ?? '' })}</p> : null}
      {problem === 'unfit' ? (
        <p className="st-bad">{t('settings.fields.unfit', { label: labelOf(view.schema.fields, source ?? '') })}</p>
      ) : null}
      {unread && source !== undefined ? (
        <p className="st-warn">
          <Warn className="p-icon-warning" />
          <span>{t('settings.try.problem', { count: unread.count, example: unread.example })}</span>
        </p>
      ) : null}
      {others.length > 0 ? (
        <p className="st-warn-text">
          {t(source === undefined ? 'settings.fields.taken' : 'settings.fields.twice', { others: others.map(fieldName).join(', ') })}
        </p>
      ) : null}
      {suggestion && (source === undefined || source === suggestion.source) ? (
        <p className="p-muted" lang="en">
          {suggestion.because}
        </p>
      ) : null}
      {fields.length === 0 ? <p className="p-muted">{t('settings.fields.noFitting')}</p> : null}
    </>
  )
}

const Confidence = ({ editing, needed }: Pick<RowProps, 'editing' | 'needed'>) => {
  const { draft, change, view } = editing
  const { suggestion } = needed
  const source = draft.mapping.fields[needed.field]?.source
  if (source !== undefined && source !== suggestion?.source) return <span className="p-muted">{t('settings.fields.own')}</span>
  if (!suggestion)
    return (
      <span className="st-confidence">
        <Unknown className="p-icon-neutral" />
        {t('settings.confidence.none')}
      </span>
    )
  const label = labelOf(view.schema.fields, suggestion.source)
  const taken = othersOn(view, draft.mapping, needed, suggestion.source).length > 0
  return (
    <>
      <span className="st-confidence">
        <ConfidenceShape confidence={suggestion.confidence} />
        {t(`settings.confidence.${suggestion.confidence}`)}
      </span>
      {source === undefined && view.mayConfigure && !taken ? (
        <button
          type="button"
          className="p-button compact"
          onClick={() => change({ ...draft, mapping: mapTo(draft.mapping, needed, suggestion.source) })}
        >
          {t('settings.fields.use', { label })}
        </button>
      ) : null}
    </>
  )
}

/** One neutral field: where it is read from, why that was suggested, and how its stored values are meant. */
export const FieldRow = (props: RowProps) => {
  const { editing, needed, trial, waiting } = props
  const { draft, change } = editing
  const fields = fitting(editing.view, needed, editing.locale)
  const mapped = draft.mapping.fields[needed.field]
  const choices = meanings(needed)
  const put = (to: NonNullable<typeof mapped>) => change({ ...draft, mapping: setField(draft.mapping, needed.field, to) })
  const unread = trial.value?.problems.some(({ field }) => field === needed.field) ?? false
  return (
    <li className="st-field">
      <div className="st-field-need">
        <span className="st-strong">{fieldName(needed)}</span>
        <span className="p-faint p-small">
          {t(`settings.type.${needed.type}`)}
          {!mapped && waiting > 0 ? ` · ${t('settings.fields.waiting', { count: waiting })}` : ''}
        </span>
      </div>
      <Source editing={editing} needed={needed} fields={fields} />
      <div className="st-field-why p-small" id={`st-why-${needed.field}`}>
        <Why {...props} fields={fields} />
      </div>
      <div className="st-field-confidence">
        <Confidence editing={editing} needed={needed} />
      </div>
      {mapped && needed.type === 'money' ? (
        <MoneyMeaning locale={editing.locale} money={mapped.money} onMoney={(money) => put({ ...mapped, money })} />
      ) : null}
      {mapped && choices ? (
        <ValueMeanings
          key={mapped.source}
          needed={needed}
          choices={choices}
          values={mapped.values ?? {}}
          open={unread || lacksValues(draft.mapping, needed)}
          onValues={(values) => put({ ...mapped, values })}
        />
      ) : null}
    </li>
  )
}
