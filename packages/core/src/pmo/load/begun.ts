import * as z from 'zod/mini'
import type { Call, Ports } from '../../ports.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import type { JobDocument } from '../jobs/document.ts'
import { summaryOf } from '../lines/summaries.ts'
import type { JobView } from '../views/jobs.ts'
import { begunWith } from './attempts.ts'

const Going = z.object({ refs: z.array(z.string()), done: z.int(), reading: z.boolean(), changed: z.optional(z.int()) })

/** What a refresh is at between two checkpoints, from what it noted before it began: of projects that this person may see by name. It asks for no write. */
export const begunNow = async (ports: Ports, call: Call, { state }: JobDocument): Promise<Pick<JobView, 'begun' | 'changed'>> => {
  const going = Going.safeParse(state).data
  if (going?.reading) return going.changed === undefined ? {} : { changed: going.changed }
  const left = going?.refs.slice(going.done) ?? []
  const [first] = left
  const size = first === undefined ? 0 : Math.min(left.length, await begunWith(ports, first))
  if (first === undefined || size === 0) return {}
  const [line, visible] = await Promise.all([
    summaryOf(ports, first),
    ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible([first]),
  ])
  const name = line && visible.has(first) ? line.title : null
  return { begun: { name, others: size - 1, about: name === null ? null : (line?.totalItems ?? null) } }
}
