import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import { isOpen, type JobDocument, keep, needJob } from './document.ts'
import type { KindOf } from './job.ts'
import { kindOf } from './kinds.ts'

const ensureMay = async (ports: Ports, call: Call, { startedBy }: JobDocument, what: string): Promise<void> => {
  if (startedBy === call.actor.ref || (await ports.directory.isPmo(call.actor))) return
  throw new TrackerError('forbidden', 'Somebody else started this', `Ask them or the PMO to ${what} it.`)
}

const tries = 5

/** Ends a job with what it has so far; whoever works on it notices at its next checkpoint. One that was kept at the same moment is ended instead. */
export const cancelJob = async (ports: Ports, call: Call, id: string, kinds: KindOf = kindOf, attempt = 1): Promise<JobDocument> => {
  const { value: before, version } = await needJob(ports, id)
  if (!isOpen(before)) return before
  await ensureMay(ports, call, before, 'end')
  const { waits: _, ...rest } = before
  const kind = await kinds(before.kind)
  const state = kind?.settle ? await kind.settle(ports, call, kind.check(before.state)) : before.state
  const ended: JobDocument = { ...rest, state, status: 'cancelled', step: before.step + 1, finishedAt: call.now }
  const { kept, stands } = await keep(ports, id, ended, version)
  return kept || !isOpen(stands) || attempt === tries ? stands : cancelJob(ports, call, id, kinds, attempt + 1)
}

/** Takes up a job that was ended or has failed, where it was. One that is open stays as it is. */
export const resumeJob = async (ports: Ports, call: Call, id: string): Promise<JobDocument> => {
  const { value: before, version } = await needJob(ports, id)
  if (isOpen(before)) return before
  if (before.status === 'finished')
    throw new TrackerError('invalid', 'This has finished, so that there is nothing to go on with', 'Start it again.')
  await ensureMay(ports, call, before, 'take up')
  const { finishedAt: _ended, problem: _problem, ...rest } = before
  const next: JobDocument = { ...rest, status: 'waiting', step: before.step + 1, steppedAt: call.now }
  return (await keep(ports, id, next, version)).stands
}
