import { waiverDebt } from '../../governance/waiver/state.ts'
import type { GovernedLedger } from '../governed-ledger.ts'
import type { Governance } from './read-governance.ts'

const everyDay = '9999-12-31'

/** What a governance file holds of a ledger; nothing of one that is empty, damaged or not the one on the item. */
export const ledgerForFile = ({ ledger, state }: Governance): GovernedLedger | undefined => {
  const head = ledger.hashes.at(-1)
  if (head === undefined || ledger.problems.length > 0 || ledger.anchoring.is !== 'anchored') return undefined
  return {
    seq: ledger.hashes.length,
    head: head.slice(0, 16),
    waivers: waiverDebt(state, everyDay).expired.map(({ rule, gate, from, to }) => ({ rule, gate, from, to })),
    conditions: state.conditions.filter(({ met }) => !met).map(({ due, item }) => ({ due, item: item?.ref ?? null })),
    conditionItems: state.conditions.flatMap(({ item }) => item?.ref ?? []),
    explained: state.explanations.map(({ gate, moved }) => `${gate} ${moved}`),
  }
}
