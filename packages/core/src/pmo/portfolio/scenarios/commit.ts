import { TrackerError } from '../../../failure.ts'
import { hashOf } from '../../../hash.ts'
import type { Call, Ports } from '../../../ports.ts'
import type { ScenarioList, ScenarioResult } from '../../views/scenarios.ts'
import type { PortfolioInput } from '../client.ts'
import { type Baseline, type Commitment, noBaseline, readBaseline, recordCommitment, writeBaseline } from './baseline.ts'
import { needScenario } from './change.ts'
import { listScenarios, obstacleOf } from './list.ts'

const swap = async (
  ports: Ports,
  call: Call,
  next: Baseline,
  { replaces, scenario }: { readonly replaces: string; readonly scenario: string },
) => {
  const written = await writeBaseline(ports, next, replaces)
  const list = await listScenarios(ports, call)
  return written ? ({ ok: true, list, scenario } as const) : ({ ok: false, problem: 'conflict', newer: list } as const)
}

/** Proposes a scenario as what the portfolio commits to. */
export const proposeBaseline = async (ports: Ports, call: Call, input: PortfolioInput<'scenario.propose'>): Promise<ScenarioResult> => {
  const [{ value: baseline }] = await Promise.all([readBaseline(ports), needScenario(ports, input.scenario)])
  const proposal = { scenario: input.scenario, by: { ref: call.actor.ref, name: call.actor.name }, at: call.now, note: input.note }
  const next = { ...(baseline ?? noBaseline), proposal: { ...proposal, hash: hashOf(proposal) } }
  return swap(ports, call, next, { replaces: input.baselineVersion, scenario: input.scenario })
}

const obstacleWords: Readonly<Record<NonNullable<ScenarioList['approvalObstacle']>, readonly [message: string, remedy: string]>> = {
  notPmo: ['This belongs to the PMO', 'Ask a PMO admin to approve it.'],
  author: ['You saved this scenario yourself', 'A second person of the PMO has to approve it.'],
  proposer: ['You proposed this scenario yourself', 'A second person of the PMO has to approve it.'],
  nothingProposed: ['Nothing is proposed any more', 'Open the list of scenarios again.'],
}

/** A second person of the PMO commits the portfolio to what was proposed. */
export const approveBaseline = async (ports: Ports, call: Call, input: PortfolioInput<'scenario.approve'>): Promise<ScenarioResult> => {
  const { value } = await readBaseline(ports)
  const baseline = value ?? noBaseline
  const { proposal, current, former } = baseline
  const scenario = proposal ? (await needScenario(ports, proposal.scenario)).value : undefined
  const obstacle = obstacleOf(baseline, scenario, call, await ports.directory.isPmo(call.actor))
  if (obstacle !== null || !proposal || !scenario) {
    const [message, remedy] = obstacleWords[obstacle ?? 'nothingProposed']
    throw new TrackerError('forbidden', message, remedy)
  }
  if (proposal.hash !== input.hash) return { ok: false, problem: 'changed', newer: await listScenarios(ports, call) }
  const commitment: Commitment = {
    scenario: proposal.scenario,
    name: scenario.name,
    note: proposal.note,
    model: scenario.model,
    answer: scenario.answer,
    selected: scenario.selected,
    proposedBy: proposal.by,
    approvedBy: { ref: call.actor.ref, name: call.actor.name },
    at: call.now,
    before: current?.hash ?? null,
  }
  const hash = await recordCommitment(ports, call, commitment)
  const next = { current: { ...commitment, hash }, proposal: null, former: current ? [...new Set([...former, current.scenario])] : former }
  return swap(ports, call, next, { replaces: input.baselineVersion, scenario: proposal.scenario })
}

/** Takes a proposal back. */
export const withdrawProposal = async (ports: Ports, call: Call, input: PortfolioInput<'scenario.withdraw'>): Promise<ScenarioResult> => {
  const { value } = await readBaseline(ports)
  const scenario = value?.proposal?.scenario ?? ''
  return swap(ports, call, { ...(value ?? noBaseline), proposal: null }, { replaces: input.baselineVersion, scenario })
}
