import type { Governance } from '../facts/ground.ts'
import type { IsoDate } from '../work/values.ts'
import type { GovernanceState } from './state.ts'
import { waiverDebt } from './waiver/state.ts'

/** What a project owes by its ledger on a day, as its facts count it. */
export const owedBy = (state: GovernanceState, today: IsoDate): NonNullable<Governance['owed']> => {
  const { active, expired } = waiverDebt(state, today)
  return { waiversActive: active.length, waiversExpired: expired.length }
}
