import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import type { DocKey, Ports } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'
import { anchoringOf, anchorOf, type Done, pagesAfter, verifyChain } from './chain.ts'
import { type Anchor, type Aside, type Entry, LedgerHead, LedgerPage, type Verified } from './record.ts'

/** Damaged bodies are told apart record by record, so that nothing is refused here. */
export const pageKey = (hash: string): DocKey<unknown> => ({ collection: 'ledger', id: hash, check: (value) => value })
export const headKey = (subject: ItemRef): DocKey<LedgerHead | null> => ({
  collection: 'ledger-heads',
  id: subject,
  check: (value) => {
    const parsed = LedgerHead.safeParse(value)
    return parsed.success && parsed.data.subject === subject ? parsed.data : null
  },
})

/** A subject's chain as it stands, verified. */
export interface Ledger extends Verified {
  readonly version: string
  readonly hashes: readonly string[]
  readonly aside: Readonly<Record<string, Aside>>
}

type Reading = Pick<Ports, 'shelf'>

/** Names and texts that are what their hashes say: a reference under which somebody put another person stands for nobody here. */
const asideIn = (bodies: readonly unknown[]): Record<string, Aside> =>
  Object.fromEntries(
    bodies.flatMap((body) => {
      const parsed = LedgerPage.safeParse(body)
      return Object.entries(parsed.success ? parsed.data.aside : {}).filter(([hash, beside]) => beside !== null && hashOf(beside) === hash)
    }),
  )

/**
 * Reads a chain. Where the storage may be written by anybody, only what the head on the project item attests belongs to it: records after it were never finished, or were never ours.
 */
export const readLedger = async ({ shelf }: Reading, subject: ItemRef, anchor: Anchor | undefined): Promise<Ledger> => {
  const head = await shelf.read(headKey(subject))
  const all = head?.value?.hashes ?? []
  const contradicted = anchoringOf(all, anchor).is === 'contradicted'
  const hashes = shelf.guarded || contradicted ? all : all.slice(0, anchor?.seq ?? 0)
  const bodies = await Promise.all(hashes.map(async (hash) => (await shelf.read(pageKey(hash)))?.value))
  const bodyOf = new Map(hashes.map((hash, index) => [hash, bodies[index]]))
  const verified = verifyChain(subject, hashes, (hash) => bodyOf.get(hash), anchor)
  return { ...verified, version: head?.version ?? 'new', hashes, aside: asideIn(bodies) }
}

export const busy = (subject: ItemRef): TrackerError =>
  new TrackerError(
    'conflict',
    `Somebody else decided something on ${subject} at the same moment`,
    'Look at it again, and repeat what you did if it still stands.',
  )

/** Throws where the chain was added to since it was read: what was made of it must not be written over what follows from the newer one. */
export const ensureUnmoved = async ({ shelf }: Reading, { subject, version }: Ledger): Promise<void> => {
  if (((await shelf.read(headKey(subject)))?.version ?? 'new') !== version) throw busy(subject)
}

const contradictedNow = (subject: ItemRef): TrackerError =>
  new TrackerError(
    'conflict',
    `The ledger of ${subject} is not the one that the item attests, so that nothing can be added to it`,
    'Let the PMO verify the ledger and restore its documents from a backup or an evidence pack.',
  )

/**
 * Puts acts at the end of a chain: their bodies first, under their hashes, then the head, once. Either all of them are in the chain or none is.
 * The head must then be written on the project item, which the caller does with the other marks.
 */
export const appendTo = async (ports: Pick<Ports, 'shelf' | 'unguessable'>, ledger: Ledger, done: readonly Done[]): Promise<Ledger> => {
  if (ledger.anchoring.is === 'contradicted') throw contradictedNow(ledger.subject)
  const pages = pagesAfter(ledger.subject, ledger, done, ports.unguessable)
  for (const { hash, page } of pages) await ports.shelf.write(pageKey(hash), page, 'new')
  const hashes = [...ledger.hashes, ...pages.map(({ hash }) => hash)]
  const written = await ports.shelf.write(headKey(ledger.subject), { subject: ledger.subject, hashes }, ledger.version)
  if (!written.ok) throw busy(ledger.subject)
  const bodies = new Map(pages.map(({ hash, page }) => [hash, page]))
  const added: readonly Entry[] = verifyChain(ledger.subject, hashes, (hash) => bodies.get(hash), undefined).entries
  return {
    ...ledger,
    entries: [...ledger.entries, ...added],
    hashes,
    aside: Object.assign({}, ledger.aside, ...pages.map(({ page }) => page.aside)),
    anchoring: { is: 'ahead', by: added.length },
    version: written.version,
  }
}

/** What is to stand on the project item. A chain that contradicts it leaves it as it is. */
export const anchorFor = (ledger: Ledger, before: Anchor | undefined): Anchor | undefined =>
  ledger.anchoring.is === 'contradicted' ? before : anchorOf(ledger.hashes)
