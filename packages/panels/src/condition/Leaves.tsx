import type { Comparison, Condition } from '@plumbline/core'
import { type Nameable, nameableIn, registerNames } from '@plumbline/core/methodology'
import { said } from '../words/phrases.ts'
import { type MessageId, maybe, t } from '../words/words.ts'
import type { Writing } from './context.ts'
import { FactChoice } from './FactChoice.tsx'
import { OperandField } from './OperandField.tsx'
import { about, comparing, comparisonsFor, pathOf, readsOf } from './tree.ts'
import { WholeField } from './WholeField.tsx'

export interface LeafProps<C extends Condition> {
  readonly condition: C
  readonly writing: Writing
  readonly put: (condition: Condition) => void
}

export const registerWords = (register: string): string => maybe(`template.register.${register}`) ?? register

const comparisonWords = (is: Comparison | 'present', date: boolean): string => {
  const own = date && is !== 'present' && is !== 'equals' && is !== 'notEquals' ? (`template.is.date.${is}` as MessageId) : undefined
  return t(own ?? (`template.is.${is}` as MessageId))
}

export const ComparisonChoice = <C extends Comparison | 'present'>({
  is,
  all,
  date = false,
  put,
}: {
  readonly is: C
  readonly all: readonly C[]
  readonly date?: boolean
  readonly put: (is: C) => void
}) => (
  <select
    className="p-field c-is"
    aria-label={t('template.rule.comparison')}
    value={is}
    onChange={(event) => {
      const next = all.find((each) => each === event.target.value)
      if (next) put(next)
    }}
  >
    {(all.includes(is) ? all : [is, ...all]).map((each) => (
      <option key={each} value={each}>
        {comparisonWords(each, date)}
      </option>
    ))}
  </select>
)

const unknownFact = (fact: string): Nameable => ({ fact, label: fact, type: 'whole', unit: 'count' })

/** A fact, how it is compared, and with what. */
export const FactLeaf = ({ condition, writing, put }: LeafProps<Extract<Condition, { fact: string }>>) => {
  const fact = writing.facts.find((each) => each.fact === condition.fact) ?? unknownFact(condition.fact)
  return (
    <div className="c-line">
      <FactChoice label={t('template.rule.fact')} facts={writing.facts} value={condition.fact} choose={(next) => put(about(next))} />
      <ComparisonChoice
        is={condition.is}
        all={comparisonsFor(fact)}
        date={fact.type === 'date'}
        put={(is) => put(comparing(condition, is, fact))}
      />
      {condition.is === 'present' ? null : (
        <OperandField
          label={said(fact.label)}
          fact={fact}
          value={condition.value}
          writing={writing}
          put={(value) => put({ ...condition, value })}
        />
      )}
    </div>
  )
}

const numberOrders = ['atLeast', 'atMost', 'above', 'below', 'equals', 'notEquals'] as const satisfies readonly Comparison[]
const counted: Nameable = { fact: '', label: '', type: 'whole', unit: 'count' }
const shared: Nameable = { fact: '', label: '', type: 'whole', unit: 'basisPoints' }

/** Which register, and how many of its entries or which share of them. */
export const NumberLine = ({ condition, writing, put }: LeafProps<Extract<Condition, { count: string } | { share: string }>>) => {
  const share = 'share' in condition
  return (
    <div className="c-line">
      <RegisterChoice
        value={share ? condition.share : condition.count}
        put={(register) => {
          const [entry] = nameableIn(register)
          if (!share) return put({ count: register, as: condition.as, is: condition.is, value: condition.value })
          if (entry) put({ share: register, as: condition.as, satisfies: about(entry), is: condition.is, value: condition.value })
        }}
      />
      <ComparisonChoice is={condition.is} all={numberOrders} put={(is) => put({ ...condition, is })} />
      <OperandField
        label={t(share ? 'template.rule.share' : 'template.rule.count')}
        fact={share ? shared : counted}
        value={condition.value}
        writing={{ ...writing, facts: writing.facts.filter(({ unit }) => unit === (share ? 'basisPoints' : 'count')), inside: true }}
        put={(value) => put({ ...condition, value })}
      />
    </div>
  )
}

export const RegisterChoice = ({ value, put }: { readonly value: string; readonly put: (register: string) => void }) => (
  <select className="p-field" aria-label={t('template.rule.register')} value={value} onChange={(event) => put(event.target.value)}>
    {(registerNames.includes(value) ? registerNames : [value, ...registerNames]).map((each) => (
      <option key={each} value={each}>
        {registerWords(each)}
      </option>
    ))}
  </select>
)

/** People who have to be different ones. */
export const DistinctLeaf = ({ condition, writing, put }: LeafProps<Extract<Condition, { distinct: readonly string[] }>>) => {
  const people = writing.facts.filter(({ type }) => type === 'person')
  const { distinct } = condition
  return (
    <div>
      <fieldset className="c-people">
        <legend className="p-label">{t('template.rule.people')}</legend>
        {people.map(({ fact, label }) => (
          <label key={fact}>
            <input
              type="checkbox"
              checked={distinct.includes(fact)}
              onChange={(event) =>
                put({ ...condition, distinct: event.target.checked ? [...distinct, fact] : distinct.filter((each) => each !== fact) })
              }
            />{' '}
            {said(label)}
          </label>
        ))}
      </fieldset>
      <div className="c-line">
        <span>{t('template.rule.atLeastPeople')}</span>
        {typeof condition.atLeast === 'number' || (typeof condition.atLeast === 'object' && 'parameter' in condition.atLeast) ? (
          <WholeField
            label={t('template.rule.atLeastPeople')}
            unit="count"
            value={condition.atLeast}
            writing={writing}
            put={(atLeast) => put({ ...condition, atLeast })}
          />
        ) : null}
      </div>
    </div>
  )
}

/** What the tree cannot say, as text; a mistake is underlined below the criterion while it is typed. */
export const ExpressionLeaf = ({ condition, writing, put }: LeafProps<Extract<Condition, { expression: string }>>) => {
  const { expression } = condition
  const write = (text: string) => {
    const reads = readsOf(text, writing.facts)
    put({ expression: text === '' ? ' ' : text, reads: reads.length > 0 ? reads : condition.reads })
  }
  return (
    <div className="c-expression">
      <textarea
        className="p-field"
        rows={2}
        aria-label={t('template.rule.expression')}
        value={expression}
        maxLength={1000}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => write(event.target.value)}
      />
      <label className="c-line">
        <span className="p-muted p-small">{t('template.rule.insert')}</span>
        <FactChoice
          label={t('template.rule.insert')}
          facts={[{ ...unknownFact(''), label: '' }, ...writing.facts.filter(({ type }) => type !== 'person')]}
          value=""
          choose={({ fact }) => write(`${expression.trimEnd()} ${pathOf(fact)}`)}
        />
      </label>
      <p className="p-muted p-small">{t('template.rule.expression.help')}</p>
    </div>
  )
}
