import type { Governance } from '../facts/ground.ts'
import type { WorkItem } from '../work/items.ts'
import type { IsoDate, TimeZone } from '../work/values.ts'
import { lastAuditOn } from './audit/state.ts'
import { type Condition } from './conditions/state.ts'
import type { GovernanceState } from './state.ts'
import { waiverDebt } from './waiver/state.ts'

/** Conditions that somebody said to be met, or whose tracker item is done: until somebody opens it again. */
export const isMet = ({ met, item }: Condition, done: ReadonlySet<string>): boolean => met !== null || (item !== null && done.has(item.ref))

/** Tracker items of conditions and of corrective actions that are done. */
export const conditionsDone = ({ conditions, audits }: GovernanceState, below: readonly WorkItem[]): ReadonlySet<string> => {
  const actions = audits.flatMap(({ findings }) => findings.flatMap((finding) => finding.actions))
  const known = new Set([...conditions, ...actions].flatMap(({ item }) => item?.ref ?? []))
  return new Set(below.flatMap(({ ref, state }) => (known.has(ref) && state.category === 'done' ? [ref] : [])))
}

/** What a project owes by its ledger on a day, as its facts count it. */
export const owedBy = (
  state: GovernanceState,
  below: readonly WorkItem[],
  today: IsoDate,
  zone: TimeZone,
): NonNullable<Governance['owed']> => {
  const { active, expired } = waiverDebt(state, today)
  const done = conditionsDone(state, below)
  const auditedOn = lastAuditOn(state, zone)
  return {
    waiversActive: active.length,
    waiversExpired: expired.length,
    conditionsLate: state.conditions.filter((one) => one.due < today && !isMet(one, done)).length,
    explained: state.explanations.filter(({ seq }) => seq > state.brokenAt).map(({ gate, moved }) => `${gate} ${moved}`),
    conditionItems: state.conditions.flatMap(({ item }) => item?.ref ?? []),
    ...(auditedOn === undefined ? {} : { auditedOn }),
  }
}
