import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { EnforcementPlan } from '../../gates/enforcement.ts'
import type { Call, DocKey, Ports } from '../../ports.ts'
import { type Kept, readKept } from '../kept.ts'
import type { EnforcementHead } from '../views.ts'

const Head = z.object({
  status: z.enum(['never', 'changing', 'inForce', 'undone']),
  by: z.string(),
  byName: z.string(),
  at: z.nullable(z.string()),
  whenUnable: z.enum(['refuse', 'allow']),
  /** What stood before somebody began to change it. */
  before: z.exactOptional(z.enum(['never', 'inForce', 'undone'])),
})
export interface Head extends EnforcementHead {
  readonly by: string
  readonly whenUnable: EnforcementPlan['whenUnable']
  readonly before?: 'never' | 'inForce' | 'undone'
}

/** Who put enforcement in force, and who is changing it now. What is in force is read back from the tracker, never from here. */
const headKey: DocKey<Head> = { collection: 'enforcement', id: 'head', check: (value) => Head.parse(value) }

export const noHead: Head = { status: 'never', by: '', byName: '', at: null, whenUnable: 'refuse' }

export const readHeadOf = (ports: Pick<Ports, 'shelf'>): Promise<Kept<Head>> => readKept(ports, headKey)

const conflict = (byName: string): TrackerError =>
  new TrackerError(
    'conflict',
    byName ? `${byName} changed the enforcement at the same time` : 'Somebody changed the enforcement at the same time',
    'Load it again and look at what is left to do.',
  )

/** Replaces exactly the head that was seen. Throws `conflict` where another one stands. */
export const writeHead = async (ports: Pick<Ports, 'shelf'>, head: Head, replaces: string): Promise<string> => {
  const written = await ports.shelf.write(headKey, head, replaces)
  if (written.ok) return written.version
  throw conflict(written.newer?.value.byName ?? '')
}

/** How long somebody may take before another may go on in their place. */
const patience = 5 * 60_000

/** Takes the right to change for this person: nobody else may be at it. */
export const claim = async (
  ports: Pick<Ports, 'shelf'>,
  call: Call,
  given: { seen: string; whenUnable: Head['whenUnable'] },
): Promise<string> => {
  const { value = noHead, version } = await readHeadOf(ports)
  const busy = value.status === 'changing' && value.by !== call.actor.ref && Date.parse(call.now) - Date.parse(value.at ?? '') < patience
  if (busy || version !== given.seen) throw conflict(value.byName)
  const before = value.status === 'changing' ? (value.before ?? 'never') : value.status
  const { ref, name } = call.actor
  return writeHead(ports, { status: 'changing', by: ref, byName: name, at: call.now, whenUnable: given.whenUnable, before }, version)
}
