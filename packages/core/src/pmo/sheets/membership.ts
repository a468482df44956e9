import { isPlain } from '../../plain.ts'
import type { DocKey, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { inTurns } from '../in-turns.ts'

/** Below which component each item hangs, as of the last refresh. */
export interface Membership {
  of(items: readonly ItemRef[]): Promise<ReadonlyMap<ItemRef, ItemRef>>
  /** `undefined`: below none any more. Nothing is kept before `keep`. */
  set(item: ItemRef, component: ItemRef | undefined): void
  keep(): Promise<void>
}

type Bucket = Readonly<Record<ItemRef, string>>

const key = (buckets: number, bucket: number): DocKey<Bucket> => ({
  collection: 'sheet-membership',
  id: `${buckets}.${bucket}`,
  check: (value) => (isPlain(value) ? (value as Bucket) : {}),
})

const componentsABucket = 32

/** So many buckets for so many components that one holds some thousand items: a poll reads few and writes fewer. */
export const bucketsFor = (components: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, components / componentsABucket)))

/** A number that spreads neighbours evenly (FNV-1a). */
export const spread = (ref: ItemRef): number => {
  let mixed = 0x811c9dc5
  for (let at = 0; at < ref.length; at += 1) mixed = Math.imul(mixed ^ ref.charCodeAt(at), 0x01000193)
  return mixed >>> 0
}

const entriesOf = (bucket: Bucket): Map<ItemRef, ItemRef> =>
  new Map(Object.entries(bucket).flatMap(([component, items]) => items.split(' ').map((item) => [item, component] as const)))

const bucketOf = (entries: ReadonlyMap<ItemRef, ItemRef>): Bucket => {
  const of = new Map<ItemRef, ItemRef[]>()
  for (const [item, component] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const items = of.get(component)
    if (items) items.push(item)
    else of.set(component, [item])
  }
  return Object.fromEntries([...of].map(([component, items]) => [component, items.join(' ')]))
}

const keepBucket = async ({ notebook }: Pick<Ports, 'notebook'>, at: DocKey<Bucket>, value: Bucket): Promise<void> => {
  const before = await notebook.read(at)
  await notebook.write(at, value, before?.version ?? 'new')
}

export const openMembership = (ports: Pick<Ports, 'notebook'>, buckets: number): Membership => {
  const loaded = new Map<number, Map<ItemRef, ItemRef>>()
  const changed = new Map<ItemRef, ItemRef | undefined>()
  const bucketIn = (item: ItemRef): number => spread(item) % buckets
  const load = async (bucket: number): Promise<void> => {
    if (loaded.has(bucket)) return
    loaded.set(bucket, entriesOf((await ports.notebook.read(key(buckets, bucket)))?.value ?? {}))
  }
  return {
    of: async (items) => {
      await inTurns([...new Set(items.map(bucketIn))], load)
      return new Map(
        items.flatMap((item) => {
          const component = changed.has(item) ? changed.get(item) : loaded.get(bucketIn(item))?.get(item)
          return component === undefined ? [] : [[item, component] as const]
        }),
      )
    },
    set: (item, component) => void changed.set(item, component),
    keep: async () => {
      const touched = new Set<number>()
      for (const [item, component] of changed) {
        const bucket = bucketIn(item)
        await load(bucket)
        const entries = loaded.get(bucket)
        if (!entries || entries.get(item) === component) continue
        touched.add(bucket)
        if (component === undefined) entries.delete(item)
        else entries.set(item, component)
      }
      for (const bucket of touched) await keepBucket(ports, key(buckets, bucket), bucketOf(loaded.get(bucket) ?? new Map()))
      changed.clear()
    },
  }
}

/** Writes all of it anew, after a full read. */
export const writeMembership = async (
  ports: Pick<Ports, 'notebook'>,
  buckets: number,
  all: AsyncIterable<readonly [component: ItemRef, items: readonly ItemRef[]]>,
): Promise<void> => {
  const parts = Array.from({ length: buckets }, () => new Map<ItemRef, ItemRef>())
  for await (const [component, items] of all) for (const item of items) parts[spread(item) % buckets]?.set(item, component)
  await inTurns(
    parts.map((entries, bucket) => ({ entries, bucket })),
    ({ entries, bucket }) => keepBucket(ports, key(buckets, bucket), bucketOf(entries)),
  )
}
