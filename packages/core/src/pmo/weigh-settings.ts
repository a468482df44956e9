import type { Obstacle } from '../governance/obstacle.ts'
import type { SiteAct } from '../governance/site/acts.ts'
import type { ProposedTemplate } from '../governance/site/site-state.ts'
import type { Instant, ItemRef, PersonRef } from '../work/values.ts'
import { mayMapRoles } from './role-mapping.ts'
import type { Settings } from './settings.ts'
import type { Publication } from './template-documents.ts'
import { mayPublish } from './weigh-publication.ts'

/** New settings beside those that are attested now. */
export interface SettingsChange {
  readonly act: Extract<SiteAct, { kind: 'settings.set' }>
  /** Hash of what is attested; `null`: nothing yet. */
  readonly attested: string | null
  readonly before: Settings | undefined
  /** `undefined`: their document is lost, or was changed. */
  readonly after: Settings | undefined
  readonly actor: PersonRef
  readonly isPmo: boolean
  readonly now: Instant
  /** When it was asked for. */
  readonly at: Instant
  readonly publication: Publication | undefined
  readonly proposed: readonly ProposedTemplate[]
  /** The item that attests them. */
  readonly item: ItemRef | undefined
}

/** What stands against new settings of the site, whoever wrote their document. */
export const obstaclesToSettings = (change: SettingsChange): readonly Obstacle[] => {
  const { act, attested, before, after, isPmo, item } = change
  if (!isPmo) return ['notYourRole']
  if (!after || after.methodologyItem !== item) return ['notThere']
  if (act.replaces !== attested) return ['stale']
  // Nothing was attested before, or it is lost: then there is nothing to hold it against.
  if (!before) return []
  return mayPublish({ ...change, before, after }) && mayMapRoles(before, after, change.actor) ? [] : ['twoNeeded']
}
