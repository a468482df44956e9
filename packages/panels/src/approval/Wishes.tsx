import type { GovernanceView } from '@plumbline/core'
import { moment } from '../format/index.ts'
import { Waiting } from '../look/icons.tsx'
import { maybe, t } from '../words/words.ts'
import { nameOf } from './Voters.tsx'

/** What people asked for that the product has still to check and record, where it does so later. */
export const Wishes = ({ view, locale }: { readonly view: GovernanceView; readonly locale: string }) =>
  view.waiting.length === 0 ? null : (
    <div className="p-banner" role="status">
      <Waiting className="p-icon-info" />
      <div>
        <p>{t('approval.wishes', { count: view.waiting.length })}</p>
        <ul>
          {view.waiting.map(({ by, at, kind }) => (
            <li key={by.ref + at}>
              {t('approval.wish', {
                name: nameOf(by),
                what: maybe(`approval.wish.${kind}`) ?? t('approval.wish.unknown'),
                at: moment(at, view.zone, locale),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
