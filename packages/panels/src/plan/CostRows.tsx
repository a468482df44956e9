import { Cross } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Field, Labelled } from './Labelled.tsx'
import { isGood, newId, nextPeriod, type TypedCost } from './rows.ts'

const kinds = ['capital', 'operating'] as const

interface CostRowsProps {
  readonly legend: string
  readonly rows: readonly TypedCost[]
  readonly currency: string
  /** The currency is given and cannot be chosen. */
  readonly fixed: boolean
  readonly today: string
  readonly locale: string
  readonly put: (rows: readonly TypedCost[]) => void
  readonly choose: (currency: string) => void
}

/** Costs by month and kind, as somebody types them. */
export const CostRows = ({ legend, rows, currency, fixed, today, locale, put, choose }: CostRowsProps) => {
  const change = (id: string, to: Partial<TypedCost>) => put(rows.map((row) => (row.id === id ? { ...row, ...to } : row)))
  return (
    <fieldset>
      <legend>
        {legend} {fixed && currency ? <span className="p-muted p-small">{t('plan.cost.currency', { currency })}</span> : null}
      </legend>
      {fixed ? null : (
        <Field
          name={t('plan.costs.currency')}
          value={currency}
          put={(value) => choose(value.toUpperCase().slice(0, 3))}
          placeholder="GBP"
          invalid={rows.length > 0 && currency.length !== 3}
        />
      )}
      {rows.map((row) => (
        <div className="b-row" key={row.id}>
          <Field
            name={t('plan.costs.period')}
            type="month"
            placeholder="2022-04"
            value={row.period}
            put={(period) => change(row.id, { period })}
          />
          <Labelled name={t('plan.costs.kind')}>
            <select
              className="p-field"
              value={row.kind}
              onChange={(event) => change(row.id, { kind: event.currentTarget.value === 'operating' ? 'operating' : 'capital' })}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`plan.kind.${kind}`)}
                </option>
              ))}
            </select>
          </Labelled>
          <Field
            name={t('plan.costs.amount')}
            value={row.amount}
            put={(amount) => change(row.id, { amount })}
            invalid={row.amount !== '' && !isGood(row, currency || 'GBP', locale)}
          />
          <button
            type="button"
            className="p-button subtle icon-only"
            aria-label={`${t('plan.remove')}: ${row.period} ${t(`plan.kind.${row.kind}`)}`}
            onClick={() => put(rows.filter(({ id }) => id !== row.id))}
          >
            <Cross />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="p-button subtle"
        onClick={() => put([...rows, { id: newId(), period: nextPeriod(rows, today), kind: rows.at(-1)?.kind ?? 'capital', amount: '' }])}
      >
        {t('plan.costs.add')}
      </button>
    </fieldset>
  )
}
