import type { BindingView } from '@plumbline/core'
import { parameterValue, readTyped, typedOf, unitWords } from '../format/index.ts'
import { t } from '../words/words.ts'
import { changesFor, isOpen, keyOf, limitOf, problemWith, withKey } from './allowed.ts'
import type { Tailorable } from './say.ts'

export interface ProposedRow {
  readonly key: string
  /** As typed or chosen. */
  readonly after: string
  readonly reason: string
}

interface RowProps {
  readonly row: ProposedRow
  readonly place: number
  /** All rows, so that nothing is chosen twice. */
  readonly taken: readonly ProposedRow[]
  readonly view: BindingView
  readonly locale: string
  readonly put: (row: ProposedRow | undefined) => void
}

const firstOf = (subject: Tailorable | undefined): string => {
  if (!subject) return ''
  if (subject.kind === 'criterion') return changesFor(subject)[0] ?? ''
  return typeof subject.value === 'number' ? typedOf(subject.value, subject.unit) : String(subject.value)
}

const Choice = ({ row, place, taken, view, put }: RowProps) => {
  const open = view.tailorable.filter(isOpen)
  const free = open.filter((subject) => keyOf(subject) === row.key || !taken.some(({ key }) => key === keyOf(subject)))
  const groups = [
    ['parameter', free.filter(({ kind }) => kind === 'parameter')],
    ['criterion', free.filter(({ kind }) => kind === 'criterion')],
  ] as const
  return (
    <select
      className="p-field"
      aria-label={t('binding.entry.what', { place })}
      value={row.key}
      onChange={(event) => put({ ...row, key: event.target.value, after: firstOf(withKey(view, event.target.value)) })}
    >
      <option value="">{t('binding.entry.choose')}</option>
      {groups.map(([kind, subjects]) =>
        subjects.length === 0 ? null : (
          <optgroup key={kind} label={t(`binding.group.${kind}`)}>
            {subjects.map((subject) => (
              <option key={keyOf(subject)} value={keyOf(subject)}>
                {subject.kind === 'parameter' ? subject.label : `${subject.id} ${subject.statement}`}
              </option>
            ))}
          </optgroup>
        ),
      )}
    </select>
  )
}

const NewValue = ({ row, place, view, locale, put, subject }: RowProps & { readonly subject: Tailorable }) => {
  const after = (value: string) => put({ ...row, after: value })
  if (subject.kind === 'criterion')
    return (
      <select
        className="p-field"
        aria-label={t('binding.entry.instead', { place })}
        value={row.after}
        onChange={(event) => after(event.target.value)}
      >
        {changesFor(subject).map((change) => (
          <option key={change} value={change}>
            {change === 'leftOut' ? t('binding.entry.leaveOut') : t(`gate.severity.${change}`)}
          </option>
        ))}
      </select>
    )
  const number = typeof subject.value === 'number'
  const problem = number ? problemWith(subject, readTyped(row.after, subject.unit)) : undefined
  const touched = row.after !== firstOf(withKey(view, row.key))
  return (
    <div>
      <span className="bd-unit">
        <input
          className="p-field"
          inputMode={number ? 'decimal' : 'text'}
          aria-label={t('binding.entry.instead', { place })}
          aria-invalid={touched && problem !== undefined}
          value={row.after}
          onChange={(event) => after(event.target.value)}
        />
        <span className="p-muted">{unitWords(subject.unit)}</span>
      </span>
      {touched && problem ? (
        <p className="bd-bad" role="status">
          {t(`binding.value.${problem}`, {
            min: subject.min === undefined ? '' : parameterValue(subject.min, subject.unit, locale),
            max: subject.max === undefined ? '' : parameterValue(subject.max, subject.unit, locale),
          })}
        </p>
      ) : null}
    </div>
  )
}

const now = (subject: Tailorable, locale: string): string =>
  subject.kind === 'parameter' ? parameterValue(subject.value, subject.unit, locale) : t(`gate.severity.${subject.severity}`)

/** One thing that the project would do otherwise: what, how far it may go, the new value and the reason. */
export const Row = (props: RowProps) => {
  const { row, place, view, locale, put, taken } = props
  const subject = withKey(view, row.key)
  return (
    <fieldset className="bd-row">
      <legend className="p-sr">{t('binding.entry', { place })}</legend>
      <Choice {...props} />
      {subject ? (
        <>
          <p className="p-muted p-small">
            {t('binding.entry.now', { value: now(subject, locale) })} {t(`binding.limit.${limitOf(subject)}`)}
          </p>
          <div className="bd-change">
            <NewValue {...props} subject={subject} />
            <input
              className="p-field"
              aria-label={t('binding.entry.why', { place })}
              placeholder={t('binding.entry.why.short')}
              value={row.reason}
              onChange={(event) => put({ ...row, reason: event.target.value })}
            />
          </div>
        </>
      ) : null}
      {taken.length > 1 ? (
        <button type="button" className="p-button subtle compact" onClick={() => put(undefined)}>
          {t('binding.entry.remove')}
          <span className="p-sr"> {place}</span>
        </button>
      ) : null}
    </fieldset>
  )
}
