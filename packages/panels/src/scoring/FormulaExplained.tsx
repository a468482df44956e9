import type { ProjectScore, ScoringModel } from '@plumbline/core'
import { writeNumber } from '../format/number-entry.ts'
import { t } from '../words/words.ts'
import { inputsOf } from './model.ts'

const meanOf = (input: ProjectScore['inputs'][string] | undefined): number | null => {
  if (!Array.isArray(input)) return typeof input === 'number' ? input : null
  const numbers = input.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** What a score by formula is worked out from: its inputs, or the money of each period and what that is worth today. */
export const FormulaExplained = ({
  score,
  model,
  criterionName,
  locale,
}: {
  readonly score: ProjectScore
  readonly model: ScoringModel
  readonly criterionName: (id: string) => string
  readonly locale: string
}) => {
  const inputs = inputsOf[model.method]
  const say = (value: number | null) => (value === null ? t('shared.notKnown') : writeNumber(Math.round(value * 100) / 100, locale))
  if (inputs)
    return (
      <table className="p-table sc-explained">
        <thead>
          <tr>
            <th scope="col">{t('scoring.column.input')}</th>
            <th scope="col">{t('scoring.column.source')}</th>
            <th scope="col" className="p-number">
              {t('scoring.column.figure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => (
            <tr key={input}>
              <th scope="row">{criterionName(input)}</th>
              <td className="pf-quiet">{t(`scoring.source.${score.sources[input] ?? 'missing'}`)}</td>
              <td className="p-number">{say(meanOf(score.inputs[input]))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )
  const rate = 'rate' in model ? (model.rate ?? 0) : 0
  return (
    <table className="p-table sc-explained">
      <thead>
        <tr>
          <th scope="col">{t('scoring.column.period')}</th>
          <th scope="col" className="p-number">
            {t('scoring.column.flow')}
          </th>
          <th scope="col" className="p-number">
            {t('scoring.column.today')}
          </th>
        </tr>
      </thead>
      <tbody>
        {(score.flows ?? []).map((flow, period) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is its place in the row
          <tr key={period}>
            <th scope="row">{period === 0 ? t('scoring.flows.today') : t('scoring.flows.period', { period })}</th>
            <td className="p-number">{say(flow)}</td>
            <td className="p-number">{say(flow === null ? null : flow / (1 + rate / 10_000) ** period)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
