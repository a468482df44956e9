import { hashOf } from '../../hash.ts'
import { usualLevels } from '../../portfolio/selection/frontier.ts'
import type { Ports } from '../../ports.ts'
import { type JobDocument, jobKey } from '../jobs/document.ts'
import { readKept } from '../kept.ts'
import type { SelectionJob } from '../views/selection.ts'
import { SearchState } from './search-state.ts'

/** One job for one question, however often it is asked. */
export const jobIdOf = (model: string, task: SearchState['task'], levels: SearchState['levels']): string =>
  hashOf({ model, task, levels: task === 'select' ? null : levels }).slice(0, 16)

/** A job without its result. */
export const jobView = (job: string, document: JobDocument, state = SearchState.parse(document.state)): SelectionJob => ({
  job,
  task: state.task,
  status: document.status,
  modelHash: state.model,
  seconds: state.seconds,
  spent: state.spent,
  value: state.value,
  bound: state.bound,
  startedAt: document.startedAt,
  startedBy: document.startedByName,
  ...(document.finishedAt === undefined ? {} : { finishedAt: document.finishedAt }),
  ...(document.problem === undefined ? {} : { problem: document.problem }),
  answer: null,
  frontier: null,
})

/** The job that asked exactly this question, without its result; null where nobody asked. */
export const jobOf = async (ports: Ports, modelHash: string): Promise<SelectionJob | null> => {
  const id = jobIdOf(modelHash, 'select', usualLevels)
  const { value } = await readKept(ports, jobKey(id))
  return value ? jobView(id, value) : null
}
