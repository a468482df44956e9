import type { ScoringModel, ScoringView } from '@plumbline/core'
import { NumberField } from '../look/NumberField.tsx'
import { maybe, t } from '../words/words.ts'
import { inputsOf } from './model.ts'

type Quotient = Extract<ScoringModel, { readonly method: 'wsjf' | 'rice' | 'valueCost' }>
type OfMoney = Extract<ScoringModel, { readonly method: 'npv' | 'irr' | 'roi' | 'payback' }>

interface Shared {
  readonly facts: ScoringView['facts']
  readonly locale: string
  readonly mayChange: boolean
  readonly onModel: (model: ScoringModel) => void
}

const nameOf = (input: string): string => maybe(`scoring.input.${input}`) ?? input

const withFact = (model: Quotient, input: string, fact: string): Quotient => {
  const { facts = {}, ...rest } = model
  const { [input]: _, ...others } = facts
  const next = fact === '' ? others : { ...others, [input]: fact }
  return Object.keys(next).length > 0 ? { ...rest, facts: next } : rest
}

/** From which fact each input of a formula is read; without one, people assess it. */
const FactsOfFormula = ({ model, facts, mayChange, onModel }: Shared & { readonly model: Quotient }) => {
  const numbers = facts.filter(({ type }) => type === 'whole' || type === 'money')
  const labelOf = (fact: string) => facts.find((each) => each.fact === fact)?.label ?? fact
  return (
    <div className="p-form-row">
      {(inputsOf[model.method] ?? []).map((input) => {
        const fact = model.facts?.[input]
        return (
          <div key={input}>
            <span className="p-label">{nameOf(input)}</span>
            {mayChange ? (
              <select
                className="p-field"
                aria-label={t('scoring.input.from', { name: nameOf(input) })}
                value={fact ?? ''}
                onChange={(event) => onModel(withFact(model, input, event.target.value))}
              >
                <option value="">{t('scoring.criterion.assessed')}</option>
                {numbers.map(({ fact: name, label, known }) => (
                  <option key={name} value={name}>
                    {t('scoring.criterion.fact', { label, known })}
                  </option>
                ))}
              </select>
            ) : (
              <p className="pf-detail">
                {fact === undefined ? t('scoring.criterion.assessed') : t('scoring.input.readFrom', { label: labelOf(fact) })}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** At which rate later money counts less. */
const Rate = ({ model, locale, mayChange, onModel }: Shared & { readonly model: OfMoney }) => {
  const rate = model.rate ?? 0
  const turned = (percent: number | null): OfMoney => {
    const { rate: _, ...rest } = model
    return percent === null || percent === 0 ? rest : { ...rest, rate: Math.round(percent * 100) }
  }
  return mayChange ? (
    <label className="sc-rate">
      <span className="p-label">{t('scoring.rate')}</span>
      <NumberField label={t('scoring.rate')} value={rate / 100} locale={locale} onValue={(percent) => onModel(turned(percent))} />
    </label>
  ) : (
    <p className="pf-detail">{t('scoring.rate.now', { rate: rate / 100 })}</p>
  )
}

/** What a method needs to know besides the projects: facts for a formula, the rate of interest for money by period. */
export const MethodInputs = ({ model, ...shared }: Shared & { readonly model: ScoringModel }) => {
  switch (model.method) {
    case 'wsjf':
    case 'rice':
    case 'valueCost':
      return <FactsOfFormula model={model} {...shared} />
    case 'npv':
    case 'payback':
      return <Rate model={model} {...shared} />
    default:
      return null
  }
}
