import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { EnforcementPlan, GuardChange } from '../../gates/enforcement.ts'
import { isPlain } from '../../plain.ts'
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
  /** What was begun and is in no record yet. */
  open: z.exactOptional(
    z.object({
      becomes: z.enum(['inForce', 'undone']),
      began: z.string(),
      changes: z.array(z.custom<OpenChange['changes'][number]>((value) => isPlain(value))),
    }),
  ),
})
export interface Head extends EnforcementHead {
  readonly by: string
  readonly whenUnable: EnforcementPlan['whenUnable']
  readonly before?: 'never' | 'inForce' | 'undone'
  readonly open?: OpenChange
}

/** Changes of the tracker's rules that somebody began, until they are recorded. */
export interface OpenChange {
  readonly becomes: 'inForce' | 'undone'
  readonly began: string
  readonly changes: readonly Omit<GuardChange, 'by' | 'at'>[]
}

/** Who put enforcement in force, and who is changing it now. What is in force is read back from the tracker, never from here. */
const headKey: DocKey<Head> = { collection: 'enforcement', id: 'head', check: (value) => Head.parse(value) }

export const noHead: Head = { status: 'never', by: '', byName: '', at: null, whenUnable: 'refuse' }

export const readHeadOf = (ports: Pick<Ports, 'shelf'>): Promise<Kept<Head>> => readKept(ports, headKey)

/** What the other one did, so that whoever comes second knows before they look. */
const whatTheyDid = ({ status, open }: Head): string => {
  if (status === 'changing') return `is changing the enforcement now${open ? `: ${open.changes.length} changes are begun` : ''}`
  if (status === 'inForce') return 'put the gates in force at the same time'
  return status === 'undone' ? 'took the enforcement back at the same time' : 'changed the enforcement at the same time'
}

const conflict = (head: Head): TrackerError =>
  new TrackerError(
    'conflict',
    `${head.byName || 'Somebody'} ${whatTheyDid(head)}`,
    head.status === 'changing' ? 'Wait until they are done, then load it again.' : 'Load it again and look at what is left to do.',
  )

/** Somebody changed it since it was looked at. */
export const seenElsewhere = (head: Head): TrackerError => conflict(head)

/** Replaces exactly the head that was seen. Throws `conflict` where another one stands. */
export const writeHead = async (ports: Pick<Ports, 'shelf'>, head: Head, replaces: string): Promise<string> => {
  const written = await ports.shelf.write(headKey, head, replaces)
  if (written.ok) return written.version
  throw conflict(written.newer?.value ?? noHead)
}

/** How long somebody may take before another may go on in their place. */
const patience = 5 * 60_000

/** Takes the right to change for this person: nobody else may be at it. */
export const claim = async (
  ports: Pick<Ports, 'shelf'>,
  call: Call,
  { seen, whenUnable, open }: { seen: string; whenUnable: Head['whenUnable']; open: OpenChange },
): Promise<string> => {
  const { value = noHead, version } = await readHeadOf(ports)
  const busy = value.status === 'changing' && value.by !== call.actor.ref && Date.parse(call.now) - Date.parse(value.at ?? '') < patience
  if (busy || version !== seen) throw conflict(value)
  const before = value.status === 'changing' ? (value.before ?? 'never') : value.status
  const { ref, name } = call.actor
  return writeHead(ports, { status: 'changing', by: ref, byName: name, at: call.now, whenUnable, before, open }, version)
}
