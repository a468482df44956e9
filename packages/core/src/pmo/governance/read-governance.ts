import { type SiteGovernance, siteGovernance } from '../../governance/site/site-state.ts'
import { type GovernanceState, governanceState } from '../../governance/state.ts'
import { type Ledger, readLedger } from '../../ledger/keep.ts'
import type { Anchor } from '../../ledger/record.ts'
import type { Ports, Tracker } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import type { Settings } from '../settings.ts'

/** A project's ledger and what follows from it. */
export interface Governance {
  readonly ledger: Ledger
  readonly state: GovernanceState
}

export const readGovernance = async (ports: Pick<Ports, 'shelf'>, item: ItemRef, anchor: Anchor | undefined): Promise<Governance> => {
  const ledger = await readLedger(ports, item, anchor)
  return { ledger, state: governanceState(ledger) }
}

/** The subject of the site's own acts where no methodology item is named: only a guarded storage can hold them then. */
export const siteSubject = 'site'

/** Who decides on the site, by the ledger of its methodology item. */
export const readSiteGovernance = async (
  ports: Pick<Ports, 'shelf'>,
  tracker: Pick<Tracker, 'marks'>,
  { methodologyItem }: Pick<Settings, 'methodologyItem'>,
): Promise<{ readonly ledger: Ledger; readonly site: SiteGovernance }> => {
  const anchor = methodologyItem === undefined ? undefined : (await tracker.marks(methodologyItem)).record
  const ledger = await readLedger(ports, methodologyItem ?? siteSubject, anchor)
  return { ledger, site: siteGovernance(ledger) }
}
