import { costFacts, plannedBy } from '../../costs/cost-facts.ts'
import { costsIn } from '../../costs/cost-record.ts'
import type { FactReading, FactRecord } from '../../facts/facts.ts'
import type { Told } from '../../facts/ground.ts'
import { date, known, whole } from '../../facts/reading.ts'
import type { GovernedLedger } from '../../pmo/governed-ledger.ts'
import { dayOf } from '../../work/calendar.ts'
import type { Instant, IsoDate, TimeZone } from '../../work/values.ts'
import { type ChangeCase, changeStatus, isOpen } from '../changes/state.ts'
import type { GovernanceState } from '../state.ts'
import { type Baseline, totalOf } from './baseline.ts'
import { baselineNow, proposedAt } from './state.ts'

const toleranceFacts = ({ tolerances }: Baseline): FactRecord =>
  Object.fromEntries(
    Object.entries(tolerances).flatMap(([dimension, size]) =>
      size === undefined ? [] : [[`tolerance.${dimension}`, whole(size)] as const],
    ),
  )

/** What is agreed of time and scope. One that waits for the decision at the gate ahead tells this much too, so that the gate judges the plan that is put before it. */
const planFacts = (baseline: Baseline, on: string, scopeOn: string): FactRecord => ({
  'schedule.baselineSetOn': date(on),
  'schedule.finishBaseline': date(baseline.finish),
  'scope.baselineOn': date(scopeOn),
  ...toleranceFacts(baseline),
})

/** What is agreed of money: only what those who decide have agreed to is a budget. */
const moneyFacts = (baseline: Baseline, on: string, today: string): FactRecord => {
  const { currency, costs } = baseline
  if (currency === null) return {}
  const money = (minor: number): FactReading => known({ is: 'money', money: { minor, currency } })
  return {
    'cost.approvedBudget': money(totalOf(baseline)),
    'cost.approvedOn': date(on),
    'cost.plannedValue': money(plannedBy(costs, today)),
  }
}

const decisions = {
  asked: 'pending',
  withdrawn: 'rejected',
  approved: 'approved',
  rejected: 'rejected',
  postponed: 'postponed',
  merged: 'merged',
} as const

/** How a change request stands by the ledger, whatever its item says; a merged one is in the baseline with the one that took it in. */
const changeOf = (all: readonly ChangeCase[], change: ChangeCase): NonNullable<Told['changes'][string]> => {
  const last = change.decisions.at(-1)
  const into = last?.outcome === 'merge' ? all.find(({ seq }) => seq === last.into) : undefined
  return {
    decision: decisions[changeStatus(change)],
    baselined: into ? changeOf(all, into).baselined : last?.rebaselined !== null && last !== undefined && !isOpen(change),
  }
}

/** How the change requests of a project stand, by their items. */
export const changesTold = ({ changes, brokenAt }: GovernanceState): Told['changes'] =>
  Object.fromEntries(
    changes.flatMap((change) => {
      const last = change.decisions.at(-1)?.seq ?? change.seq
      return change.ref !== null && last > brokenAt ? [[change.ref, changeOf(changes, change)] as const] : []
    }),
  )

/** The same where only a governance file is at hand: what it says was agreed, and the cost record where that is in reach. */
export const toldByFile = (agreed: GovernedLedger['agreed'], cost: unknown, today: IsoDate): Told => ({
  baseline: agreed?.facts ?? {},
  costs: costFacts(costsIn(cost)?.table ?? null, today),
  changes: agreed?.changes ?? {},
  agreed: agreed?.facts['schedule.baselineSetOn'] !== undefined,
  by: {},
})

/** What the ledger's baseline and the cost record tell of a project on a day. `passed`: gates that need no decision now. */
export const toldBy = (
  state: GovernanceState,
  cost: unknown,
  { at, zone, passed }: { readonly at: Instant; readonly zone: TimeZone; readonly passed: readonly string[] },
): Told => {
  const today = dayOf(at, zone)
  const now = baselineNow(state)
  const waits = state.baselines.proposal
  const proposed = waits && !passed.includes(waits.gate) ? proposedAt(state, waits.gate) : undefined
  const setOn = now && dayOf(now.at, zone)
  const on = proposed && dayOf(proposed.at, zone)
  const record = costsIn(cost)
  const line = record?.log.at(-1)
  const agreed = now ?? proposed
  const baseline =
    now && setOn !== undefined
      ? { ...planFacts(now.baseline, setOn, dayOf(now.scopeAt, zone)), ...moneyFacts(now.baseline, setOn, today) }
      : proposed && on !== undefined
        ? planFacts(proposed.baseline, on, on)
        : {}
  return {
    baseline,
    costs: costFacts(record?.table ?? null, today),
    changes: changesTold(state),
    agreed: now !== undefined,
    by: {
      ...(agreed ? { baseline: { on: dayOf(agreed.at, zone), byName: agreed.by.name, at: agreed.at } } : {}),
      ...(line ? { costs: { on: dayOf(line.at, zone), byName: line.byName, at: line.at } } : {}),
    },
  }
}
