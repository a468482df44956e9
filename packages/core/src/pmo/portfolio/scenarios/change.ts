import { TrackerError } from '../../../failure.ts'
import { hashOf } from '../../../hash.ts'
import type { Decided } from '../../../portfolio/selection/decide.ts'
import type { SelectionModel } from '../../../portfolio/selection/model.ts'
import type { Call, Ports, Versioned } from '../../../ports.ts'
import { jobKey } from '../../jobs/document.ts'
import type { ScenarioResult } from '../../views/scenarios.ts'
import { costByPeriod } from '../answer.ts'
import { keepBody } from '../bodies.ts'
import type { PortfolioInput } from '../client.ts'
import { readModel, readResult, SearchState } from '../search-state.ts'
import { visibleTo } from '../sheet.ts'
import { answerNow, ask } from '../show-selection.ts'
import { readBaseline } from './baseline.ts'
import { type Scenario, scenarioKey } from './documents.ts'
import { listScenarios } from './list.ts'

interface Found {
  readonly model: SelectionModel
  readonly decided: Decided
  readonly engine: 'instant' | 'exact'
}

/** What a job found, for whoever sees all that it is about. */
const fromJob = async (ports: Ports, call: Call, job: string): Promise<Found> => {
  const document = await ports.shelf.read(jobKey(job))
  const state = document && SearchState.parse(document.value.state)
  const result = state?.result ? await readResult(ports, state.result) : undefined
  if (!state || !result || !('decided' in result))
    throw new TrackerError('invalid', 'This search has no selection yet', 'Wait until it ends, or end it with the best so far.')
  const model = await readModel(ports, state.model)
  const refs = model.projects.map(({ id }) => id)
  const visible = await visibleTo(ports, call, refs)
  if (refs.some((ref) => !visible.has(ref)))
    throw new TrackerError('forbidden', 'This selection is about projects that you may not see', 'Start a search of your own.')
  return { model, decided: result.decided, engine: 'exact' }
}

const found = async (
  ports: Ports,
  call: Call,
  { job, changes }: PortfolioInput<'scenario.save'>,
): Promise<Found & { readonly currency: string }> => {
  const asked = await ask(ports, call, changes)
  const { currency } = asked.limits
  if (job !== undefined) return { ...(await fromJob(ports, call, job)), currency }
  const answer = answerNow(asked, call)
  if (!answer || !asked.model) throw new TrackerError('invalid', 'No project can be selected yet', 'See what is left out, and why.')
  return { model: asked.model, decided: answer.decided, engine: 'instant', currency }
}

/** Saves a selection with the question that it answers, under a name. */
export const saveScenario = async (ports: Ports, call: Call, input: PortfolioInput<'scenario.save'>): Promise<ScenarioResult> => {
  const { model, decided, engine, currency } = await found(ports, call, input)
  if (!('selected' in decided))
    throw new TrackerError('invalid', 'There is no selection to save: these demands cannot all hold', 'Change a limit, then save.')
  const { status, selected, value, bound, gap } = decided
  const scenario: Scenario = {
    name: input.name,
    note: input.note,
    by: call.actor.ref,
    byName: call.actor.name,
    at: call.now,
    model: await keepBody(ports, model),
    answer: await keepBody(ports, { decided, engine }),
    currency,
    status,
    value,
    bound,
    gap,
    cost: { ...costByPeriod(model, selected) },
    projects: model.projects.map(({ id }) => id),
    selected: [...selected],
    comments: [],
    removed: false,
  }
  const id = hashOf({ name: input.name, by: call.actor.ref, at: call.now, model: scenario.model }).slice(0, 16)
  await ports.shelf.write(scenarioKey(id), scenario, 'new')
  return { ok: true, list: await listScenarios(ports, call), scenario: id }
}

export const needScenario = async (ports: Ports, id: string): Promise<Versioned<Scenario>> => {
  const scenario = await ports.shelf.read(scenarioKey(id))
  if (scenario && !scenario.value.removed) return scenario
  throw new TrackerError('not-found', 'There is no such scenario any more', 'Open the list of scenarios again.')
}

const swap = async (ports: Ports, call: Call, id: string, next: Scenario, replaces: string): Promise<ScenarioResult> => {
  const written = await ports.shelf.write(scenarioKey(id), next, replaces)
  const list = await listScenarios(ports, call)
  return written.ok ? { ok: true, list, scenario: id } : { ok: false, problem: 'conflict', newer: list }
}

/** Says something about a scenario. */
export const commentScenario = async (ports: Ports, call: Call, input: PortfolioInput<'scenario.comment'>): Promise<ScenarioResult> => {
  const { value } = await needScenario(ports, input.scenario)
  const comment = { by: call.actor.ref, byName: call.actor.name, at: call.now, text: input.text }
  return swap(ports, call, input.scenario, { ...value, comments: [...value.comments, comment] }, input.scenarioVersion)
}

/** Puts a scenario away. What is committed or proposed stays. */
export const removeScenario = async (ports: Ports, call: Call, input: PortfolioInput<'scenario.remove'>): Promise<ScenarioResult> => {
  const [{ value }, { value: baseline }, isPmo] = await Promise.all([
    needScenario(ports, input.scenario),
    readBaseline(ports),
    ports.directory.isPmo(call.actor),
  ])
  if (!isPmo && value.by !== call.actor.ref)
    throw new TrackerError('forbidden', 'Somebody else saved this scenario', 'Ask them or the PMO to put it away.')
  if ([baseline?.current?.scenario, baseline?.proposal?.scenario].includes(input.scenario))
    throw new TrackerError('invalid', 'This scenario is committed or proposed', 'Withdraw the proposal, or commit another one first.')
  return swap(ports, call, input.scenario, { ...value, removed: true }, input.scenarioVersion)
}
