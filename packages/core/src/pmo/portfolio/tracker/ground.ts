import { capacityPlace } from '../capacity/documents.ts'
import { firstPlan, sourceOf, supplyOf } from '../capacity/plan.ts'
import { saveCapacity } from '../capacity/save-capacity.ts'
import { openCapacity } from '../capacity/show-capacity.ts'
import { readStanding } from '../heads.ts'
import { periodsOf } from '../periods.ts'

/** What the portfolio lends to the part that takes from the tracker's planning, which loads beside it and brings none of it along. */
export const trackerGround = { capacityPlace, firstPlan, sourceOf, supplyOf, saveCapacity, openCapacity, readStanding, periodsOf }
export type Ground = typeof trackerGround
