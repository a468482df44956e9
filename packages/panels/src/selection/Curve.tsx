import type { FrontierView } from '@plumbline/core'
import { type ReactNode, useCallback, useMemo } from 'react'
import { ChartCard } from '../charts/ChartCard.tsx'
import { type CurvePoint, frontierChart, type StandingMark } from '../charts/frontier.ts'
import { percent } from '../format/index.ts'
import { t } from '../words/words.ts'
import type { Naming } from './names.ts'

type Point = FrontierView['points'][number]
type Found = Extract<Point, { readonly status: 'optimal' | 'feasible' }>
const isFound = (point: Point): point is Found => point.status === 'optimal' || point.status === 'feasible'

const certainty = (point: Found, naming: Naming): string =>
  point.status === 'optimal'
    ? t('selection.status.optimal')
    : t('selection.status.feasible', { gap: percent(Math.ceil(point.gap * 10_000), naming.locale) })

const pointsOf = (found: readonly Found[], naming: Naming): readonly CurvePoint[] =>
  found.map((point) => ({
    id: String(point.level),
    budget: point.budget,
    value: point.value,
    bound: point.bound,
    label: t('selection.curve.point', {
      budget: naming.money(point.budget),
      value: naming.number(point.value),
      count: point.selected.length,
      certainty: certainty(point, naming),
    }),
  }))

const marksOf = (
  standing: FrontierView['standing'],
  answer: { readonly cost: number; readonly value: number } | null,
  naming: Naming,
): readonly StandingMark[] => {
  const says = (name: string, cost: number, value: number) =>
    t('selection.curve.mark', { name, cost: naming.money(cost), value: naming.number(value) })
  const beside = standing.map(({ name: own, committed, at }, k): StandingMark => {
    const name = committed ? t('selection.curve.committed', { name: own }) : own
    return {
      id: `standing-${k}`,
      kind: committed ? 'current' : 'scenario',
      cost: at.cost,
      value: at.value,
      name,
      label: says(name, at.cost, at.value),
    }
  })
  if (!answer) return beside
  const name = t('selection.curve.answer')
  return [{ id: 'answer', kind: 'answer', ...answer, name, label: says(name, answer.cost, answer.value) }, ...beside]
}

const PointTable = ({
  found,
  marks,
  naming,
}: {
  readonly found: readonly Found[]
  readonly marks: readonly StandingMark[]
  readonly naming: Naming
}) => (
  <table className="p-table">
    <thead>
      <tr>
        <th scope="col">{t('selection.curve.budget')}</th>
        <th scope="col" className="p-number">
          {t('selection.column.value')}
        </th>
        <th scope="col" className="p-number">
          {t('selection.curve.bound')}
        </th>
        <th scope="col" className="p-number">
          {t('selection.curve.projects')}
        </th>
      </tr>
    </thead>
    <tbody>
      {marks.map((mark) => (
        <tr key={mark.id}>
          <th scope="row">{`${mark.name} (${naming.money(mark.cost)})`}</th>
          <td className="p-number">{naming.number(mark.value)}</td>
          <td className="p-number">–</td>
          <td className="p-number">–</td>
        </tr>
      ))}
      {found.map((point) => (
        <tr key={point.level}>
          <th scope="row">{naming.money(point.budget)}</th>
          <td className="p-number">{naming.number(point.value)}</td>
          <td className="p-number">{naming.number(point.bound)}</td>
          <td className="p-number">{point.selected.length}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The most value at each level of money, never without a proven bound; the answer, the committed portfolio and scenarios beside it. */
export const Curve = ({
  frontier,
  answer,
  limit,
  naming,
  foot,
}: {
  readonly frontier: FrontierView
  readonly answer: { readonly cost: number; readonly value: number } | null
  readonly limit: number | null
  readonly naming: Naming
  readonly foot: ReactNode
}) => {
  const found = useMemo(() => frontier.points.filter(isFound), [frontier])
  const marks = useMemo(() => marksOf(frontier.standing, answer, naming), [frontier, answer, naming])
  const widest = Math.max(0, ...found.map(({ gap }) => gap))
  const summary =
    found.length === 0
      ? t('selection.curve.nothing')
      : t('selection.curve.summary', {
          count: found.length,
          proven: found.filter(({ status }) => status === 'optimal').length,
          gap: percent(Math.ceil(widest * 10_000), naming.locale),
        })
  const svg = useCallback(
    (width: number) => {
      const title = t('selection.curve.title')
      const words = {
        title,
        summary,
        x: t('selection.curve.x'),
        y: t('selection.curve.y'),
        limit: limit === null ? '' : t('selection.curve.limit', { amount: naming.money(limit) }),
        amount: naming.money,
        number: naming.number,
      }
      return found.length === 0
        ? ''
        : frontierChart({ points: pointsOf(found, naming), marks, limit }, { width, height: width < 460 ? 260 : 320 }, words)
    },
    [found, marks, limit, naming, summary],
  )
  return (
    <ChartCard
      title={t('selection.curve.title')}
      summary={summary}
      svg={svg}
      table={<PointTable found={found} marks={marks} naming={naming} />}
      foot={foot}
      legend={
        <>
          <li>{t('selection.curve.key.line')}</li>
          <li>{t('selection.curve.key.band')}</li>
        </>
      }
    />
  )
}
