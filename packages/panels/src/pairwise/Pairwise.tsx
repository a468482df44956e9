import { useState } from 'react'
import { percent } from '../format/index.ts'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { type Assessor, levels, nearest, steps, timesOf, withPair, written } from './compare.ts'
import { Disputed, Hint, type Together, two } from './Hint.tsx'
import { Whose } from './Whose.tsx'

interface PairwiseProps {
  readonly items: readonly { readonly id: string; readonly name: string }[]
  readonly assessors: readonly Assessor[]
  readonly result: Together | null
  /** What no comparison relates to the first. */
  readonly unrelated: readonly string[]
  readonly locale: string
  readonly mayChange: boolean
  readonly onChange: (assessors: readonly Assessor[]) => void
}

const acceptable = 0.1

const Ratio = ({ ratio, locale }: { readonly ratio: number; readonly locale: string }) => (
  <span className={ratio > acceptable ? 'p-lozenge warning' : 'p-lozenge success'}>
    {ratio > acceptable ? <Warn /> : null} {t('pairwise.ratio', { ratio: two(ratio, locale) })}
  </span>
)

interface CellProps {
  readonly row: PairwiseProps['items'][number]
  readonly column: PairwiseProps['items'][number]
  readonly assessor: Assessor
  readonly verbal: boolean
  readonly suspect: boolean
  readonly mayChange: boolean
  readonly onTimes: (times: number | undefined) => void
}

const Cell = ({ row, column, assessor, verbal, suspect, mayChange, onTimes }: CellProps) => {
  const times = timesOf(assessor.comparisons, row.id, column.id)
  const scale = verbal ? levels.map(([, value]) => value) : steps
  const at = times === undefined ? '' : String(scale.indexOf(nearest(times, scale)))
  const name = t('pairwise.cell', { row: row.name, column: column.name })
  if (!mayChange) return <span className={suspect ? 'pw-cell suspect' : 'pw-cell'}>{times === undefined ? '–' : written(times)}</span>
  return (
    <select
      className={suspect ? 'p-field pw-select suspect' : 'p-field pw-select'}
      aria-label={name}
      value={at}
      onChange={(event) => onTimes(event.target.value === '' ? undefined : scale[Number(event.target.value)])}
    >
      <option value="">–</option>
      {scale.map((step, k) => (
        <option key={step} value={k}>
          {verbal ? t(`pairwise.level.${levels[k]?.[0] ?? 'equally'}`) : written(step)}
        </option>
      ))}
    </select>
  )
}

const isPair = (hint: { readonly first: string; readonly second: string } | null, a: string, b: string): boolean =>
  hint !== null && ((hint.first === a && hint.second === b) || (hint.first === b && hint.second === a))

const Matrix = ({
  items,
  assessor,
  result,
  verbal,
  hint,
  locale,
  mayChange,
  onPair,
}: Pick<PairwiseProps, 'items' | 'result' | 'locale' | 'mayChange'> & {
  readonly assessor: Assessor
  readonly verbal: boolean
  readonly hint: Together['priorities']['hint']
  readonly onPair: (first: string, second: string, times: number | undefined) => void
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
  <div className="p-scroll" tabIndex={0} role="region" aria-label={t('pairwise.matrix')}>
    <table className="pw">
      <thead>
        <tr>
          <td />
          {items.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{t('pairwise.weight')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((row, i) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            {items.map((column, j) => {
              const times = timesOf(assessor.comparisons, row.id, column.id)
              return (
                <td key={column.id}>
                  {j > i ? (
                    <Cell
                      row={row}
                      column={column}
                      assessor={assessor}
                      verbal={verbal}
                      suspect={isPair(hint, row.id, column.id)}
                      mayChange={mayChange}
                      onTimes={(next) => onPair(row.id, column.id, next)}
                    />
                  ) : (
                    <span className="pw-mirror">{i === j ? '1' : times === undefined ? '–' : written(times)}</span>
                  )}
                </td>
              )
            })}
            <td className="pw-weight">{result ? percent(Math.round((result.priorities.weights[row.id] ?? 0) * 10_000), locale) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Weights by comparing pairs: in words or numbers, by one or several people, with the answer that fits least and how to repair it. */
export const Pairwise = ({ items, assessors, result, unrelated, locale, mayChange, onChange }: PairwiseProps) => {
  const [verbal, setVerbal] = useState(false)
  const [at, setAt] = useState(0)
  const chosen = Math.min(at, Math.max(0, assessors.length - 1))
  const assessor = assessors[chosen] ?? { name: '', comparisons: [] }
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? id
  const own = assessors.length > 1 ? result?.alone[assessor.name] : result?.priorities
  const hint = own?.hint ?? null
  const onPair = (first: string, second: string, times: number | undefined) =>
    onChange(assessors.map((each, k) => (k === chosen ? { ...each, comparisons: withPair(each.comparisons, first, second, times) } : each)))
  return (
    <div className="p-form">
      <div className="p-row pw-tools">
        <p className="pf-detail">{t('pairwise.question')}</p>
        <label className="p-row">
          <input type="checkbox" checked={verbal} onChange={(event) => setVerbal(event.target.checked)} />
          {t('pairwise.verbal')}
        </label>
        {own ? <Ratio ratio={own.consistencyRatio} locale={locale} /> : null}
      </div>
      <Whose
        assessors={assessors}
        chosen={chosen}
        mayChange={mayChange}
        onChosen={setAt}
        onAdd={(name) => {
          onChange([...assessors, { name, comparisons: [] }])
          setAt(assessors.length)
        }}
        onRemove={() => onChange(assessors.filter((_, k) => k !== chosen))}
      />
      <Matrix
        items={items}
        assessor={assessor}
        result={result}
        verbal={verbal}
        hint={hint}
        locale={locale}
        mayChange={mayChange}
        onPair={onPair}
      />
      {unrelated.length > 0 ? (
        <p className="p-banner warning">{t('pairwise.unrelated', { names: new Intl.ListFormat(locale).format(unrelated.map(nameOf)) })}</p>
      ) : null}
      {own && own.filled.length > 0 ? <p className="p-small p-muted">{t('pairwise.filled', { count: own.filled.length })}</p> : null}
      {hint && own ? (
        <Hint
          hint={hint}
          ratio={own.consistencyRatio}
          nameOf={nameOf}
          locale={locale}
          mayChange={mayChange}
          onUse={() => onPair(hint.first, hint.second, hint.suggested)}
        />
      ) : null}
      {result ? <Disputed result={result} nameOf={nameOf} locale={locale} /> : null}
    </div>
  )
}
