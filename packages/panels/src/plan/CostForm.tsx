import type { CostColumn, CostRow, CostTable, CostView } from '@plumbline/core'
import { useState } from 'react'
import { Cross } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { month, typedAmount, writtenAmount } from './amounts.ts'
import { columns } from './CostGrid.tsx'
import { Field } from './Labelled.tsx'
import { newId, nextPeriod } from './rows.ts'

type Typed = Readonly<Record<CostColumn, string>> & { readonly id: string; readonly period: string; readonly kind: CostRow['kind'] }

const empty = { budget: '', actual: '', commitment: '', forecast: '' }

const typedOf = (row: CostRow, currency: string, locale: string): Typed => ({
  id: newId(),
  period: row.period,
  kind: row.kind,
  budget: writtenAmount(row.budget, currency, locale),
  actual: writtenAmount(row.actual, currency, locale),
  commitment: writtenAmount(row.commitment, currency, locale),
  forecast: writtenAmount(row.forecast, currency, locale),
})

/** Months of the record; of the baseline where there is no record yet, so that only amounts have to be typed. */
const begin = ({ table, planned, today }: CostView, currency: string, locale: string): readonly Typed[] => {
  if (table && table.rows.length > 0) return table.rows.map((row) => typedOf(row, currency, locale))
  const costs = planned?.costs ?? []
  if (costs.length > 0) return costs.map(({ period, kind, minor }) => typedOf({ period, kind, budget: minor }, currency, locale))
  return [{ id: newId(), period: today.slice(0, 7), kind: 'capital', ...empty }]
}

const isBad = (text: string, currency: string, locale: string): boolean => typedAmount(text, currency || 'GBP', locale) === undefined

const readRow = (row: Typed, currency: string, locale: string): CostRow => ({
  period: row.period,
  kind: row.kind,
  ...Object.fromEntries(
    columns.flatMap((column) => {
      const minor = typedAmount(row[column], currency, locale)
      return typeof minor === 'number' ? [[column, minor] as const] : []
    }),
  ),
})

interface CostFormProps {
  readonly view: CostView
  readonly locale: string
  readonly saving: boolean
  readonly save: (table: CostTable) => void
  readonly close: () => void
}

/** The whole table to type in. */
export const CostForm = ({ view, locale, saving, save, close }: CostFormProps) => {
  const given = view.table?.currency ?? view.currency
  const [currency, choose] = useState(given ?? '')
  const [rows, put] = useState(() => begin(view, given ?? 'GBP', locale))
  const change = (id: string, to: Partial<Typed>) => put(rows.map((row) => (row.id === id ? { ...row, ...to } : row)))
  const may =
    /^[A-Z]{3}$/.test(currency) &&
    rows.every((row) => /^\d{4}-\d{2}$/.test(row.period) && columns.every((column) => !isBad(row[column], currency, locale)))
  return (
    <form
      className="b-part"
      onSubmit={(event) => {
        event.preventDefault()
        if (may && !saving) save({ currency, rows: rows.map((row) => readRow(row, currency, locale)) })
      }}
    >
      {given === undefined ? (
        <Field
          name={t('plan.costs.currency')}
          value={currency}
          placeholder="GBP"
          put={(value) => choose(value.toUpperCase().slice(0, 3))}
        />
      ) : null}
      <section className="b-scroll b-typing" tabIndex={0} aria-label={t('plan.costs')}>
        <table className="p-table b-table">
          <thead>
            <tr>
              <th scope="col">{t('plan.costs.period')}</th>
              <th scope="col">{t('plan.costs.kind')}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`plan.cost.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="p-sr">{t('plan.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const name = `${/^\d{4}-\d{2}$/.test(row.period) ? month(row.period, locale) : row.period} ${t(`plan.kind.${row.kind}`)}`
              return (
                <tr key={row.id}>
                  <td>
                    <input
                      className="p-field"
                      type="month"
                      aria-label={t('plan.costs.period')}
                      value={row.period}
                      onInput={(event) => change(row.id, { period: event.currentTarget.value })}
                    />
                  </td>
                  <td>
                    <select
                      className="p-field"
                      aria-label={`${t('plan.costs.kind')}: ${name}`}
                      value={row.kind}
                      onChange={(event) => change(row.id, { kind: event.currentTarget.value === 'operating' ? 'operating' : 'capital' })}
                    >
                      <option value="capital">{t('plan.kind.capital')}</option>
                      <option value="operating">{t('plan.kind.operating')}</option>
                    </select>
                  </td>
                  {columns.map((column) => (
                    <td key={column}>
                      <input
                        className="p-field"
                        inputMode="decimal"
                        aria-label={`${t(`plan.cost.${column}`)}: ${name}`}
                        aria-invalid={isBad(row[column], currency, locale)}
                        value={row[column]}
                        onInput={(event) => change(row.id, { [column]: event.currentTarget.value })}
                      />
                    </td>
                  ))}
                  <td>
                    <button
                      type="button"
                      className="p-button subtle icon-only"
                      aria-label={t('plan.cost.removeMonth', { period: name })}
                      onClick={() => put(rows.filter(({ id }) => id !== row.id))}
                    >
                      <Cross />
                    </button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <div className="b-acts">
        <button
          type="button"
          className="p-button"
          onClick={() =>
            put([...rows, { id: newId(), period: nextPeriod(rows, view.today), kind: rows.at(-1)?.kind ?? 'capital', ...empty }])
          }
        >
          {t('plan.costs.add')}
        </button>
        <button type="submit" className="p-button primary" aria-disabled={!may || saving}>
          {t(saving ? 'plan.cost.saving' : 'plan.cost.save')}
        </button>
        <button type="button" className="p-button subtle" onClick={close}>
          {t('shared.cancel')}
        </button>
      </div>
    </form>
  )
}
