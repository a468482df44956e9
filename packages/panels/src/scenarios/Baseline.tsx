import type { ScenarioList, SinceBaseline } from '@plumbline/core'
import { day } from '../format/index.ts'
import { DiamondFilled, Waiting } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { number } from './say.ts'
import type { ScenariosState } from './use-scenarios.ts'

const names = (projects: readonly { readonly title: string }[], locale: string): string =>
  new Intl.ListFormat(locale).format(
    projects.length > 6
      ? [...projects.slice(0, 6).map(({ title }) => title), t('scenarios.more', { count: projects.length - 6 })]
      : projects.map(({ title }) => title),
  )

const sinceLines = (since: SinceBaseline, locale: string): readonly string[] => [
  ...(since.keeps ? [] : [t('scenarios.since.breaks')]),
  ...(since.came.length > 0 ? [t('scenarios.since.came', { projects: names(since.came, locale) })] : []),
  ...(since.went.length > 0 ? [t('scenarios.since.went', { projects: names(since.went, locale) })] : []),
  ...(since.moved.length > 0 ? [t('scenarios.since.moved', { projects: names(since.moved, locale) })] : []),
  ...since.limits.slice(0, 6).map(({ place, before, now }) =>
    t('scenarios.since.limit', {
      place,
      before: before === null ? t('scenarios.none') : number(before, locale),
      now: now === null ? t('scenarios.none') : number(now, locale),
    }),
  ),
  ...(since.wouldComeIn.length > 0 ? [t('scenarios.since.wouldComeIn', { projects: names(since.wouldComeIn, locale) })] : []),
  ...(since.wouldGoOut.length > 0 ? [t('scenarios.since.wouldGoOut', { projects: names(since.wouldGoOut, locale) })] : []),
]

/** What is committed, what waits for a second person, and what is different since. */
export const Baseline = ({
  list,
  state,
  locale,
}: {
  readonly list: ScenarioList
  readonly state: ScenariosState
  readonly locale: string
}) => {
  const { baseline, proposal, since, approvalObstacle, baselineVersion } = list
  const lines = since ? sinceLines(since, locale) : []
  return (
    <section className="p-card" aria-label={t('scenarios.baseline')}>
      <div className="p-card-head">
        <h2>{t('scenarios.baseline')}</h2>
      </div>
      <ul>
        <li className="p-line">
          <DiamondFilled className={baseline ? 'p-icon-success' : 'p-icon-neutral'} />
          <div className="p-line-body">
            {baseline ? (
              <>
                <p className="p-line-title">{baseline.name}</p>
                <p className="pf-detail">
                  {t('scenarios.baseline.by', {
                    proposer: baseline.proposedBy,
                    approver: baseline.approvedBy,
                    on: day(baseline.at.slice(0, 10), locale),
                  })}
                  {baseline.note === '' ? '' : ` · ${baseline.note}`}
                </p>
                <p className="pf-detail sn-hash" title={baseline.hash}>
                  {t('scenarios.baseline.hash', { hash: baseline.hash.slice(0, 16) })}
                </p>
                <p className="pf-detail">{lines.length === 0 ? t('scenarios.since.nothing') : t('scenarios.since')}</p>
                <ul className="sn-since">
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </>
            ) : (
              <>
                <p className="p-line-title">{t('scenarios.baseline.none')}</p>
                <p className="pf-detail">{t('scenarios.baseline.none.step')}</p>
              </>
            )}
          </div>
        </li>
        {proposal ? (
          <li className="p-line">
            <Waiting className="p-icon-info" />
            <div className="p-line-body">
              <p className="p-line-title">{t('scenarios.proposed', { name: proposal.name })}</p>
              <p className="pf-detail">
                {`${proposal.byName}, ${day(proposal.at.slice(0, 10), locale)}`}
                {proposal.note === '' ? '' : ` · ${proposal.note}`}
              </p>
              {list.mayConfigure ? (
                <div className="p-actions sn-buttons">
                  <button
                    type="button"
                    className="p-button primary"
                    aria-disabled={approvalObstacle !== null || state.busy}
                    onClick={() =>
                      approvalObstacle === null
                        ? void state.act(
                            'scenario.approve',
                            { hash: proposal.hash, baselineVersion },
                            t('scenarios.approved', { name: proposal.name }),
                          )
                        : undefined
                    }
                  >
                    {t('scenarios.approve')}
                  </button>
                  <button
                    type="button"
                    className="p-button subtle"
                    onClick={() => void state.act('scenario.withdraw', { baselineVersion }, t('scenarios.withdrawn'))}
                  >
                    {t('scenarios.withdraw')}
                  </button>
                </div>
              ) : null}
              {approvalObstacle === null ? null : <p className="pf-detail">{t(`scenarios.obstacle.${approvalObstacle}`)}</p>}
            </div>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
