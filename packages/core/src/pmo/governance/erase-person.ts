import type { GateEvent } from '../../gates/records.ts'
import { headKey, pageKey } from '../../ledger/keep.ts'
import { type Aside, LedgerPage } from '../../ledger/record.ts'
import { personIn } from '../../ledger/seal.ts'
import type { DocCollection, DocKey, Ports, Tracker } from '../../ports.ts'
import type { ItemRef, PersonRef } from '../../work/values.ts'
import { judgementKey } from '../documents.ts'
import { readKept } from '../kept.ts'
import type { Settings } from '../settings.ts'
import { allSubjects } from './collect-pack.ts'

type Reading = Pick<Ports, 'shelf'>

const acts: DocCollection<unknown> = { collection: 'acts', check: (value) => value }

/** Writes what it makes of a document, again where somebody else wrote it meanwhile; nothing where nothing changes. */
const rewrite = async <T>({ shelf }: Reading, key: DocKey<T>, change: (value: T) => T | undefined): Promise<void> => {
  for (let found = await shelf.read(key); found; ) {
    const changed = change(found.value)
    if (changed === undefined) return
    const written = await shelf.write(key, changed, found.version)
    if (written.ok) return
    found = written.newer
  }
}

/** What leaves a page with a person: their name wherever it stands, and the texts of what they did themselves. */
export const leaving = (person: PersonRef, { record, aside }: LedgerPage): readonly (readonly [string, NonNullable<Aside>])[] => {
  const own = personIn(aside, record.by).ref === person
  const leaves = (beside: NonNullable<Aside>): boolean => ('ref' in beside ? beside.ref === person : own)
  return Object.entries(aside).flatMap(([hash, beside]) => (beside && leaves(beside) ? [[hash, beside] as const] : []))
}

/** A page without the person. The record and its hashes stay. */
const without = (person: PersonRef, page: LedgerPage): LedgerPage | undefined => {
  const { record, aside } = page
  const left = leaving(person, page)
  if (left.length === 0) return undefined
  return { record, aside: { ...aside, ...Object.fromEntries(left.map(([hash]) => [hash, null])) } }
}

const namesIn = (person: PersonRef, { aside }: LedgerPage): readonly string[] =>
  Object.values(aside).flatMap((beside) => (beside && 'ref' in beside && beside.ref === person && beside.name ? [beside.name] : []))

/** Returns what the person was called in this ledger. */
const eraseIn = async (ports: Reading, subject: ItemRef, person: PersonRef): Promise<readonly string[]> => {
  const hashes = (await ports.shelf.read(headKey(subject)))?.value?.hashes ?? []
  const names: string[] = []
  for (const hash of hashes)
    await rewrite(ports, pageKey(hash), (body) => {
      const page = LedgerPage.safeParse(body)
      if (!page.success) return undefined
      names.push(...namesIn(person, page.data))
      return without(person, page.data)
    })
  return names
}

/** A gate's past is lines for the panel; who wrote them is known by name alone. */
const eraseInHistory = async (ports: Reading, item: ItemRef, names: ReadonlySet<string>): Promise<void> => {
  if (!(await readKept(ports, judgementKey(item))).value) return
  const nameless = (event: GateEvent): GateEvent => (event.byName && names.has(event.byName) ? { ...event, byName: '' } : event)
  await rewrite(ports, judgementKey(item), (stored) =>
    'none' in stored || !stored.history.some(({ byName }) => byName && names.has(byName))
      ? undefined
      : { ...stored, history: stored.history.map(nameless) },
  )
}

/** What was asked for and is settled is in the ledgers; the documents that asked for it would keep the texts. */
const sweepActs = async (ports: Reading, tracker: Pick<Tracker, 'wishes' | 'itemsWithWishes'>): Promise<void> => {
  const waiting = new Set<string>()
  for (const item of await tracker.itemsWithWishes()) for (const { act } of await tracker.wishes(item)) waiting.add(act)
  let after: string | undefined
  do {
    const page = await ports.shelf.list(acts, after)
    for (const { id, value, version } of page.values)
      if (value !== null && !waiting.has(id)) await ports.shelf.write({ ...acts, id }, null, version)
    after = page.next
  } while (after !== undefined)
}

/**
 * Takes a person out of all ledgers: what stands beside the records is overwritten, so that every chain still verifies and nobody can tell who it was.
 * It can be repeated, and goes on where it broke off.
 */
export const erasePerson = async (
  ports: Ports,
  tracker: Pick<Tracker, 'wishes' | 'itemsWithWishes'>,
  settings: Pick<Settings, 'methodologyItem'>,
  person: PersonRef,
): Promise<void> => {
  const subjects = await allSubjects(ports, settings)
  for (const { subject } of subjects) {
    const names = new Set(await eraseIn(ports, subject, person))
    if (names.size > 0) await eraseInHistory(ports, subject, names)
  }
  await sweepActs(ports, tracker)
}
