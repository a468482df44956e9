import { TrackerError } from '../../failure.ts'
import { usualLevels } from '../../portfolio/selection/frontier.ts'
import type { SelectionModel } from '../../portfolio/selection/model.ts'
import type { Call, Ports } from '../../ports.ts'
import { cancelJob } from '../jobs/cancel.ts'
import { isOpen, type JobDocument, needJob } from '../jobs/document.ts'
import { startJob } from '../jobs/start.ts'
import type { SelectionJob } from '../views/selection.ts'
import { answerOf } from './answer.ts'
import { keepBody } from './bodies.ts'
import type { PortfolioInput } from './client.ts'
import { strategyPlace } from './documents.ts'
import { frontierView } from './frontier-view.ts'
import { readStanding } from './heads.ts'
import { jobIdOf, jobView } from './job-view.ts'
import { readModel, readResult, SearchState } from './search-state.ts'
import { visibleTo } from './sheet.ts'
import { ask } from './show-selection.ts'

/** A result speaks of every project of its question, so that only those who see them all get it. */
const ensureAllVisible = async (ports: Ports, call: Call, { projects }: SelectionModel): Promise<void> => {
  const refs = projects.map(({ id }) => id)
  const visible = await visibleTo(ports, call, refs)
  if (refs.every((ref) => visible.has(ref))) return
  throw new TrackerError(
    'forbidden',
    'This selection is about projects that you may not see',
    'Open the selection; it is then made of what you may see.',
  )
}

const withResult = async (ports: Ports, call: Call, job: string, document: JobDocument): Promise<SelectionJob> => {
  const state = SearchState.parse(document.state)
  const view = jobView(job, document, state)
  if (state.result === null) return view
  const model = await readModel(ports, state.model)
  await ensureAllVisible(ports, call, model)
  const result = await readResult(ports, state.result)
  if ('points' in result) return { ...view, frontier: await frontierView(ports, state.model, model, result.points) }
  const { value: strategy } = await readStanding(ports, strategyPlace)
  return { ...view, answer: answerOf(model, result.decided, 'exact', strategy) }
}

const kindOfTask: Readonly<Record<SearchState['task'], string>> = { select: 'selection', frontier: 'frontier' }

const startsAgain = (before: JobDocument, { value, bound, spent }: SearchState, seconds: number): boolean =>
  !isOpen(before) && (before.status !== 'finished' || (value !== bound && spent < seconds))

/** Begins a long search. One that runs or is settled is taken up; one that ended early goes on from what it had. */
export const startSelection = async (ports: Ports, call: Call, input: PortfolioInput<'selection.start'>): Promise<SelectionJob> => {
  const { task, seconds, levels = usualLevels } = input
  const { model } = await ask(ports, call, input.changes)
  if (!model)
    throw new TrackerError(
      'invalid',
      'No project can be selected yet',
      'See under "left out" what is missing, most often a score or a cost.',
    )
  const hash = await keepBody(ports, model)
  const id = jobIdOf(hash, task, levels)
  const stands = await startJob<SearchState>(ports, call, { kind: kindOfTask[task], id }, (document) => {
    const before = document && SearchState.safeParse(document.state).data
    if (document && before && !startsAgain(document, before, seconds)) return undefined
    const { selected = null, value = null, bound = null } = before ?? {}
    const state = { task, model: hash, levels: { ...levels }, seconds, spent: 0, selected, value, bound, result: null }
    return { state, progress: { done: 0, of: seconds } }
  })
  return withResult(ports, call, id, stands)
}

const needSearch = async (ports: Ports, job: string) => {
  const found = await needJob(ports, job)
  if (Object.values(kindOfTask).includes(found.value.kind)) return found
  throw new TrackerError('not-found', 'There is no such search', 'Start it again.')
}

/** How far a long search is, and its result once there is one. */
export const selectionStatus = async (ports: Ports, call: Call, { job }: PortfolioInput<'selection.status'>): Promise<SelectionJob> =>
  withResult(ports, call, job, (await needSearch(ports, job)).value)

/** Ends a search with the best so far, explained at once; whoever works on it notices. */
export const cancelSelection = async (ports: Ports, call: Call, { job }: PortfolioInput<'selection.cancel'>): Promise<SelectionJob> => {
  await needSearch(ports, job)
  return withResult(ports, call, job, await cancelJob(ports, call, job))
}
