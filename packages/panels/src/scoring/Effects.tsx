import type { ScoringPreview, ScoringView, SelectionHolding } from '@plumbline/core'
import { writeNumber } from '../format/number-entry.ts'
import { t } from '../words/words.ts'

const shown = 20

/** Many projects stand close together, so that the ends of an interval may differ from the weight by hundredths of a per cent. */
const finePercent = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value)

const Moved = ({ moved }: { readonly moved: number | null }) => {
  if (moved === null) return <span className="pf-quiet">{t('scoring.moved.new')}</span>
  if (moved === 0) return <span className="pf-quiet">–</span>
  return (
    <span>
      <span aria-hidden="true" className={moved > 0 ? 'sc-up' : 'sc-down'}>{`${moved > 0 ? '↑' : '↓'} ${Math.abs(moved)}`}</span>
      <span className="p-sr">{t(moved > 0 ? 'scoring.moved.up' : 'scoring.moved.down', { count: Math.abs(moved) })}</span>
    </span>
  )
}

type Named = readonly { readonly ref: string; readonly title: string }[]

const projectsShown = 6

const Projects = ({ what, projects }: { readonly what: 'comesIn' | 'goesOut'; readonly projects: Named }) =>
  projects.length === 0 ? null : (
    <p className="pf-detail">
      {t(`scoring.selection.${what}`, {
        projects: projects
          .slice(0, projectsShown)
          .map(({ title }) => title)
          .join(', '),
        more: Math.max(0, projects.length - projectsShown),
      })}
    </p>
  )

/** How sure it is stands with it: a gap of nothing is proven, anything else was found at once. */
const sureness = (selection: Exclude<SelectionHolding, { readonly is: 'unknown' }>, locale: string): string => {
  if (selection.gap === 0) return t(`scoring.selection.${selection.is}.proven`)
  return t(`scoring.selection.${selection.is}.atOnce`, { gap: finePercent(selection.gap, locale) })
}

/** Whether the selection would be another one under the draft. */
const SelectionEffect = ({ selection, locale }: { readonly selection: SelectionHolding; readonly locale: string }) => (
  <div className="p-card-body" role="status">
    <p className="p-line-title">{t(`scoring.selection.${selection.is}`)}</p>
    {selection.is === 'changes' ? (
      <>
        <Projects what="comesIn" projects={selection.comesIn} />
        <Projects what="goesOut" projects={selection.goesOut} />
        {selection.already ? <p className="pf-detail">{t('scoring.selection.already')}</p> : null}
      </>
    ) : null}
    {selection.is === 'unknown' ? (
      <p className="pf-detail">{t('scoring.selection.unknown.why')}</p>
    ) : (
      <p className="pf-detail">{sureness(selection, locale)}</p>
    )}
  </div>
)

/** What a draft does to the order of the projects here. */
export const Effects = ({ preview, locale }: { readonly preview: ScoringPreview; readonly locale: string }) => (
  <section className="p-card" aria-label={t('scoring.effects')}>
    <div className="p-card-head">
      <h2>{t('scoring.effects')}</h2>
      <span className="pf-detail">{t('scoring.effects.live')}</span>
    </div>
    <table className="p-table p-table-page">
      <thead>
        <tr>
          <th scope="col">{t('scoring.column.rank')}</th>
          <th scope="col">{t('portfolio.column.project')}</th>
          <th scope="col" className="p-number">
            {t('scoring.column.score')}
          </th>
          <th scope="col" className="p-number">
            {t('scoring.column.moved')}
          </th>
        </tr>
      </thead>
      <tbody>
        {preview.effects.slice(0, shown).map(({ ref, title, rank, score, moved }) => (
          <tr key={ref}>
            <td className="pf-quiet">{rank ?? '–'}</td>
            <th scope="row">{title}</th>
            <td className="p-number">{score === null ? t('shared.notKnown') : writeNumber(Math.round(score * 10) / 10, locale)}</td>
            <td className="p-number">
              <Moved moved={moved} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {preview.effects.length > shown ? (
      <p className="p-card-body pf-detail">{t('scoring.effects.more', { count: preview.effects.length - shown })}</p>
    ) : null}
    {preview.selection ? <SelectionEffect selection={preview.selection} locale={locale} /> : null}
  </section>
)

/** How far each weight can move, exactly, before two projects change places. */
export const Stability = ({
  stability,
  criterionName,
  projectName,
  locale,
}: {
  readonly stability: ScoringView['stability']
  readonly criterionName: (id: string) => string
  readonly projectName: (ref: string) => string
  readonly locale: string
}) => {
  const share = (value: number) => finePercent(value, locale)
  const change = (way: 'below' | 'above', pair: readonly [string, string] | null) =>
    pair === null ? null : (
      <p className="pf-detail">{t(`scoring.stability.${way}`, { upper: projectName(pair[0]), lower: projectName(pair[1]) })}</p>
    )
  return stability.length === 0 ? null : (
    <section className="p-card" aria-label={t('scoring.stability')}>
      <div className="p-card-head">
        <h2>{t('scoring.stability')}</h2>
      </div>
      <p className="pf-detail sc-stability-note">{t('scoring.stability.note')}</p>
      <ul>
        {stability.map(({ criterion, weight, from, to, atFrom, atTo, first }) => (
          <li key={criterion} className="p-line">
            <div className="p-line-body">
              <p className="p-line-title">{criterionName(criterion)}</p>
              <p className="pf-detail">{t('scoring.stability.holds', { weight: share(weight), from: share(from), to: share(to) })}</p>
              {first === null ? null : (
                <p className="pf-detail">
                  {first.from === 0 && first.to === 1
                    ? t('scoring.stability.firstAlways', { project: projectName(first.project) })
                    : t('scoring.stability.first', { project: projectName(first.project), from: share(first.from), to: share(first.to) })}
                </p>
              )}
              {change('below', atFrom)}
              {change('above', atTo)}
            </div>
            <svg className="sc-interval" viewBox="0 0 100 12" aria-hidden="true">
              <rect className="whole" x="0" y="4" width="100" height="4" rx="2" />
              <rect className="holds" x={from * 100} y="4" width={Math.max(1, (to - from) * 100)} height="4" rx="2" />
              <rect className="now" x={Math.min(98, weight * 100)} y="0" width="2" height="12" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  )
}
