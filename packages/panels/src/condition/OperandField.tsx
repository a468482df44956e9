import type { Operand } from '@plumbline/core'
import type { Nameable } from '@plumbline/core/methodology'
import { said } from '../words/phrases.ts'
import { maybe, t } from '../words/words.ts'
import type { Writing } from './context.ts'
import { FactChoice } from './FactChoice.tsx'
import { NumberField, WholeField } from './WholeField.tsx'

interface OperandProps {
  readonly label: string
  /** What is compared. */
  readonly fact: Nameable
  readonly value: Operand
  readonly writing: Writing
  readonly put: (value: Operand) => void
}

type Way = 'value' | 'parameter' | 'fact' | 'asOf' | 'previousGate' | 'previousPeriod'

const wayOf = (value: Operand): Way => {
  if (typeof value !== 'object') return 'value'
  if ('parameter' in value) return 'parameter'
  if ('earlier' in value) return value.at
  return 'fact' in value ? 'fact' : 'asOf'
}

/** The facts that this one can be compared with: of its own type and unit. */
const alike = ({ facts }: Writing, { fact, type, unit }: Nameable): readonly Nameable[] =>
  facts.filter((other) => other.fact !== fact && other.type === type && other.unit === unit)

const waysFor = ({ fact, writing }: OperandProps): readonly Way[] => {
  const { type } = fact
  const other: readonly Way[] = alike(writing, fact).length > 0 ? ['fact'] : []
  const earlier: readonly Way[] = writing.inside ? [] : ['previousGate', 'previousPeriod']
  const parameters = Object.keys(writing.template.parameters).length > 0 ? (['parameter'] as const) : []
  if (type === 'date') return ['asOf', 'value', ...other, ...earlier]
  if (type === 'money') return [...other, 'value', ...earlier]
  return type === 'whole' ? ['value', ...parameters, ...other, ...earlier] : ['value', ...parameters]
}

const literalOf = ({ type, choices }: Nameable): Operand => {
  if (type === 'flag') return true
  if (type === 'choice') return choices?.[0] ?? ''
  return type === 'date' ? new Date().toISOString().slice(0, 10) : 0
}

const begunAs = (way: Way, { fact, writing }: OperandProps): Operand => {
  switch (way) {
    case 'value':
      return literalOf(fact)
    case 'parameter':
      return { parameter: Object.keys(writing.template.parameters)[0] ?? '' }
    case 'fact':
      return { fact: alike(writing, fact)[0]?.fact ?? fact.fact }
    case 'asOf':
      return { asOf: { days: 0 } }
    case 'previousGate':
    case 'previousPeriod':
      return { earlier: fact.fact, at: way }
  }
}

const choiceWords = (choice: string): string => maybe(`choice.${choice}`) ?? maybe(`tier.${choice}`) ?? choice

const Literal = ({ label, fact, value, put }: OperandProps) => {
  const { type, unit, choices } = fact
  if (type === 'money') return <span className="p-muted">{t('template.rule.zero')}</span>
  if (type === 'whole') return <NumberField label={label} unit={unit} value={Number(value)} put={put} />
  if (type === 'date')
    return <input className="p-field" type="date" aria-label={label} value={String(value)} onChange={(event) => put(event.target.value)} />
  const options = type === 'flag' ? ['true', 'false'] : (choices ?? [])
  if (options.length === 0)
    return <input className="p-field" aria-label={label} value={String(value)} onChange={(event) => put(event.target.value)} />
  return (
    <select
      className="p-field"
      aria-label={label}
      value={String(value)}
      onChange={(event) => put(type === 'flag' ? event.target.value === 'true' : event.target.value)}
    >
      {options.map((each) => (
        <option key={each} value={each}>
          {type === 'flag' ? t(each === 'true' ? 'shared.yes' : 'shared.no') : choiceWords(each)}
        </option>
      ))}
    </select>
  )
}

const Control = (props: OperandProps) => {
  const { label, fact, value, writing, put } = props
  if (typeof value !== 'object') return <Literal {...props} />
  if ('parameter' in value)
    return (
      <select className="p-field" aria-label={label} value={value.parameter} onChange={(event) => put({ parameter: event.target.value })}>
        {Object.entries(writing.template.parameters).map(([id, { label: name = id }]) => (
          <option key={id} value={id}>
            {said(name)}
          </option>
        ))}
      </select>
    )
  if ('asOf' in value)
    return (
      <WholeField
        label={t('template.rule.days')}
        unit="days"
        value={value.asOf.days}
        writing={writing}
        put={(days) => put({ asOf: { days } })}
      />
    )
  if ('earlier' in value) return <span className="p-muted p-small">{said(fact.label)}</span>
  return (
    <>
      <FactChoice label={label} facts={alike(writing, fact)} value={value.fact} choose={(other) => put({ ...value, fact: other.fact })} />
      {fact.type === 'date' ? (
        <WholeField
          label={t('template.rule.daysLater')}
          unit="days"
          value={value.days ?? 0}
          writing={writing}
          put={(days) => put(days === 0 ? { fact: value.fact } : { fact: value.fact, days })}
        />
      ) : null}
    </>
  )
}

/** What a fact is compared with: a value in its unit, a parameter, a day from today, another fact, or itself earlier. */
export const OperandField = (props: OperandProps) => {
  const { label, value, put } = props
  const way = wayOf(value)
  const ways = waysFor(props)
  return (
    <>
      {ways.length > 1 || !ways.includes(way) ? (
        <select
          className="p-field c-way"
          aria-label={`${label}: ${t('template.rule.with')}`}
          value={way}
          onChange={(event) => {
            const next = ways.find((each) => each === event.target.value)
            if (next) put(begunAs(next, props))
          }}
        >
          {(ways.includes(way) ? ways : [way, ...ways]).map((each) => (
            <option key={each} value={each}>
              {t(`template.rule.with.${each}`)}
            </option>
          ))}
        </select>
      ) : null}
      <Control {...props} />
    </>
  )
}
