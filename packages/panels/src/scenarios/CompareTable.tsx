import type { ScenarioColumn, ScenarioComparison } from '@plumbline/core'
import { day } from '../format/index.ts'
import { t } from '../words/words.ts'
import { apart, certainty, letter, money, number, sumOf } from './say.ts'

interface Measure {
  readonly name: string
  readonly value: (column: ScenarioColumn) => number | null
  readonly say: (value: number | null, column: ScenarioColumn) => string
}

const periodsOf = (columns: readonly ScenarioColumn[]): readonly string[] =>
  [...new Set(columns.flatMap(({ cost }) => Object.keys(cost ?? {})))].sort()
const rolesOf = (columns: readonly ScenarioColumn[]): readonly string[] =>
  [...new Set(columns.flatMap(({ people }) => Object.keys(people)))].sort()

const measuresOf = (columns: readonly ScenarioColumn[], locale: string): readonly Measure[] => {
  const plain = (value: number | null) => number(value, locale)
  const cash = (value: number | null, { currency }: ScenarioColumn) => money(value, currency, locale)
  return [
    { name: t('scenarios.value'), value: ({ value }) => value, say: plain },
    { name: t('scenarios.selected'), value: ({ selected }) => selected, say: plain },
    { name: t('scenarios.cost'), value: ({ cost }) => sumOf(cost), say: cash },
    ...periodsOf(columns).map(
      (period): Measure => ({
        name: t('scenarios.costIn', { period }),
        value: ({ cost }) => (cost ? (cost[period] ?? 0) : null),
        say: cash,
      }),
    ),
    ...rolesOf(columns).map(
      (role): Measure => ({ name: t('scenarios.people', { role }), value: ({ people }) => people[role] ?? 0, say: plain }),
    ),
    { name: t('scenarios.offTrack'), value: ({ offTrack }) => offTrack, say: plain },
  ]
}

/** Figures side by side; what differs from the first is tinted, and what does not says so. */
export const CompareTable = ({ comparison, locale }: { readonly comparison: ScenarioComparison; readonly locale: string }) => {
  const { columns } = comparison
  const [base] = columns
  if (!base) return null
  return (
    <section className="p-card" aria-label={t('scenarios.compare')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div className="p-scroll" tabIndex={0} role="region" aria-label={t('scenarios.compare')}>
        <table className="p-table p-table-page sn-compare">
          <thead>
            <tr>
              <td />
              {columns.map(({ scenario, name }, at) => (
                <th key={scenario} scope="col" className="p-number">
                  {`${letter(at)} ${name}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measuresOf(columns, locale).map(({ name, value, say }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {columns.map((column, at) => {
                  const [own, first] = [value(column), value(base)]
                  const differs = at > 0 && own !== null && first !== null && Math.abs(own - first) > 1e-6
                  return (
                    <td key={column.scenario} className={differs ? 'p-number p-differs' : 'p-number'}>
                      {say(own, column)}
                      <span className="sn-apart">{at === 0 ? t('scenarios.base') : apart(own, first, (by) => say(by, column))}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('scenarios.certainty')}</th>
              {columns.map((column) => (
                <td key={column.scenario} className="p-number">
                  {certainty(column, locale)}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('scenarios.savedBy')}</th>
              {columns.map(({ scenario, byName, at }) => (
                <td key={scenario} className="p-number">
                  {`${byName}, ${day(at.slice(0, 10), locale)}`}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}
