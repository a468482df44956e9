import type { ProjectScore, ScoringView } from '@plumbline/core'
import { Fragment, useState } from 'react'
import { percent } from '../format/index.ts'
import { writeNumber } from '../format/number-entry.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { FormulaExplained } from './FormulaExplained.tsx'
import { inputWords, ofMoney } from './model.ts'

const step = 20

interface Shared {
  readonly view: ScoringView
  readonly criterionName: (id: string) => string
  readonly locale: string
  readonly open: (url: string) => void
  readonly onAssess: (score: ProjectScore) => void
}

const inputOf = ({
  score,
  criterion,
  view,
  locale,
}: {
  readonly score: ProjectScore
  readonly criterion: string
  readonly view: ScoringView
  readonly locale: string
}): string => {
  const part = score.parts.find((each) => each.criterion === criterion)
  const { input } = part ?? { input: null }
  if (Array.isArray(input)) return t('scoring.input.several', { count: input.length })
  const name = view.model?.method === 'weightedSum' ? view.model.criteria.find(({ id }) => id === criterion)?.fact : undefined
  const fact = view.facts.find((each) => each.fact === name)
  return input === null ? t('shared.notKnown') : inputWords(input, fact, locale)
}

/** What a score is made of, by criterion. */
const Explained = ({
  score,
  view,
  criterionName,
  locale,
}: Pick<Shared, 'view' | 'criterionName' | 'locale'> & { readonly score: ProjectScore }) => (
  <table className="p-table sc-explained">
    <thead>
      <tr>
        <th scope="col">{t('scoring.column.criterion')}</th>
        <th scope="col">{t('scoring.column.input')}</th>
        <th scope="col" className="p-number">
          {t('scoring.column.utility')}
        </th>
        <th scope="col" className="p-number">
          {t('scoring.column.weight')}
        </th>
        <th scope="col" className="p-number">
          {t('scoring.column.points')}
        </th>
      </tr>
    </thead>
    <tbody>
      {score.parts.map(({ criterion, utility, weight, points, apart }) => (
        <tr key={criterion}>
          <th scope="row">{criterionName(criterion)}</th>
          <td>
            {inputOf({ score, criterion, view, locale })}{' '}
            <span className="pf-quiet">{t(`scoring.source.${score.sources[criterion] ?? 'missing'}`)}</span>
            {apart !== null && apart > 0 ? <span className="sc-then">{t('scoring.apart', { points: Math.round(apart) })}</span> : null}
          </td>
          <td className="p-number">{utility === null ? t('shared.notKnown') : writeNumber(Math.round(utility), locale)}</td>
          <td className="p-number">{percent(Math.round(weight * 10_000), locale)}</td>
          <td className="p-number">{points === null ? '–' : writeNumber(Math.round(points * 10) / 10, locale)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A score in the unit of its method: rates in per cent, payback in periods. */
const figureOf = (value: number, method: string | undefined, locale: string): string => {
  if (method === 'irr' || method === 'roi') return percent(Math.round(value), locale)
  const rounded = Math.round(value * 10) / 10
  return method === 'payback' ? t('scoring.periods', { count: rounded }) : writeNumber(rounded, locale)
}

const scoreWords = ({ score, atLeast, atMost }: ProjectScore, method: string | undefined, locale: string): string => {
  const say = (value: number) => figureOf(value, method, locale)
  if (score !== null) return say(score)
  return atLeast !== null && atMost !== null ? t('scoring.between', { low: say(atLeast), high: say(atMost) }) : t('shared.notKnown')
}

const missingWords = (name: string, criterionName: Shared['criterionName']): string => {
  const period = /^flows\.(\d+)$/.exec(name)?.[1]
  if (period === undefined) return criterionName(name)
  return period === '0' ? t('scoring.flows.today') : t('scoring.flows.period', { period: Number(period) })
}

const whyOpen = ({ missing, undefined: undefinedWhy }: ProjectScore, criterionName: Shared['criterionName']): string | null => {
  if (missing.length > 0) return t('scoring.missing', { names: missing.map((name) => missingWords(name, criterionName)).join(', ') })
  return undefinedWhy === null ? null : t(`scoring.undefined.${undefinedWhy}`)
}

const Row = ({ score, view, criterionName, locale, open, onAssess }: Shared & { readonly score: ProjectScore }) => {
  const [explained, setExplained] = useState(false)
  const why = whyOpen(score, criterionName)
  const money = view.model !== null && ofMoney(view.model)
  const asks = money ? view.mayConfigure : view.mayAssess
  const explains = score.parts.length > 0 || Object.keys(score.inputs).length > 0 || (money && score.flows !== null)
  return (
    <Fragment>
      <tr>
        <td className="pf-quiet">{score.rank ?? '–'}</td>
        <th scope="row">
          <a
            href={score.url}
            onClick={(event) => {
              event.preventDefault()
              open(score.url)
            }}
          >
            {score.title}
          </a>
          <span className="pf-meta">{[score.key, score.department].filter(Boolean).join(' · ')}</span>
        </th>
        <td className="p-number">
          {scoreWords(score, view.model?.method, locale)}
          {why ? <span className="sc-then">{why}</span> : null}
        </td>
        <td className="sc-buttons">
          {explains ? (
            <button type="button" className="p-button subtle compact" aria-expanded={explained} onClick={() => setExplained(!explained)}>
              <Chevron className={explained ? 'p-chevron sc-down-turned' : 'p-chevron'} /> {t('scoring.explain')}
              <span className="p-sr">{`: ${score.title}`}</span>
            </button>
          ) : null}
          {asks ? (
            <button type="button" className="p-button subtle compact" onClick={() => onAssess(score)}>
              {t(money ? 'scoring.flows.enter' : 'scoring.assess')}
              <span className="p-sr">{`: ${score.title}`}</span>
            </button>
          ) : null}
        </td>
      </tr>
      {explained ? (
        <tr>
          <td colSpan={4}>
            {score.parts.length > 0 || !view.model ? (
              <Explained score={score} view={view} criterionName={criterionName} locale={locale} />
            ) : (
              <FormulaExplained score={score} model={view.model} criterionName={criterionName} locale={locale} />
            )}
          </td>
        </tr>
      ) : null}
    </Fragment>
  )
}

/** Every project with its score, the best first, explained by criterion; what is missing is named and never taken for zero. */
export const Scores = (shared: Shared) => {
  const { view } = shared
  const [most, setMost] = useState(step)
  const [text, setText] = useState('')
  const wanted = view.scores.filter(({ title, key }) => `${title} ${key}`.toLowerCase().includes(text.trim().toLowerCase()))
  const open = view.scores.filter(({ score }) => score === null).length
  return (
    <section className="p-card" aria-label={t('scoring.scores')}>
      <div className="p-card-head">
        <h2>{t('scoring.scores')}</h2>
        <span className="pf-detail">{t('scoring.scores.open', { open, count: view.scores.length })}</span>
        <input
          className="p-field pf-select"
          type="search"
          aria-label={t('portfolio.search')}
          placeholder={t('portfolio.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div className="p-scroll" tabIndex={0} role="region" aria-label={t('scoring.scores')}>
        <table className="p-table p-table-page">
          <thead>
            <tr>
              <th scope="col">{t('scoring.column.rank')}</th>
              <th scope="col">{t('portfolio.column.project')}</th>
              <th scope="col" className="p-number">
                {t('scoring.column.score')}
              </th>
              <th scope="col">
                <span className="p-sr">{t('scoring.explain')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {wanted.slice(0, most).map((score) => (
              <Row key={score.ref} score={score} {...shared} />
            ))}
          </tbody>
        </table>
      </div>
      {wanted.length > most ? (
        <p className="p-card-body">
          <button type="button" className="p-button compact" onClick={() => setMost(most + 200)}>
            {t('scoring.showMore', { count: wanted.length - most })}
          </button>
        </p>
      ) : null}
    </section>
  )
}
