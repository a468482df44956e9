import { withCrossings } from '../../facts/moves.ts'
import { weighedAt } from '../../gates/records.ts'
import { passagesIn } from '../../governance/approval/passages.ts'
import { toldBy } from '../../governance/baseline/told.ts'
import { owedBy } from '../../governance/owed.ts'
import { waiversGranted } from '../../governance/waiver/state.ts'
import { dayOf } from '../../work/calendar.ts'
import { assess } from '../assess.ts'
import { governanceOf } from '../complete-reading.ts'
import { type Judged, type Site, standingOf } from '../judge-component.ts'
import type { Governance } from './read-governance.ts'
import { withStanding } from './stand.ts'
import { worsenedBefore } from './worsened.ts'

/** The same project judged again because its ledger says something else now; nothing is read from the tracker. */
export const judgeAgain = async (site: Site, { stored: _, ...judged }: Judged, governance: Governance): Promise<Judged> => {
  const { configured, binding, reading: before } = judged
  const { state } = governance
  const today = dayOf(before.readAt, before.zone)
  const passages = passagesIn(state, configured.settings.zone)
  const owed = owedBy(state, before.below, today, before.zone)
  const told = toldBy(state, before.record?.cost, { at: before.readAt, zone: before.zone, passed: passages.map(({ gate }) => gate) })
  const governs = governanceOf({ template: configured.template, passages, binding, owed, worsened: worsenedBefore(judged.before) }, today)
  const reading = withCrossings({ ...before, told, governance: governs })
  const { enforcement } = 'none' in judged.outcome ? { enforcement: null } : judged.outcome
  const standing = {
    passages,
    waivers: waiversGranted(state),
    history: judged.history,
    enforcement,
    ...standingOf(judged, binding),
    disbelieved: judged.disbelieved,
    ...(judged.counted ? { counted: judged.counted } : {}),
  }
  const again = assess(configured, reading, standing)
  const around = {
    state,
    reading,
    site: await site.deciders(),
    before: judged.before,
    at: (gate: string) => assess(configured, reading, standing, gate).outcome,
  }
  const stood = weighedAt(again.outcome)
  const now = stood && withStanding(stood, configured.template, around)
  const outcome = 'none' in again.outcome ? { ...again.outcome, ...(now ? { behind: now } : {}) } : (now ?? again.outcome)
  return { ...judged, ...again, outcome, reading, governance, passages }
}
