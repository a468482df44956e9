import type { RecordableFact } from '@plumbline/core'
import { maybe, t } from '../words/words.ts'
import type { Typed } from './entry.ts'

interface FieldProps {
  readonly id: string
  readonly fact: RecordableFact
  readonly typed: Typed
  readonly invalid: boolean
  readonly describedBy: string
  change(typed: Typed): void
}

const choiceWords = (choice: string): string => maybe(`choice.${choice}`) ?? maybe(`tier.${choice}`) ?? choice

const Picked = ({
  id,
  typed,
  invalid,
  describedBy,
  change,
  options,
}: FieldProps & { readonly options: readonly (readonly [string, string])[] }) => (
  <select
    id={id}
    className="p-field"
    value={typed.text}
    aria-invalid={invalid}
    aria-describedby={describedBy}
    onChange={(event) => change({ ...typed, text: event.currentTarget.value })}
  >
    <option value="">{t('records.choose')}</option>
    {options.map(([value, words]) => (
      <option key={value} value={value}>
        {words}
      </option>
    ))}
  </select>
)

const unitWords = ({ unit }: RecordableFact): string | undefined => {
  if (unit === 'basisPoints') return '%'
  return unit === 'days' || unit === 'months' ? t(`records.unit.${unit}`) : undefined
}

const Currency = ({ id, typed, change }: Pick<FieldProps, 'id' | 'typed' | 'change'>) => (
  <input
    id={`${id}-currency`}
    className="p-field r-currency"
    aria-label={t('records.currency')}
    value={typed.currency}
    maxLength={3}
    size={4}
    autoComplete="off"
    spellCheck={false}
    placeholder="EUR"
    onInput={(event) => change({ ...typed, currency: event.currentTarget.value.toUpperCase() })}
  />
)

/** The one control that fits the fact: yes or no, a choice, a day, an amount with its currency, a share or a number. */
export const ValueField = (props: FieldProps) => {
  const { id, fact, typed, invalid, describedBy, change } = props
  if (fact.type === 'flag')
    return (
      <Picked
        {...props}
        options={[
          ['yes', t('shared.yes')],
          ['no', t('shared.no')],
        ]}
      />
    )
  if (fact.type === 'choice' && fact.choices)
    return <Picked {...props} options={fact.choices.map((choice) => [choice, choiceWords(choice)])} />
  const unit = unitWords(fact)
  const number = fact.type === 'whole' || fact.type === 'money'
  return (
    <span className="r-value">
      {fact.type === 'money' ? <Currency id={id} typed={typed} change={change} /> : null}
      <input
        id={id}
        className="p-field"
        type={fact.type === 'date' ? 'date' : 'text'}
        inputMode={number ? 'decimal' : undefined}
        value={typed.text}
        autoComplete="off"
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onInput={(event) => change({ ...typed, text: event.currentTarget.value })}
      />
      {unit === undefined ? null : <span>{unit}</span>}
    </span>
  )
}
