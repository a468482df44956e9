import type { IsoDate } from '../work/values.ts'
import type { Tailoring } from './tailoring.ts'

/** Whether an overlay counts on a day: approved, begun and not run out. */
export const appliesOn = ({ approvedBy, on, until }: Tailoring, day: IsoDate): boolean => approvedBy !== null && on <= day && day <= until
