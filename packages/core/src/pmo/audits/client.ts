import type { ItemRef } from '../../work/values.ts'
import type { AuditList, AuditsOfProject } from '../views/audits.ts'

/** Audits: what is planned, found and mended is done with `governance.act`. */
export interface AuditUseCases {
  /** Projects with audits that this person may see; ask with `next` until there is none. */
  'audit.list': { input: { after?: string }; output: AuditList }
  'audit.open': { input: { item: ItemRef }; output: AuditsOfProject }
}
