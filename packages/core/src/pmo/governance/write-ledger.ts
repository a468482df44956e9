import { lastAuditOn } from '../../governance/audit/state.ts'
import { baselineNow } from '../../governance/baseline/state.ts'
import { toldBy } from '../../governance/baseline/told.ts'
import type { GovernanceState } from '../../governance/state.ts'
import { waiverDebt } from '../../governance/waiver/state.ts'
import type { TimeZone } from '../../work/values.ts'
import type { GovernedLedger } from '../governed-ledger.ts'
import type { Governance } from './read-governance.ts'

const everyDay = '9999-12-31'

/** What does not depend on the day on which somebody asks. */
const agreedIn = (state: GovernanceState, zone: TimeZone): Pick<GovernedLedger, 'agreed'> => {
  const now = baselineNow(state)
  const { baseline, changes } = toldBy(state, undefined, { at: now?.at ?? '1970-01-01T00:00:00.000Z', zone, passed: [] })
  const { 'cost.plannedValue': _, ...facts } = now ? baseline : {}
  return now || Object.keys(changes).length > 0 ? { agreed: { facts, changes } } : {}
}

/** What a governance file holds of a ledger; nothing of one that is empty, damaged or not the one on the item. */
export const ledgerForFile = ({ ledger, state }: Governance, zone: TimeZone): GovernedLedger | undefined => {
  const head = ledger.hashes.at(-1)
  const auditedOn = lastAuditOn(state, zone)
  if (head === undefined || ledger.problems.length > 0 || ledger.anchoring.is !== 'anchored') return undefined
  return {
    seq: ledger.hashes.length,
    head: head.slice(0, 16),
    waivers: waiverDebt(state, everyDay).expired.map(({ rule, gate, from, to }) => ({ rule, gate, from, to })),
    conditions: state.conditions.filter(({ met }) => !met).map(({ due, item }) => ({ due, item: item?.ref ?? null })),
    conditionItems: state.conditions.flatMap(({ item }) => item?.ref ?? []),
    ...(auditedOn === undefined ? {} : { auditedOn }),
    ...agreedIn(state, zone),
    explained: state.explanations.map(({ gate, moved }) => `${gate} ${moved}`),
  }
}
