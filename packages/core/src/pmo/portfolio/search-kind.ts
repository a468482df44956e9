import { TrackerError } from '../../failure.ts'
import { type ExactAnswer, workOn } from '../../portfolio/selection/slice.ts'
import type { Call, Ports } from '../../ports.ts'
import type { JobKind, Stepped } from '../jobs/job.ts'
import { keepBody } from './bodies.ts'
import { readModel, SearchState } from './search-state.ts'

/** A first stretch of so many seconds; the next are as long as all before them, so that starting again never costs more than half of the time. */
const firstSeconds = 3
const longestSeconds = 60

const stretchOf = ({ seconds, spent }: SearchState): number => Math.min(seconds - spent, longestSeconds, Math.max(firstSeconds, spent))

/** Explaining the last stretch is part of its time. */
const explaining = 2

const after = async (ports: Ports, before: SearchState, answer: ExactAnswer, stretch: number): Promise<Stepped<SearchState>> => {
  const spent = before.spent + stretch
  const progress = { done: spent, of: before.seconds }
  if (answer.task === 'frontier')
    return { state: { ...before, spent, result: await keepBody(ports, { points: answer.points }) }, progress, finished: true }
  const { selected, value, bound, decided } = answer
  const found = { ...before, spent, selected: selected && [...selected], value, bound: Number.isFinite(bound) ? bound : before.bound }
  if (!decided) return { state: found, progress }
  return { state: { ...found, result: await keepBody(ports, { decided }) }, progress, finished: true }
}

const step = async (ports: Ports, _call: Call, before: SearchState): Promise<Stepped<SearchState>> => {
  if (!ports.exact) throw new TrackerError('invalid', 'This host runs no exact solver', 'Let the pipeline or the command line do it.')
  const model = await readModel(ports, before.model)
  const { task, levels, selected: from, bound, seconds } = before
  const stretch = task === 'select' ? stretchOf(before) : seconds
  const last = before.spent + stretch >= seconds
  const own = last ? Math.max(1, stretch - explaining) : stretch
  const answer = await ports.exact(
    task === 'select' ? { task, model, seconds: own, from, bound, last } : { task, model, seconds: own, levels },
  )
  return after(ports, before, answer, stretch)
}

/** The best so far, explained at once. */
const settle = async (ports: Ports, call: Call, before: SearchState): Promise<SearchState> => {
  const { task, levels, selected: from, bound } = before
  const model = await readModel(ports, before.model)
  const means = { stop: () => call.signal.aborted }
  const answer = workOn(
    task === 'select' ? { task, model, seconds: 0, from, bound, last: true } : { task, model, seconds: 0, levels },
    means,
  )
  const result = await keepBody(ports, answer.task === 'select' ? { decided: answer.decided } : { points: answer.points })
  return { ...before, result, ...(answer.task === 'select' ? { value: answer.value, bound: answer.bound } : {}) }
}

/** A long search for the best selection, or for the efficient frontier. */
export const searchKind: JobKind<SearchState> = {
  check: (value) => SearchState.parse(value),
  runsHere: ({ exact }) => exact !== undefined,
  step,
  settle,
}
