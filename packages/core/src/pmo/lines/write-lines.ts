import { TrackerError } from '../../failure.ts'
import { canonical, hashOf } from '../../hash.ts'
import type { Ports, Version } from '../../ports.ts'
import { firstPage, type Lines, type Packed, type Page, pageKey, placeOf, readPage, sideOf } from './packed.ts'

/** What becomes of lines; `null`: gone. */
export type Changes<T> = ReadonlyMap<string, T | null>

const tries = 8

const storedAs = <T>(page: Page<T>): unknown => ('halves' in page ? page : { lines: Object.fromEntries(page.lines) })

const isTooLong = <T>({ longest }: Packed<T>, lines: Lines<T>): boolean =>
  lines.size > 1 && JSON.stringify(Object.fromEntries(lines)).length > longest

const parted = <V>(entries: Iterable<readonly [string, V]>, depth: number): readonly [Map<string, V>, Map<string, V>] => {
  const halves: readonly [Map<string, V>, Map<string, V>] = [new Map(), new Map()]
  for (const [item, value] of entries) halves[sideOf(placeOf(item), depth)].set(item, value)
  return halves
}

const withChanges = <T>(before: Lines<T>, changes: Changes<T>, same: Packed<T>['same']): Lines<T> | undefined => {
  const after = new Map(before)
  let differs = false
  for (const [item, line] of changes) {
    const stood = before.get(item)
    if (line === null ? stood === undefined : stood !== undefined && same(stood, line)) continue
    differs = true
    if (line === null) after.delete(item)
    else after.set(item, line)
  }
  return differs ? after : undefined
}

const busy = (collection: string): TrackerError =>
  new TrackerError('conflict', `The ${collection} are being written by somebody else at the same time`, 'Try again in a minute.')

/** A page of its own for each half, before anything names it: under the hash of what it holds, so that two who part the same page at once spoil nothing. */
const partInto = async <T>(ports: Pick<Ports, 'shelf'>, packed: Packed<T>, lines: Lines<T>, depth: number): Promise<string> => {
  const page: Page<T> = isTooLong(packed, lines) && depth < 16 ? { halves: await halvesOf(ports, packed, lines, depth) } : { lines }
  const stored = storedAs(page)
  for (let again = 0; again < tries; again += 1) {
    const id = `${depth}-${hashOf({ stored, again }).slice(0, 24)}`
    const written = await ports.shelf.write(pageKey(packed.collection, id), stored, 'new')
    if (written.ok || canonical(written.newer?.value ?? null) === canonical(stored)) return id
  }
  throw busy(packed.collection)
}

const halvesOf = async <T>(
  ports: Pick<Ports, 'shelf'>,
  packed: Packed<T>,
  lines: Lines<T>,
  depth: number,
): Promise<readonly [string, string]> => {
  const [left, right] = parted(lines, depth)
  return [await partInto(ports, packed, left, depth + 1), await partInto(ports, packed, right, depth + 1)]
}

const writePage = async <T>(
  ports: Pick<Ports, 'shelf'>,
  packed: Packed<T>,
  place: { readonly id: string; readonly depth: number; readonly version: Version | 'new' },
  lines: Lines<T>,
): Promise<boolean> => {
  const page: Page<T> = isTooLong(packed, lines) ? { halves: await halvesOf(ports, packed, lines, place.depth) } : { lines }
  return (await ports.shelf.write(pageKey(packed.collection, place.id), storedAs(page), place.version)).ok
}

/**
 * Changes lines, each page that holds some of them in one write, and writes none on which nothing differs. Whoever is slower of two takes up what the other wrote and changes
 * that, so that neither loses a line of the other's; of one line the last word stands.
 */
export const writeLines = async <T>(ports: Pick<Ports, 'shelf'>, packed: Packed<T>, changes: Changes<T>): Promise<void> => {
  const change = async (id: string, depth: number, some: Changes<T>): Promise<void> => {
    if (some.size === 0) return
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const { page, version } = await readPage(ports, packed, id, depth)
      if ('halves' in page) {
        const [left, right] = parted(some, depth)
        await change(page.halves[0], depth + 1, left)
        return change(page.halves[1], depth + 1, right)
      }
      const lines = withChanges(page.lines, some, packed.same)
      if (!lines || (await writePage(ports, packed, { id, depth, version }, lines))) return
    }
    throw busy(packed.collection)
  }
  await change(firstPage, 0, changes)
}
