import type { MappingTrial, NeutralField } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { day, money } from '../format/index.ts'
import { Unknown, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { choiceName, fieldName, type NeededField } from './fields.ts'
import type { Editing } from './Settings.tsx'
import type { TrialState } from './use-trial.ts'

/** A reading as the trial writes it, in the person's own words and units. */
export const readingIn = (reading: string, { type }: Pick<NeededField, 'type'>, locale: string): string => {
  if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(reading)) return day(reading, locale)
  if (type === 'choice' || type === 'flag') return choiceName(reading)
  const [, currency, amount] = (type === 'money' && /^([A-Z]{3}) (-?\d+\.\d\d)$/.exec(reading)) || []
  // The trial writes every currency with two decimals of its minor units.
  return currency && amount ? money({ currency, minor: Math.round(Number(amount) * 100) }, locale) : reading
}

type Reading = MappingTrial['items'][number]['fields'][number]

const Cell = ({
  reading,
  needed,
  locale,
}: {
  readonly reading: Reading | undefined
  readonly needed: NeededField
  readonly locale: string
}) => {
  if (reading?.problem !== undefined)
    return (
      <td>
        <span className="st-warn" title={reading.problem}>
          <Warn className="p-icon-warning" />
          {t('settings.try.unreadable')}
        </span>
      </td>
    )
  if (!reading || reading.reading === null) return <td className="p-faint">{t('settings.try.empty')}</td>
  return <td>{readingIn(reading.reading, needed, locale)}</td>
}

const Readings = ({ editing, trial }: { readonly editing: Editing; readonly trial: MappingTrial }) => {
  const tried = new Set(trial.items.flatMap(({ fields }) => fields.map(({ field }) => field)))
  const rows = editing.view.fields.filter(({ field }) => tried.has(field))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="p-card st-readings" tabIndex={0} aria-label={t('settings.try.table')}>
      <table className="p-table">
        <thead>
          <tr>
            <th scope="col">{t('settings.try.field')}</th>
            {trial.items.map(({ key, title }) => (
              <th scope="col" key={key}>
                <span className="p-faint">{key}</span> {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((needed) => (
            <tr key={needed.field}>
              <th scope="row">{fieldName(needed)}</th>
              {trial.items.map(({ key, fields }) => (
                <Cell key={key} needed={needed} reading={fields.find(({ field }) => field === needed.field)} locale={editing.locale} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface ResultProps {
  readonly editing: Editing
  readonly trial: MappingTrial
  readonly current: boolean
  readonly onField: (field: NeutralField) => void
}

const Result = ({ editing, trial, current, onField }: ResultProps) => {
  if (trial.read === 0)
    return (
      <p className="st-unknown">
        <Unknown /> {t('settings.try.noItems')}
      </p>
    )
  const problems = trial.problems.flatMap((problem) => {
    const needed = editing.view.fields.find(({ field }) => field === problem.field)
    return needed ? [{ ...problem, name: fieldName(needed) }] : []
  })
  const noFields = trial.items.every(({ fields }) => fields.length === 0)
  return (
    <>
      <p role="status">
        {t('settings.try.read', { count: trial.read, shown: trial.items.length, problems: problems.length })}
        {current ? '' : ` ${t('settings.try.old')}`}
      </p>
      {problems.length > 0 ? (
        <ul className="st-problems">
          {problems.map(({ field, name, count, example }) => (
            <li key={field}>
              <Warn className="p-icon-warning" />
              <div>
                <b>{name}</b>
                <p className="p-muted p-small">{t('settings.try.problem', { count, example })}</p>
              </div>
              <button type="button" className="p-button compact" onClick={() => onField(field)}>
                {t('settings.try.fix', { field: name })}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {noFields ? <p className="p-muted">{t('settings.try.noFields')}</p> : <Readings editing={editing} trial={trial} />}
    </>
  )
}

/** Five real projects as the unsaved mapping reads them. */
export const Trial = ({
  editing,
  trial,
  onField,
}: {
  readonly editing: Editing
  readonly trial: TrialState
  readonly onField: (field: NeutralField) => void
}) => {
  const { mapping } = editing.draft
  const ready = mapping.projectItemTypes.length > 0
  const words = trial.running ? 'settings.try.running' : trial.value ? 'settings.try.again' : 'settings.try.run'
  return (
    <section className="st-block" aria-busy={trial.running}>
      <h2>{t('settings.try')}</h2>
      <p className="p-muted" id="st-try-help">
        {ready ? t('settings.try.help') : t('settings.try.noType')}
      </p>
      <button
        type="button"
        className="p-button"
        aria-disabled={!ready || trial.running}
        aria-describedby="st-try-help"
        onClick={() => (ready && !trial.running ? trial.run(mapping) : undefined)}
      >
        {t(words)}
      </button>
      {trial.problem ? <Problem problem={trial.problem} /> : null}
      {trial.value ? <Result editing={editing} trial={trial.value} current={trial.isOf(mapping)} onField={onField} /> : null}
    </section>
  )
}
