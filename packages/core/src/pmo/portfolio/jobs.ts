import { TrackerError } from '../../failure.ts'
import { usualLevels } from '../../portfolio/selection/frontier.ts'
import type { SelectionModel } from '../../portfolio/selection/model.ts'
import { workOn } from '../../portfolio/selection/slice.ts'
import type { Call, Ports } from '../../ports.ts'
import { readKept } from '../kept.ts'
import type { SelectionJob } from '../views/selection.ts'
import { answerOf } from './answer.ts'
import { keepBody } from './bodies.ts'
import type { PortfolioInput } from './client.ts'
import { strategyPlace } from './documents.ts'
import { frontierView } from './frontier-view.ts'
import { readStanding } from './heads.ts'
import { isOpen, type JobDocument, jobKey, readModel, readResult } from './job-document.ts'
import { jobIdOf, jobView } from './job-view.ts'
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
  const view = jobView(job, document)
  if (document.result === null) return view
  const model = await readModel(ports, document.model)
  await ensureAllVisible(ports, call, model)
  const result = await readResult(ports, document.result)
  if ('points' in result) return { ...view, frontier: await frontierView(ports, document.model, model, result.points) }
  const { value: strategy } = await readStanding(ports, strategyPlace)
  return { ...view, answer: answerOf(model, result.decided, 'exact', strategy) }
}

const startsAgain = (before: JobDocument, seconds: number): boolean =>
  !isOpen(before) && (before.status !== 'finished' || (before.value !== before.bound && before.spent < seconds))

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
  const job = jobIdOf(hash, task, levels)
  const { value: before, version } = await readKept(ports, jobKey(job))
  if (before && !startsAgain(before, seconds)) return withResult(ports, call, job, before)
  const fresh: JobDocument = {
    task,
    status: 'waiting',
    model: hash,
    levels: { ...levels },
    seconds,
    spent: 0,
    selected: before?.selected ?? null,
    value: before?.value ?? null,
    bound: before?.bound ?? null,
    result: null,
    startedAt: call.now,
    startedBy: call.actor.ref,
    startedByName: call.actor.name,
  }
  const written = await ports.shelf.write(jobKey(job), fresh, version)
  return jobView(job, written.ok ? fresh : (written.newer?.value ?? fresh))
}

const need = async (ports: Ports, job: string) => {
  const found = await ports.shelf.read(jobKey(job))
  if (found) return found
  throw new TrackerError('not-found', 'There is no such search', 'Start it again.')
}

/** How far a long search is, and its result once there is one. */
export const selectionStatus = async (ports: Ports, call: Call, { job }: PortfolioInput<'selection.status'>): Promise<SelectionJob> =>
  withResult(ports, call, job, (await need(ports, job)).value)

/** Ends a search with the best so far, explained at once; whoever works on it notices. */
export const cancelSelection = async (ports: Ports, call: Call, { job }: PortfolioInput<'selection.cancel'>): Promise<SelectionJob> => {
  const { value: document, version } = await need(ports, job)
  if (!isOpen(document)) return withResult(ports, call, job, document)
  const mayCancel = document.startedBy === call.actor.ref || (await ports.directory.isPmo(call.actor))
  if (!mayCancel) throw new TrackerError('forbidden', 'Somebody else started this search', 'Ask them or the PMO to end it.')
  const { task, levels, selected: from, bound } = document
  const model = await readModel(ports, document.model)
  const means = { stop: () => call.signal.aborted }
  const answer = workOn(
    task === 'select' ? { task, model, seconds: 0, from, bound, last: true } : { task, model, seconds: 0, levels },
    means,
  )
  const result = await keepBody(ports, answer.task === 'select' ? { decided: answer.decided } : { points: answer.points })
  const ended: JobDocument = {
    ...document,
    status: 'cancelled',
    finishedAt: call.now,
    result,
    ...(answer.task === 'select' ? { value: answer.value, bound: answer.bound } : {}),
  }
  const written = await ports.shelf.write(jobKey(job), ended, version)
  return withResult(ports, call, job, written.ok ? ended : (await need(ports, job)).value)
}
