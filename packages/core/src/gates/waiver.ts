import type { IsoDate } from '../work/values.ts'

/** A granted exception: covers a fail of one criterion at one gate of one component, on the days from–to inclusive; never what could not be checked. */
export interface Waiver {
  readonly rule: string
  readonly gate: string
  readonly from: IsoDate
  readonly to: IsoDate
}

export const covers = (waiver: Waiver, rule: string, gate: string, asOf: IsoDate): boolean =>
  waiver.rule === rule && waiver.gate === gate && waiver.from <= asOf && asOf <= waiver.to
