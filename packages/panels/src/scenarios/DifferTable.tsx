import type { ScenarioComparison } from '@plumbline/core'
import { useState } from 'react'
import { Met, NotApplicable, Unknown } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { letter, number } from './say.ts'

const most = 100

const InOrOut = ({ inside }: { readonly inside: boolean | null }) =>
  inside === null ? (
    <span className="sn-in">
      <Unknown className="p-icon-neutral" /> {t('scenarios.unknown')}
    </span>
  ) : (
    <span className="sn-in">
      {inside ? <Met className="p-icon-success" /> : <NotApplicable className="p-icon-neutral" />}{' '}
      {t(inside ? 'scenarios.in' : 'scenarios.out')}
    </span>
  )

/** Which projects the scenarios differ in. */
export const DifferTable = ({
  comparison,
  locale,
  open,
}: {
  readonly comparison: ScenarioComparison
  readonly locale: string
  readonly open: (url: string) => void
}) => {
  const [only, setOnly] = useState(true)
  const { rows, columns } = comparison
  const differing = rows.filter(({ differs }) => differs).length
  const shown = rows.filter(({ differs }) => differs || !only)
  return (
    <section className="p-card" aria-label={t('scenarios.differ')}>
      <div className="p-card-head">
        <h2>{t('scenarios.differ')}</h2>
        <span className="pf-detail">
          {t('scenarios.differ.count', { differing, count: rows.length })}
          {comparison.hidden > 0 ? ` · ${t('scenarios.hidden', { count: comparison.hidden })}` : ''}
        </span>
        <label className="p-row">
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
          {t('scenarios.differ.only')}
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="p-card-body">{t('scenarios.differ.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <div className="p-scroll" tabIndex={0} role="region" aria-label={t('scenarios.differ')}>
          <table className="p-table p-table-page">
            <thead>
              <tr>
                <th scope="col">{t('portfolio.column.project')}</th>
                {columns.map(({ scenario, name }, at) => (
                  <th key={scenario} scope="col" title={name}>
                    {letter(at)}
                    <span className="p-sr">{` ${name}`}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, most).map(({ ref, key, title, url, value, in: inside }) => (
                <tr key={ref}>
                  <th scope="row">
                    {url === null ? (
                      title
                    ) : (
                      <a
                        href={url}
                        onClick={(event) => {
                          event.preventDefault()
                          open(url)
                        }}
                      >
                        {title}
                      </a>
                    )}
                    <span className="pf-meta">{t('scenarios.rowMeta', { key, value: number(value, locale) })}</span>
                  </th>
                  {inside.map((each, at) => (
                    <td key={columns[at]?.scenario ?? at} className={at > 0 && each !== inside[0] ? 'p-differs' : undefined}>
                      <InOrOut inside={each} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length > most ? <p className="p-card-body pf-detail">{t('scenarios.differ.more', { count: shown.length - most })}</p> : null}
    </section>
  )
}
