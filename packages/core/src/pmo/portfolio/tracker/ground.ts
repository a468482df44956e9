import { capacityPlace } from '../capacity/documents.ts'
import { firstPlan, sourceOf, supplyOf } from '../capacity/plan.ts'
import { saveCapacity } from '../capacity/save-capacity.ts'
import { openCapacity } from '../capacity/show-capacity.ts'
import { readStanding } from '../heads.ts'
import { periodsOf } from '../periods.ts'
import { readSheet } from '../sheet.ts'

/** What the portfolio lends to the part that takes from the tracker's planning, which loads beside it and brings none of it along. */
const ground = {
  capacityPlace,
  firstPlan,
  sourceOf,
  supplyOf,
  saveCapacity,
  openCapacity,
  readSheet,
  readStanding,
  periodsOf,
}
export type Ground = typeof ground

/** What is taken from the tracker's planning, loaded when somebody looks at it. */
export const trackerHandlers = async () => (await import('../../../tracker-pages.ts')).trackerHandlers(ground)
