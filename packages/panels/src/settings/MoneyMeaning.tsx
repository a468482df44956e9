import { useId } from 'react'
import { money as shownMoney } from '../format/index.ts'
import { t } from '../words/words.ts'
import { allScales, type Money, perUnit, scaleOf, validCurrency } from './fields.ts'

interface MoneyProps {
  readonly locale: string
  readonly money: Money | undefined
  readonly onMoney: (money: Money) => void
}

const commonCurrencies = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'JPY', 'INR', 'AUD', 'CAD']

/** In which currency a field counts, and how much one stored unit is; an example shows what that makes of a stored number. */
export const MoneyMeaning = ({ locale, money = { currency: '', minorPerUnit: 100 }, onMoney }: MoneyProps) => {
  const list = useId()
  const { currency, minorPerUnit } = money
  const valid = validCurrency(currency)
  const scale = scaleOf(money)
  // Half a smallest coin does not exist: where a stored 12.5 could not be an amount, the example is a whole one.
  const halves = minorPerUnit % 2 === 0
  const amount = valid ? shownMoney({ currency, minor: (halves ? 12.5 : 12) * minorPerUnit }, locale, { full: true }) : undefined
  const setCurrency = (text: string) => {
    const next = text.toUpperCase().slice(0, 3)
    onMoney({ currency: next, minorPerUnit: scale ? perUnit(scale, next) : minorPerUnit })
  }
  return (
    <div className="st-meaning st-money">
      <label>
        <span className="p-label">{t('settings.money.currency')}</span>
        <input
          className="p-field st-currency"
          list={list}
          value={currency}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={!valid}
          onChange={(event) => setCurrency(event.target.value)}
        />
        <datalist id={list}>
          {commonCurrencies.map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
      </label>
      <label>
        <span className="p-label">{t('settings.money.unit')}</span>
        <select
          className="p-field"
          value={scale ?? ''}
          onChange={(event) => {
            const next = allScales.find((each) => each === event.target.value)
            if (next) onMoney({ currency, minorPerUnit: perUnit(next, currency) })
          }}
        >
          {scale ? null : <option value="">{t('settings.money.other', { count: minorPerUnit })}</option>}
          {allScales.map((each) => (
            <option key={each} value={each}>
              {t(`settings.money.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p className={amount ? 'p-muted p-small' : 'st-bad p-small'}>
        {amount ? t(halves ? 'settings.money.example' : 'settings.money.example12', { amount }) : t('settings.money.invalid')}
      </p>
    </div>
  )
}
