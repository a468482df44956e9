import type { SiteGovernanceView } from '@plumbline/core'
import type { ReactNode } from 'react'
import { Refused } from '../approval/Refused.tsx'
import { Problem } from '../call/Problem.tsx'
import { moment } from '../format/index.ts'
import { Waiting, Warn } from '../look/icons.tsx'
import { maybe, t } from '../words/words.ts'
import type { SiteState } from './use-site.ts'

const around = { holding: 0, unchecked: 0, deciders: ['PMO'] }

const Waits = ({ view, locale }: { readonly view: SiteGovernanceView; readonly locale: string }) =>
  view.waiting.length === 0 ? null : (
    <div className="p-banner" role="status">
      <Waiting className="p-icon-info" />
      <div>
        <p>{t('approval.wishes', { count: view.waiting.length })}</p>
        <ul>
          {view.waiting.map(({ by, at, kind }) => (
            <li key={by.ref + at}>
              {t('approval.wish', {
                name: by.name,
                what: maybe(`deciders.wish.${kind}`) ?? t('approval.wish.unknown'),
                at: moment(at, view.zone, locale),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )

/** What stands around both: what waits, what was refused, and what has to be named first. */
export const Frame = ({
  site,
  locale,
  children,
}: {
  readonly site: SiteState
  readonly locale: string
  readonly children: (view: SiteGovernanceView) => ReactNode
}) => {
  const { opened, refused, problem } = site
  const { value: view } = opened
  if (!view)
    return opened.problem ? (
      <Problem problem={opened.problem} retry={() => void opened.again()} />
    ) : (
      <div className="a-loading" role="status" aria-label={t('shared.partLoading')}>
        <span className="p-skeleton" />
      </div>
    )
  return (
    <>
      <Waits view={view} locale={locale} />
      <Refused refused={refused} problem={problem} around={around} />
      {view.needsItem ? (
        <p className="p-banner warning">
          <Warn className="p-icon-warning" />
          <span>{t('deciders.needsItem')}</span>
        </p>
      ) : null}
      {children(view)}
    </>
  )
}
