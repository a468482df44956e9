import type { ComponentProps } from 'react'
import type { Approval } from '../approval/Approval.tsx'
import { loadApproval } from '../approval/load.ts'
import { usePart } from '../call/use-part.ts'
import { t } from '../words/words.ts'

/** How the gate is decided stands below its criteria, so that it comes after the first paint. */
export const ApprovalLater = (props: ComponentProps<typeof Approval>) => {
  const loaded = usePart(loadApproval, props.host.locale)
  if (!loaded)
    return (
      <div className="g-section g-later">
        <div className="p-skeleton" />
      </div>
    )
  return loaded === 'lost' ? <p className="g-failure">{t('gate.template.lost')}</p> : <loaded.part {...props} />
}
