import type { SupplyChange } from '@plumbline/core'
import { writeNumber } from '../format/number-entry.ts'
import { t } from '../words/words.ts'

/** Each number as it stands and as the tracker says it, with how much of its days is planned. */
export const TrackerChanges = ({
  changes,
  same,
  locale,
  isChosen,
  onChoose,
}: {
  readonly changes: readonly SupplyChange[]
  readonly same: number
  readonly locale: string
  readonly isChosen: (change: SupplyChange) => boolean
  readonly onChoose: (changes: readonly SupplyChange[], on: boolean) => void
}) => {
  const number = (value: number) => writeNumber(Math.round(value * 100) / 100, locale)
  if (changes.length === 0) return <p>{t('capacity.tracker.nothing', { same })}</p>
  const all = changes.every(isChosen)
  return (
    <>
      {same > 0 ? <p className="pf-detail">{t('capacity.tracker.same', { same })}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div className="p-scroll cp-changes" tabIndex={0} role="region" aria-label={t('capacity.tracker')}>
        <table className="p-table">
          <thead>
            <tr>
              <th scope="col">
                <input type="checkbox" aria-label={t('capacity.tracker.all')} checked={all} onChange={() => onChoose(changes, !all)} />
              </th>
              <th scope="col">{t('capacity.column.role')}</th>
              <th scope="col">{t('capacity.period')}</th>
              <th scope="col">{t('capacity.tracker.now')}</th>
              <th scope="col" className="p-number">
                {t('capacity.tracker.hours')}
              </th>
              <th scope="col" className="p-number">
                {t('capacity.tracker.after')}
              </th>
              <th scope="col">{t('capacity.tracker.covered')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => {
              const { role, period, before, beforeFrom, hours, after, days, covered } = change
              return (
                <tr key={`${role} ${period}`}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('capacity.tracker.choose', { role, period })}
                      checked={isChosen(change)}
                      onChange={() => onChoose([change], !isChosen(change))}
                    />
                  </td>
                  <th scope="row">{role}</th>
                  <td>{period}</td>
                  <td>
                    {before === null || beforeFrom === null ? '–' : t(`capacity.tracker.before.${beforeFrom}`, { people: number(before) })}
                  </td>
                  <td className="p-number">{number(hours)}</td>
                  <td className="p-number">{number(after)}</td>
                  <td>{covered === days ? t('capacity.tracker.whole') : t('capacity.tracker.part', { covered, days })}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
