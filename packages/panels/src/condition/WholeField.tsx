import type { Whole } from '@plumbline/core'
import { useState } from 'react'
import { readTyped, typedOf, unitWords } from '../format/index.ts'
import { said } from '../words/phrases.ts'
import { t } from '../words/words.ts'
import { numbersOf, type Writing } from './context.ts'

interface NumberFieldProps {
  readonly label: string
  readonly unit: string | undefined
  readonly value: number
  readonly put: (value: number) => void
}

/** A whole number as people write it: shares in per cent. What is typed may be no number yet; the condition changes only with numbers. */
export const NumberField = ({ label, unit, value, put }: NumberFieldProps) => {
  const [typed, setTyped] = useState<string>()
  const shown = unit === 'hundredths' ? 'basisPoints' : unit
  const wrong = typed !== undefined && readTyped(typed, shown) === undefined
  return (
    <span className="c-number">
      <input
        className="p-field"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={wrong}
        value={typed ?? typedOf(value, shown)}
        onChange={(event) => {
          setTyped(event.target.value)
          const read = readTyped(event.target.value, shown)
          if (read !== undefined) put(read)
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span className="p-muted p-small">{unit === 'hundredths' ? '' : unitWords(unit)}</span>
    </span>
  )
}

interface WholeFieldProps {
  readonly label: string
  readonly unit: string | undefined
  readonly value: Whole
  readonly writing: Writing
  readonly put: (value: Whole) => void
}

/** A number, or the parameter that holds it. */
export const WholeField = ({ label, unit, value, writing, put }: WholeFieldProps) => {
  const parameters = numbersOf(writing.template)
  const parameter = typeof value === 'object' ? value.parameter : ''
  return (
    <>
      {typeof value === 'number' ? <NumberField label={label} unit={unit} value={value} put={put} /> : null}
      {parameters.length > 0 ? (
        <select
          className="p-field"
          aria-label={`${label}: ${t('template.rule.numberOr')}`}
          value={parameter}
          onChange={(event) => put(event.target.value === '' ? 0 : { parameter: event.target.value })}
        >
          <option value="">{t('template.rule.thisNumber')}</option>
          {parameters.map(([id, name]) => (
            <option key={id} value={id}>
              {t('template.rule.parameter', { name: said(name) })}
            </option>
          ))}
        </select>
      ) : null}
    </>
  )
}
