import * as z from 'zod/mini'
import { approvalActs, Decision, SentBack } from './approval/acts.ts'
import { auditActs } from './audit/acts.ts'
import { BaselineSet, baselineActs } from './baseline/acts.ts'
import { bindingActs } from './binding/acts.ts'
import { bypassActs } from './bypass/acts.ts'
import { changeActs } from './changes/acts.ts'
import { conditionActs } from './conditions/acts.ts'
import { emergencyActs } from './emergency/acts.ts'
import { ItemMade } from './item-made.ts'
import { reviewActs } from './review/acts.ts'
import { siteActs } from './site/acts.ts'
import { waiverActs } from './waiver/acts.ts'

/** Everything that a person may do to the governance of a project, as it is asked for. Each family of acts has its own folder. */
export const Act = z.discriminatedUnion('kind', [
  ...approvalActs,
  ...siteActs,
  ...waiverActs,
  ...conditionActs,
  ...emergencyActs,
  ...bypassActs,
  ...baselineActs,
  ...changeActs,
  ...auditActs,
  ...reviewActs,
  ...bindingActs,
])
export type Act = z.infer<typeof Act>

/** Everything that a ledger may hold: what people did, and what the product wrote because of it. */
export const Recorded = z.discriminatedUnion('kind', [...Act.def.options, Decision, SentBack, ItemMade, BaselineSet])
export type Recorded = z.infer<typeof Recorded>
