import type { Call, Ports } from '../../ports.ts'
import { readKept } from '../kept.ts'
import { fitting, fresh, type JobDocument, jobKey, keep } from './document.ts'
import type { JobProgress } from './job.ts'

export interface Beginning<S> {
  readonly state: S
  readonly progress: JobProgress
}

/**
 * Begins a job, once: `begin` looks at what stands under its id and answers undefined where that is to be taken up.
 * Two who begin at the same time have one job.
 */
export const startJob = async <S>(
  ports: Ports,
  call: Call,
  { kind, id }: { readonly kind: string; readonly id: string },
  begin: (before: JobDocument | undefined) => Beginning<S> | undefined | Promise<Beginning<S> | undefined>,
): Promise<JobDocument> => {
  const { value: before, version } = await readKept(ports, jobKey(id))
  const beginning = await begin(before)
  if (beginning === undefined && before) return before
  if (beginning === undefined) throw new Error(`A ${kind} job begins with nothing`)
  const next = fresh(call, kind, beginning.state, beginning.progress, before ? before.step + 1 : 0)
  return (await keep(ports, id, fitting(next), version)).stands
}
