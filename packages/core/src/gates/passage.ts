import type { IsoDate } from '../work/values.ts'
import type { GatePassage } from './records.ts'

/** The passage of a gate that may still be used on a day; one that ran out has to be decided again. */
export const passageInForce = (passages: readonly GatePassage[], gate: string, day: IsoDate): GatePassage | undefined =>
  passages.find((passage) => passage.gate === gate && day <= passage.until)
