import { TrackerError } from '../failure.ts'
import type { ItemMarks, Wish } from '../gates/records.ts'
import type { Desk, Directory, Message, PmoProject, Ports } from '../ports.ts'
import type { Person } from '../work/values.ts'
import { fakeDrafts } from './fake-drafts.ts'
import { fakeShelf, type KeptDocuments } from './fake-shelf.ts'
import { type FakeChange, type FakeItem, fakeTracker } from './fake-tracker.ts'

/** A tracker in memory that keeps what the ports promise: for tests, and for trying use cases without a site. */
export interface FakeSite {
  put(items: readonly FakeItem[], changes?: readonly FakeChange[]): void
  /** Deletes an item; what hangs below it stays where it is, out of every project. */
  remove(ref: string): void
  /** Puts an item without touching it, as permissions do. */
  hide(ref: string, item: FakeItem): void
  /** Deletes one of the tracker's fields, makes it anew as another kind, or restores it. */
  field(source: string, is: 'gone' | 'remade' | 'restored'): void
  /** The ports as the product's own identity or as a person (by reference). */
  ports(as: string): Ports
  readonly items: ReadonlyMap<string, FakeItem>
  readonly documents: KeptDocuments
  /** What the product noted for itself. */
  readonly notes: KeptDocuments
  readonly marks: ReadonlyMap<string, ItemMarks>
  /** Scores as they stand in the tracker's own field. */
  readonly scores: ReadonlyMap<string, number>
  /** What was told, by its key. */
  readonly told: ReadonlyMap<string, Message & { readonly to: string }>
}

export interface FakeSiteOptions {
  readonly pmo: readonly string[]
  readonly people: readonly Person[]
  readonly now: () => string
  /** Only the product writes the documents, as in a tracker with a storage of its own. */
  readonly guarded?: boolean
  /** Items in the project that the PMO owns; left out, this tracker knows no such project. */
  readonly owned?: readonly string[]
}

const noMarks: ItemMarks = { gates: [], judgement: null }

export const fakeSite = ({ pmo, people, now, guarded = false, owned }: FakeSiteOptions): FakeSite => {
  const items = new Map<string, FakeItem>()
  const changes: FakeChange[] = []
  let salts = 0
  const marks = new Map<string, ItemMarks>()
  const wishes = new Map<string, readonly Wish[]>()
  const scores = new Map<string, number>()
  const documents: KeptDocuments = new Map()
  const notes: KeptDocuments = new Map()
  const touched = new Map<string, string>()
  const fields = new Map<string, 'gone' | 'remade'>()
  const told = new Map<string, Message & { readonly to: string }>()
  const existing = (ref: string): void => {
    if (!items.has(ref)) throw new TrackerError('not-found', `The item ${ref} does not exist`, 'Check its key.')
  }
  const marksOf = (item: string): ItemMarks => {
    const wish = wishes.get(item)?.at(-1)
    return { ...(marks.get(item) ?? noMarks), ...(wish ? { request: { act: wish.act } } : {}) }
  }
  const drafts = fakeDrafts(items, { shelf: fakeShelf(documents, guarded), now, touched })
  const desk = (as: string): Desk => ({
    ...drafts,
    ensureMarks: async (item, written) => {
      existing(item)
      if (as !== 'product') throw new TrackerError('forbidden', 'Only the product itself writes marks', 'Let it run.')
      marks.set(item, written)
      touched.set(item, now())
    },
    ensureWish: async (item, act, replaces) => {
      existing(item)
      const waiting = wishes.get(item) ?? []
      touched.set(item, now())
      if (act !== null) {
        const others = waiting.filter(({ by }) => by !== as)
        wishes.set(item, [...others, { act, by: as, byName: people.find(({ ref }) => ref === as)?.name ?? as, at: now() }])
      } else if (replaces === undefined || waiting.at(-1)?.act === replaces) wishes.delete(item)
    },
    ensureScore: async (item, score) => {
      existing(item)
      if ((scores.get(item) ?? null) === score) return false
      if (score === null) scores.delete(item)
      else scores.set(item, score)
      return true
    },
  })
  const directory: Directory = {
    pmoIs: { kind: 'team', name: 'PMO' },
    isPmo: async ({ ref }) => pmo.includes(ref),
    find: async (text) => people.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
  }
  const pmoProject = (inside: readonly string[]): PmoProject => ({
    name: 'PMO',
    attesting: async () =>
      [...marks].flatMap(([item, { settings, carried }]) =>
        settings && inside.includes(item) ? [{ item, settings, ...(carried ? { carried } : {}) }] : [],
      ),
    holds: async (item) => inside.includes(item),
  })
  return {
    put: (added, past = []) => {
      for (const item of added) items.set(item.ref, item)
      changes.push(...past)
      for (const ref of [...added.map((item) => item.ref), ...past.map(({ item }) => item)]) touched.set(ref, now())
    },
    remove: (ref) => void items.delete(ref),
    hide: (ref, item) => void items.set(ref, item),
    field: (source, is) => void (is === 'restored' ? fields.delete(source) : fields.set(source, is)),
    ports: (as) => ({
      tracker: (reading) => ({
        ...fakeTracker(items, changes, reading.mapping, { as, touched, now, fields }),
        async *changes(since, asked, settled) {
          for await (const page of fakeTracker(items, changes, reading.mapping, { as, touched, now, fields }).changes(
            since,
            asked,
            settled,
          ))
            yield {
              ...page,
              values: page.values.map((change) =>
                change.item.kind === 'project' ? { ...change, marks: marksOf(change.item.ref) } : change,
              ),
            }
        },
        marks: async (item) => {
          existing(item)
          return marksOf(item)
        },
        wishes: async (item) => wishes.get(item) ?? [],
        itemsWithWishes: async () => [...wishes.keys()],
      }),
      desk: desk(as),
      shelf: fakeShelf(documents, guarded),
      notebook: fakeShelf(notes, true),
      messenger: {
        ensureTold: async ({ ref }, message, key) => {
          existing(message.item)
          if (!told.has(key)) told.set(key, { ...message, to: ref })
        },
      },
      directory,
      ...(owned ? { pmoProject: pmoProject(owned) } : {}),
      unguessable: () => `salt ${(salts += 1)}`,
    }),
    items,
    documents,
    notes,
    marks,
    scores,
    told,
  }
}
