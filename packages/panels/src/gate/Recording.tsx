import { usePart } from '../call/use-part.ts'
import type { PlanDialogProps } from '../plan/PlanDialog.tsx'
import type { RecordsDialogProps } from '../records/RecordsDialog.tsx'
import type { RegistersDialogProps } from '../registers/RegistersDialog.tsx'
import { t } from '../words/words.ts'

const records = async (locale: string) => (await import('./dialogs.ts')).loadRecordsDialog(locale)
const registers = async (locale: string) => (await import('./dialogs.ts')).loadRegistersDialog(locale)
const plan = async (locale: string) => (await import('./dialogs.ts')).loadPlanDialog(locale)

type RecordingProps = RecordsDialogProps & RegistersDialogProps & PlanDialogProps & { readonly plan?: true }

/** The records of the project, its registers, or its baseline and costs, in a dialog that is fetched when somebody opens it. */
export const Recording = (props: RecordingProps) => {
  const loaded = usePart<(props: RecordingProps) => React.ReactNode>(
    props.plan ? plan : props.register === undefined ? records : registers,
    props.host.locale,
  )
  if (loaded === 'lost')
    return (
      <p className="g-failure" role="alert">
        {t('gate.records.lost')}
      </p>
    )
  return loaded ? <loaded.part {...props} /> : <progress className="g-progress" aria-label={t('gate.records')} />
}
