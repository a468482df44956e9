import { Met, NotApplicable, Open, Unknown, Waiting, Waived, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { Standing } from './groups.ts'

/** Shape and colour of each standing; only what is known to be met is green. */
export const looks = {
  met: { Icon: Met, tone: 'success' },
  waived: { Icon: Waived, tone: 'waived' },
  waiting: { Icon: Waiting, tone: 'info' },
  warns: { Icon: Warn, tone: 'warning' },
  fails: { Icon: Open, tone: 'danger' },
  unknown: { Icon: Unknown, tone: 'neutral' },
  notApplicable: { Icon: NotApplicable, tone: 'neutral' },
} as const satisfies Record<Standing, unknown>

export const StandingIcon = ({ standing }: { readonly standing: Standing }) => {
  const { Icon, tone } = looks[standing]
  return (
    <>
      <Icon className={`p-icon-${tone}`} />
      <span className="p-sr">{t(`gate.standing.${standing}`)}: </span>
    </>
  )
}
