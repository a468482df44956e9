import { TrackerError } from '../../failure.ts'
import type { ItemMarks } from '../../gates/records.ts'
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

/** Who decides on the site, by the ledger of its methodology item, and what stands on that item. */
export interface ReadSite {
  readonly ledger: Ledger
  readonly site: SiteGovernance
  /** `undefined`: no item is named, or this identity may not see it; then nothing is attested here. */
  readonly marks: ItemMarks | undefined
}

/** What stands on an item; `undefined` where it is gone or hidden from this identity. */
export const marksOrNothing = async (tracker: Pick<Tracker, 'marks'>, item: ItemRef | undefined): Promise<ItemMarks | undefined> => {
  if (item === undefined) return undefined
  try {
    return await tracker.marks(item)
  } catch (error) {
    if (error instanceof TrackerError && (error.code === 'not-found' || error.code === 'forbidden')) return undefined
    throw error
  }
}

export const readSiteGovernance = async (
  ports: Pick<Ports, 'shelf'>,
  tracker: Pick<Tracker, 'marks'>,
  { methodologyItem }: Pick<Settings, 'methodologyItem'>,
): Promise<ReadSite> => {
  const marks = await marksOrNothing(tracker, methodologyItem)
  const ledger = await readLedger(ports, methodologyItem ?? siteSubject, marks?.record)
  return { ledger, site: siteGovernance(ledger), marks }
}
