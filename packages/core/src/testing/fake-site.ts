import { TrackerError } from '../failure.ts'
import type { DeclarationRequest, ItemMarks } from '../gates/records.ts'
import type { Desk, Directory, Message, Ports } from '../ports.ts'
import type { Person } from '../work/values.ts'
import { fakeShelf, type KeptDocuments } from './fake-shelf.ts'
import { type FakeChange, type FakeItem, fakeTracker } from './fake-tracker.ts'

/** A tracker in memory that keeps what the ports promise: for tests, and for trying use cases without a site. */
export interface FakeSite {
  put(items: readonly FakeItem[], changes?: readonly FakeChange[]): void
  /** The ports as the product's own identity or as a person (by reference). */
  ports(as: string): Ports
  readonly documents: KeptDocuments
  readonly marks: ReadonlyMap<string, ItemMarks>
  /** What was told, by its key. */
  readonly told: ReadonlyMap<string, Message & { readonly to: string }>
}

export interface FakeSiteOptions {
  readonly pmo: readonly string[]
  readonly people: readonly Person[]
  readonly now: () => string
}

const noMarks: ItemMarks = { gates: [], judgement: null }

export const fakeSite = ({ pmo, people, now }: FakeSiteOptions): FakeSite => {
  const items = new Map<string, FakeItem>()
  const changes: FakeChange[] = []
  const marks = new Map<string, ItemMarks>()
  const requests = new Map<string, DeclarationRequest>()
  const documents: KeptDocuments = new Map()
  const told = new Map<string, Message & { readonly to: string }>()
  const existing = (ref: string): void => {
    if (!items.has(ref)) throw new TrackerError('not-found', `The item ${ref} does not exist`, 'Check its key.')
  }
  const desk = (as: string): Desk => ({
    ensureMarks: async (item, written) => {
      existing(item)
      if (as !== 'product') throw new TrackerError('forbidden', 'Only the product itself writes marks', 'Let it run.')
      marks.set(item, written)
    },
    ensureDeclarationRequest: async (item, request, replaces) => {
      existing(item)
      const waiting = requests.get(item)
      const other = replaces && waiting && (waiting.gate !== replaces.gate || waiting.judgementHash !== replaces.judgementHash)
      if (request === null && !other) requests.delete(item)
      else if (request === null) return
      else requests.set(item, { ...request, by: as, byName: people.find(({ ref }) => ref === as)?.name ?? as, at: now() })
    },
  })
  const directory: Directory = { pmoIs: { kind: 'team', name: 'PMO' }, isPmo: async ({ ref }) => pmo.includes(ref) }
  return {
    put: (added, past = []) => {
      for (const item of added) items.set(item.ref, item)
      changes.push(...past)
    },
    ports: (as) => ({
      tracker: (reading) => ({
        ...fakeTracker(items, changes, reading.mapping, as),
        marks: async (item) => {
          existing(item)
          const request = requests.get(item)
          return {
            ...(marks.get(item) ?? noMarks),
            ...(request ? { request: { gate: request.gate, judgementHash: request.judgementHash } } : {}),
          }
        },
        declarationRequest: async (item) => requests.get(item),
        declarationRequests: async () => [...requests.keys()],
      }),
      desk: desk(as),
      shelf: fakeShelf(documents),
      messenger: {
        ensureTold: async ({ ref }, message, key) => {
          existing(message.item)
          if (!told.has(key)) told.set(key, { ...message, to: ref })
        },
      },
      directory,
    }),
    documents,
    marks,
    told,
  }
}
