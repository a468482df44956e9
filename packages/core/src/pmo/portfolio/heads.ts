import * as z from 'zod/mini'
import { canonical, hashOf } from '../../hash.ts'
import type { Call, DocKey, Ports } from '../../ports.ts'
import { readKept } from '../kept.ts'
import type { SavedBy, SavedVersion } from '../views/strategy.ts'
import { keepBody, readBody } from './bodies.ts'

const Saved = z.object({ hash: z.string(), by: z.string(), byName: z.string(), at: z.string(), note: z.nullable(z.string()) })
const Head = z.object({
  ...Saved.shape,
  count: z.int(),
  before: z.array(Saved),
  /** What the hash names, where that is short: whoever reads the head has it at once. It counts only as far as it has that hash. */
  body: z.exactOptional(z.unknown()),
})
type Head = z.infer<typeof Head>

const mostBefore = 50

/** A longer one is read by its hash. */
const mostBeside = 20_000
const beside = (value: unknown): Pick<Head, 'body'> => (canonical(value).length <= mostBeside ? { body: value } : {})

const bodyOf = async (ports: Pick<Ports, 'shelf'>, { hash, body }: Head): Promise<unknown> =>
  body !== undefined && hashOf(body) === hash ? body : readBody(ports, hash)

const headKey = (id: string): DocKey<Head> => ({ collection: 'portfolio', id, check: (value) => Head.parse(value) })

/** One document of the portfolio: where its head stands, and what its body has to be. */
export interface Place<T> {
  readonly id: 'strategy' | 'scoring' | 'limits' | 'written' | 'capacity' | 'intake'
  readonly body: z.ZodMiniType<T>
}

/** A document as it stands, with all that a view says of it. */
export interface Standing<T> {
  readonly value: T | null
  readonly version: string
  readonly damaged: boolean
  readonly saved: SavedBy | null
  readonly history: readonly SavedVersion[]
  /** How often it was saved. */
  readonly count: number
  readonly hash: string | null
}

const told = ({ byName, at, note }: z.infer<typeof Saved>): SavedBy => ({ byName, at, note })
const versionsOf = ({ before }: Head): readonly SavedVersion[] => before.map((one) => ({ ...told(one), hash: one.hash }))

/** The document in force. One that cannot be read counts as absent, says so, and can be replaced. */
export const readStanding = async <T>(ports: Pick<Ports, 'shelf'>, { id, body }: Place<T>): Promise<Standing<T>> => {
  const { value: head, version, damaged } = await readKept(ports, headKey(id))
  if (!head) return { value: null, version, damaged, saved: null, history: [], count: 0, hash: null }
  const rest = { version, saved: told(head), history: versionsOf(head), count: head.count, hash: head.hash }
  try {
    return { value: body.parse(await bodyOf(ports, head)), damaged: false, ...rest }
  } catch {
    return { value: null, damaged: true, ...rest }
  }
}

export interface Saving {
  readonly note?: string | undefined
  readonly replaces: string
}

/** Keeps the body first, then swaps the one head, and only where nobody else saved meanwhile. What stands already is not saved again. */
export const saveStanding = async <T>(
  ports: Pick<Ports, 'shelf'>,
  call: Call,
  place: Place<T>,
  value: T,
  { note, replaces }: Saving,
): Promise<boolean> => {
  const before = await readKept(ports, headKey(place.id))
  if (before.version !== replaces) return false
  const hash = await keepBody(ports, value)
  if (before.value?.hash === hash) return true
  const { value: head } = before
  const earlier = head ? [{ hash: head.hash, by: head.by, byName: head.byName, at: head.at, note: head.note }, ...head.before] : []
  const next: Head = {
    hash,
    by: call.actor.ref,
    byName: call.actor.name,
    at: call.now,
    note: note === undefined || note === '' ? null : note,
    count: (head?.count ?? 0) + 1,
    before: earlier.slice(0, mostBefore),
    ...beside(value),
  }
  return (await ports.shelf.write({ ...headKey(place.id), check: (kept) => kept as Head }, next, replaces)).ok
}
