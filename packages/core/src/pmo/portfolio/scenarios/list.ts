import type { Call, Ports, Versioned } from '../../../ports.ts'
import type { ItemRef } from '../../../work/values.ts'
import type { ScenarioCard, ScenarioList } from '../../views/scenarios.ts'
import { visibleTo } from '../sheet.ts'
import { ask } from '../show-selection.ts'
import { type Baseline, noBaseline, readBaseline } from './baseline.ts'
import { readScenarios, type Scenario } from './documents.ts'
import { sinceBaseline } from './since.ts'

const isOf = (id: string, { current, proposal, former }: Baseline): ScenarioCard['is'] => {
  if (current?.scenario === id) return 'baseline'
  if (proposal?.scenario === id) return 'proposed'
  return former.includes(id) ? 'former' : 'saved'
}

/** A scenario as one person may see it: sums over projects that they may not see are not told. */
export const cardOf = ({ id, value, version }: Versioned<Scenario>, baseline: Baseline, visible: ReadonlySet<ItemRef>): ScenarioCard => {
  const hidden = value.projects.filter((ref) => !visible.has(ref)).length
  const whole = hidden === 0
  return {
    scenario: id,
    name: value.name,
    note: value.note,
    byName: value.byName,
    at: value.at,
    status: value.status,
    value: whole ? value.value : null,
    bound: whole ? value.bound : null,
    gap: whole ? value.gap : null,
    cost: whole ? value.cost : null,
    currency: value.currency,
    projects: value.projects.length - hidden,
    selected: value.selected.filter((ref) => visible.has(ref)).length,
    hidden,
    comments: value.comments.map(({ byName, at, text }) => ({ byName, at, text })),
    scenarioVersion: version,
    is: isOf(id, baseline),
  }
}

/** Why this person may not approve what is proposed. */
export const obstacleOf = (
  { proposal }: Baseline,
  scenario: Scenario | undefined,
  { actor }: Call,
  isPmo: boolean,
): ScenarioList['approvalObstacle'] => {
  if (!proposal) return 'nothingProposed'
  if (!isPmo) return 'notPmo'
  if (proposal.by.ref === actor.ref) return 'proposer'
  return scenario?.by === actor.ref ? 'author' : null
}

/** Saved scenarios, the committed portfolio, and what changed since. */
export const listScenarios = async (ports: Ports, call: Call): Promise<ScenarioList> => {
  const [scenarios, { value, version }, asked] = await Promise.all([readScenarios(ports), readBaseline(ports), ask(ports, call)])
  const baseline = value ?? noBaseline
  const refs = [...new Set(scenarios.flatMap((one) => one.value.projects))]
  const visible = refs.length === 0 ? new Set<string>() : await visibleTo(ports, call, refs)
  const { current, proposal } = baseline
  const named = (id: string) => scenarios.find((one) => one.id === id)?.value
  return {
    scenarios: scenarios.map((one) => cardOf(one, baseline, visible)),
    baseline: current && {
      scenario: current.scenario,
      name: current.name,
      note: current.note,
      proposedBy: current.proposedBy.name,
      approvedBy: current.approvedBy.name,
      at: current.at,
      hash: current.hash,
      formerly: current.before,
    },
    proposal: proposal && {
      scenario: proposal.scenario,
      name: named(proposal.scenario)?.name ?? '',
      byName: proposal.by.name,
      at: proposal.at,
      note: proposal.note,
      hash: proposal.hash,
    },
    since: current && (await sinceBaseline(ports, call, asked, current)),
    baselineVersion: version,
    mayConfigure: asked.sheet.mayConfigure,
    approvalObstacle: obstacleOf(baseline, proposal ? named(proposal.scenario) : undefined, call, asked.sheet.mayConfigure),
    now: call.now,
  }
}
