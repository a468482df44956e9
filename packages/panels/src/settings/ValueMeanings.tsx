import { useState } from 'react'
import { Chevron, Cross, Plus } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { choiceName, fieldName, type NeededField } from './fields.ts'

interface Row {
  readonly key: number
  readonly stored: string
  readonly neutral: string
}

interface ValuesProps {
  readonly needed: NeededField
  readonly choices: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly open: boolean
  readonly onValues: (values: Record<string, string>) => void
}

const rowsOf = (values: Readonly<Record<string, string>>): readonly Row[] =>
  Object.entries(values).map(([stored, neutral], key) => ({ key, stored, neutral }))

/** Only finished rows count; of a value that stands there twice the first. */
export const valuesOf = (rows: readonly Omit<Row, 'key'>[]): Record<string, string> => {
  const values = new Map<string, string>()
  for (const { stored, neutral } of rows) {
    const value = stored.trim()
    if (value !== '' && neutral !== '' && !values.has(value)) values.set(value, neutral)
  }
  return Object.fromEntries(values)
}

const Line = ({
  row,
  number,
  twice,
  choices,
  onRow,
  onRemove,
}: {
  readonly row: Row
  readonly number: number
  readonly twice: boolean
  readonly choices: readonly string[]
  readonly onRow: (row: Row) => void
  readonly onRemove: () => void
}) => {
  const name = row.stored.trim() || t('settings.values.storedOf', { number })
  return (
    <li className="st-value">
      <input
        className="p-field"
        aria-label={t('settings.values.storedOf', { number })}
        aria-invalid={twice}
        value={row.stored}
        onChange={(event) => onRow({ ...row, stored: event.target.value })}
      />
      <select
        className="p-field"
        aria-label={t('settings.values.readOf', { stored: name })}
        value={row.neutral}
        onChange={(event) => onRow({ ...row, neutral: event.target.value })}
      >
        {choices.includes(row.neutral) ? null : <option value={row.neutral}>{row.neutral}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceName(choice)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="p-button subtle icon-only"
        aria-label={t('settings.values.remove', { stored: name })}
        onClick={onRemove}
      >
        <Cross />
      </button>
      {twice ? <p className="st-bad p-small">{t('settings.values.twice')}</p> : null}
    </li>
  )
}

/** Stored value → neutral value. Half-typed rows stay on screen and out of the mapping. */
export const ValueMeanings = ({ needed, choices, values, open, onValues }: ValuesProps) => {
  const [rows, setRows] = useState(() => rowsOf(values))
  const [startsOpen] = useState(open)
  const put = (next: readonly Row[]) => {
    setRows(next)
    onValues(valuesOf(next))
  }
  const add = () => setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, stored: '', neutral: choices[0] ?? '' }])
  const twice = (row: Row, index: number) =>
    row.stored.trim() !== '' && rows.findIndex(({ stored }) => stored.trim() === row.stored.trim()) < index
  const without = choices.filter((choice) => !rows.some(({ neutral }) => neutral === choice))
  return (
    <details className="st-meaning" open={startsOpen}>
      <summary className="st-summary">
        <Chevron className="p-chevron" />
        {t('settings.values')}
        <span className="p-faint">{Object.keys(values).length}</span>
      </summary>
      <div role="group" aria-label={t('settings.values.of', { field: fieldName(needed) })}>
        {needed.type === 'flag' ? <p className="p-muted p-small">{t('settings.values.flag')}</p> : null}
        {rows.length === 0 && needed.type !== 'flag' ? <p className="st-bad p-small">{t('settings.values.empty')}</p> : null}
        {rows.length > 0 ? (
          <div className="st-value st-value-head" aria-hidden="true">
            <span>{t('settings.values.stored')}</span>
            <span>{t('settings.values.read')}</span>
          </div>
        ) : null}
        <ul>
          {rows.map((row, index) => (
            <Line
              key={row.key}
              row={row}
              number={index + 1}
              twice={twice(row, index)}
              choices={choices}
              onRow={(next) => put(rows.map((each) => (each.key === row.key ? next : each)))}
              onRemove={() => put(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
        </ul>
        {rows.length > 0 && needed.type === 'choice' && without.length > 0 ? (
          <p className="p-muted p-small">{t('settings.values.missing', { choices: without.map(choiceName).join(', ') })}</p>
        ) : null}
        <button type="button" className="p-button compact" onClick={add}>
          <Plus /> {t('settings.values.add')}
        </button>
      </div>
    </details>
  )
}
