import type { RefreshProgress, RefreshRight } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { moment, whole } from '../format/index.ts'
import { Refresh } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { RefreshState } from './use-refresh.ts'

const hint = 'pf-refresh-hint'

const hintWords = (right: RefreshRight): string => {
  if (right.may) return t('portfolio.refresh.own')
  return right.why === 'group' ? t('portfolio.refresh.notMember', { group: right.group }) : ''
}

/** Whose eyes a refresh from here reads with, or why this person may not start one. Who is not of the PMO has nothing to do about it. */
export const RefreshHint = ({ right }: { readonly right: RefreshRight | undefined }) => {
  const words = right ? hintWords(right) : ''
  return words === '' ? null : (
    <p className="pf-detail" id={hint}>
      {words}
    </p>
  )
}

/** Starts a refresh, where this person may; where only members of a group may, it says so. */
export const RefreshButton = ({
  refresh: { right, running, start },
  offered,
  primary = false,
}: {
  readonly refresh: RefreshState
  /** The product itself refreshes when it is asked. */
  readonly offered: boolean
  readonly primary?: boolean
}) => {
  const shown = offered || right?.may === true || right?.why === 'group'
  const free = (offered || right?.may === true) && !running
  return shown ? (
    <button
      type="button"
      className={primary ? 'p-button primary' : 'p-button'}
      aria-disabled={!free}
      aria-describedby={right && !offered ? hint : undefined}
      onClick={() => (free ? start() : undefined)}
    >
      {primary ? (
        t('portfolio.refresh')
      ) : (
        <>
          <Refresh /> {t('portfolio.refresh')}
        </>
      )}
    </button>
  ) : null
}

/** A large project is read for minutes, while the count of projects stands still. */
const withinWords = ({ name, done, about }: NonNullable<RefreshProgress['within']>, locale: string): string => {
  const known = { name, done: whole(done, locale) }
  return about === null || about < done
    ? t('portfolio.within.open', known)
    : t('portfolio.within', { ...known, about: whole(about, locale) })
}

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** How far a refresh is, and what it left out when it has ended. */
export const RefreshLine = ({
  refresh: { progress, problem, running, start },
  zone,
  locale,
}: {
  readonly refresh: RefreshState
  readonly zone?: string
  readonly locale: string
}) => {
  if (problem) return <Problem problem={problem} retry={start} />
  if (progress?.status === 'failed')
    return <p className="pf-note" role="alert">{`${t('portfolio.refreshFailed')}. ${progress.problem ?? ''}`}</p>
  if (progress?.status === 'finished' && progress.problem)
    return (
      <p className="pf-note" role="status">
        {progress.problem}
      </p>
    )
  if (!running || !progress) return null
  const { done, total, waitsUntil, waitsFor, own, within } = progress
  const words = [
    total === 0 ? t('portfolio.refreshStarting') : `${t('portfolio.refreshing', { done, total })}${waitsUntil || own ? '.' : ''}`,
    ...(within ? [withinWords(within, locale)] : []),
    ...(waitsUntil
      ? [
          t(waitsFor === 'share' ? 'portfolio.refreshWaits.share' : 'portfolio.refreshWaits', {
            when: moment(waitsUntil, zone ?? zoneHere(), locale),
          }),
        ]
      : []),
    ...(own ? [t('portfolio.refreshHere')] : []),
  ].join(' ')
  return (
    <div className="pf-progress" role="status">
      <span>{words}</span>
      {total === 0 ? <progress aria-label={words} /> : <progress aria-label={words} value={done} max={total} />}
    </div>
  )
}
