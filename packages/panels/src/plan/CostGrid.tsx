import type { CostColumn, CostRow, CostTable, CostView } from '@plumbline/core'
import { t } from '../words/words.ts'
import { month, plainAmount } from './amounts.ts'

export const columns = ['budget', 'actual', 'commitment', 'forecast'] as const satisfies readonly CostColumn[]

type Planned = ReadonlyMap<string, number>

const placeOf = ({ period, kind }: Pick<CostRow, 'period' | 'kind'>): string => `${period} ${kind}`

/** What the baseline plans, by month and kind, where it counts in the same currency. */
const plannedIn = ({ planned }: CostView, currency: string): Planned =>
  new Map(planned?.currency === currency ? planned.costs.map((line) => [placeOf(line), line.minor]) : [])

const sum = (amounts: readonly (number | undefined)[]): number => amounts.reduce<number>((total, each) => total + (each ?? 0), 0)

/** Months of the record and of the baseline, in their order. */
const rowsOf = ({ rows }: CostTable, planned: Planned): readonly CostRow[] => {
  const own = new Map(rows.map((row) => [placeOf(row), row]))
  const missing = [...planned.keys()].filter((place) => !own.has(place))
  const more = missing.map((place): CostRow => {
    const [period = '', kind] = place.split(' ')
    return { period, kind: kind === 'operating' ? 'operating' : 'capital' }
  })
  return [...rows, ...more].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

/** Costs by month, with their sums, beside what the baseline plans. */
export const CostGrid = ({ view, table, locale }: { readonly view: CostView; readonly table: CostTable; readonly locale: string }) => {
  const { currency } = table
  const planned = plannedIn(view, currency)
  const rows = rowsOf(table, planned)
  const said = (minor: number | undefined): string => (minor === undefined ? '' : plainAmount(minor, currency, locale))
  return (
    <section className="b-scroll" tabIndex={0} aria-label={t('plan.costs')}>
      <table className="p-table b-table">
        <thead>
          <tr>
            <th scope="col">
              {t('plan.costs.period')} <span className="p-muted">{t('plan.cost.currency', { currency })}</span>
            </th>
            {planned.size > 0 ? (
              <th scope="col" className="p-number">
                {t('plan.cost.planned')}
              </th>
            ) : null}
            {columns.map((column) => (
              <th scope="col" className="p-number" key={column}>
                {t(`plan.cost.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={placeOf(row)}>
              <th scope="row">
                {month(row.period, locale)} <span className="p-muted p-small">{t(`plan.kind.${row.kind}`)}</span>
              </th>
              {planned.size > 0 ? <td className="p-number">{said(planned.get(placeOf(row)))}</td> : null}
              {columns.map((column) => (
                <td className="p-number" key={column}>
                  {said(row[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('plan.cost.total')}</th>
            {planned.size > 0 ? <td className="p-number">{said(sum([...planned.values()]))}</td> : null}
            {columns.map((column) => (
              <td className="p-number" key={column}>
                {rows.some((row) => row[column] !== undefined) ? said(sum(rows.map((row) => row[column]))) : ''}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
