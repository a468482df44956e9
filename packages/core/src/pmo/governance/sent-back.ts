import type { NoGateAhead, StoredJudgement } from '../../gates/records.ts'
import { passagesIn } from '../../governance/approval/passages.ts'
import { governanceState } from '../../governance/state.ts'
import { appendTo } from '../../ledger/keep.ts'
import type { Gate } from '../../methodology/template.ts'
import type { Ports } from '../../ports.ts'
import type { Governance } from './read-governance.ts'

/** Whoever writes what nobody asked for: the product itself. */
export const product = { ref: 'plumbline', name: 'Plumbline' }

/** Records that a project stands before an earlier gate again, for each later one that it had passed. Nothing is written where it does not. */
export const withSentBack = async (
  ports: Ports,
  gates: readonly Pick<Gate, 'id'>[],
  outcome: StoredJudgement | NoGateAhead,
  governance: Governance,
): Promise<Governance> => {
  if ('none' in outcome || governance.ledger.anchoring.is === 'contradicted') return governance
  const placeOf = (id: string): number => gates.findIndex((gate) => gate.id === id)
  const ahead = placeOf(outcome.judgement.gate)
  const later = passagesIn(governance.state, outcome.zone).filter(({ gate }) => placeOf(gate) > ahead)
  if (later.length === 0) return governance
  const ledger = await appendTo(
    ports,
    governance.ledger,
    later.map(({ gate }) => ({ at: outcome.judgedAt, by: product, act: { kind: 'passage.sentBack', gate } })),
  )
  return { ledger, state: governanceState(ledger) }
}
