import type { EnforcementState } from '../../gates/enforcement.ts'
import type { Ports } from '../../ports.ts'
import type { Configured } from '../settings-document.ts'
import { readHeadOf } from './head.ts'

/** Says so where a gate was in force as far as anybody knew, and no longer is. */
const lost = async (ports: Ports, state: EnforcementState): Promise<EnforcementState> => {
  if (state.strength !== 'none') return state
  const { value } = await readHeadOf(ports)
  return value?.status === 'inForce' && value.at !== null ? { ...state, lostSince: value.at } : state
}

/** What the tracker enforces at a gate today; `null` where this host cannot read it or the gate opens no phase. */
export const readEnforcement = async (ports: Ports, configured: Configured, gateId: string): Promise<EnforcementState | null> => {
  const index = configured.template.gates.findIndex(({ id }) => id === gateId)
  const gate = configured.template.gates[index]
  if (!gate || gate.opens === null || !ports.guard) return null
  const { mapping } = configured.settings
  const phases = mapping.templatePhases?.[configured.template.id] ?? mapping.phases
  const opensStates = Object.entries(phases).flatMap(([state, phase]) => (phase === gate.opens ? [state] : []))
  const state = await ports.guard.inForce({ id: gate.id, slot: index + 1, opensStates, itemTypes: mapping.projectItemTypes })
  return lost(ports, state)
}
