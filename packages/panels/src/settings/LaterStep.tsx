import type { Client, SettingsView } from '@plumbline/core'
import type { ComponentType } from 'react'
import { usePart } from '../call/use-part.ts'
import { loadGroupsPage } from '../deciders/load.ts'
import { loadEnforcementPage } from '../enforcement/load.ts'
import type { Host } from '../host.ts'
import { loadOperationsPage } from '../operations/load.ts'
import { loadRecordsPage } from '../records/load.ts'
import { loadRunningPage } from '../running/load.ts'
import { loadTemplatePage } from '../template/load.ts'
import { t } from '../words/words.ts'

interface StepProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
}

/** A step of the settings that is a part of its own, fetched when somebody goes there: few do, and seldom. */
const later =
  <P extends { readonly host: Host }>(load: (locale: string) => Promise<ComponentType<P>>) =>
  (props: P) => {
    const loaded = usePart(load, props.host.locale)
    if (loaded === 'lost')
      return (
        <p className="st-bad" role="alert">
          {t('settings.change.lost')}
        </p>
      )
    if (!loaded)
      return (
        <div className="st-loading" role="status" aria-label={t('settings.loading')}>
          <span className="p-skeleton tall" />
        </div>
      )
    return <loaded.part {...props} />
  }

/** The page for changing the template. */
export const ChangeStep: ComponentType<StepProps & { readonly published: () => void }> = later(loadTemplatePage)

/** The page for importing and exporting what trackers do not hold. */
export const RecordsStep: ComponentType<StepProps> = later(loadRecordsPage)

/** The page for the groups that decide. */
export const GroupsStep: ComponentType<StepProps> = later(loadGroupsPage)

/** The page for declaring where running projects stand. */
export const RunningStep: ComponentType<StepProps> = later(loadRunningPage)

/** The page on which the gates are put in force in the tracker itself. */
export const EnforcementStep: ComponentType<StepProps & { readonly seen: boolean; readonly toRunning: () => void }> =
  later(loadEnforcementPage)

/** The page for what works by itself. */
export const OperationsStep: ComponentType<StepProps & { readonly changed: () => void }> = later(loadOperationsPage)
