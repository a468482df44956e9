import { useEffect, useRef, useState } from 'react'
import { readNumber, writeNumber } from '../format/number-entry.ts'
import { t } from '../words/words.ts'

/** A number as people write it, with thousands and short forms; it counts when the field is left or Enter is pressed. Empty means none, and a form with a wrong one is not sent. */
export const NumberField = ({
  label,
  value,
  locale,
  disabled = false,
  placeholder,
  least = 0,
  onValue,
}: {
  readonly label: string
  readonly value: number | null
  readonly locale: string
  readonly disabled?: boolean
  readonly placeholder?: string
  /** What is counted, paid or weighed is not below nothing, unless said so. */
  readonly least?: number
  readonly onValue: (value: number | null) => void
}) => {
  const written = value === null ? '' : writeNumber(value, locale)
  const [text, setText] = useState(written)
  useEffect(() => setText(written), [written])
  const field = useRef<HTMLInputElement>(null)
  const number = readNumber(text, locale)
  const read = number !== undefined && number !== null && number < least ? undefined : number
  const wrong =
    read !== undefined
      ? ''
      : number === undefined
        ? t('shared.number.invalid')
        : t('shared.number.least', { least: writeNumber(least, locale) })
  useEffect(() => field.current?.setCustomValidity(wrong), [wrong])
  const take = () => {
    if (read !== undefined && read !== value) onValue(read)
    else if (read !== undefined) setText(written)
  }
  return (
    <input
      ref={field}
      className="p-field p-number-field"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong !== ''}
      title={wrong || undefined}
      disabled={disabled}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
