import { usePart } from '../call/use-part.ts'
import { loadRecordsDialog } from '../records/load.ts'
import type { RecordsDialogProps } from '../records/RecordsDialog.tsx'
import { t } from '../words/words.ts'

/** The records of the project in a dialog that is fetched when somebody opens it. */
export const Recording = (props: RecordsDialogProps) => {
  const loaded = usePart(loadRecordsDialog, props.host.locale)
  if (loaded === 'lost')
    return (
      <p className="g-failure" role="alert">
        {t('gate.records.lost')}
      </p>
    )
  return loaded ? <loaded.part {...props} /> : <progress className="g-progress" aria-label={t('gate.records')} />
}
