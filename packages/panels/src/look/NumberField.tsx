import { useEffect, useState } from 'react'
import { readNumber, writeNumber } from '../format/number-entry.ts'
import { t } from '../words/words.ts'

/** A number as people write it, with thousands and short forms; it counts when the field is left or Enter is pressed. Empty means none. */
export const NumberField = ({
  label,
  value,
  locale,
  disabled = false,
  placeholder,
  onValue,
}: {
  readonly label: string
  readonly value: number | null
  readonly locale: string
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly onValue: (value: number | null) => void
}) => {
  const written = value === null ? '' : writeNumber(value, locale)
  const [text, setText] = useState(written)
  useEffect(() => setText(written), [written])
  const read = readNumber(text, locale)
  const take = () => {
    if (read !== undefined && read !== value) onValue(read)
    else if (read !== undefined) setText(written)
  }
  return (
    <input
      className="p-field p-number-field"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={read === undefined}
      title={read === undefined ? t('shared.number.invalid') : undefined}
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
