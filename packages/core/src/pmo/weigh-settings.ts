import type { Obstacle } from '../governance/obstacle.ts'
import type { SiteAct } from '../governance/site/acts.ts'
import type { ItemRef } from '../work/values.ts'
import type { Settings } from './settings.ts'

/** New settings beside those that are attested now. */
export interface SettingsChange {
  readonly act: Extract<SiteAct, { kind: 'settings.set' }>
  /** Hash of what is attested; `null`: nothing yet. */
  readonly attested: string | null
  readonly before: Settings | undefined
  /** `undefined`: their document is lost, or was changed. */
  readonly after: Settings | undefined
  readonly isPmo: boolean
  /** The item that attests them. */
  readonly item: ItemRef | undefined
}

/** What stands against new settings of the site, whoever wrote their document. */
export const obstaclesToSettings = ({ act, attested, after, isPmo, item }: SettingsChange): readonly Obstacle[] => {
  if (!isPmo) return ['notYourRole']
  if (!after || after.methodologyItem !== item) return ['notThere']
  return act.replaces === attested ? [] : ['stale']
}
