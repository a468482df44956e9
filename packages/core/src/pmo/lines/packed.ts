import { isPlain } from '../../plain.ts'
import type { Ports, Version } from '../../ports.ts'
import { readKept } from '../kept.ts'

/** One line for each of many things, kept in few documents: whoever shows all of them reads few, and whoever changes some writes the pages on which they stand. */
export interface Packed<T> {
  readonly collection: string
  /** `null`: no line, or one that somebody spoiled, which must not hide the others. */
  readonly check: (item: string, value: unknown) => T | null
  /** Whether a line says what stands already, so that nothing is written. */
  readonly same: (before: T, after: T) => boolean
  /** How long a page may be as text before it is parted. */
  readonly longest: number
}

/** A storage that takes 240 kilobytes a document takes a page of so much, because its lines are alike and shrink. */
export const usualPage = 500_000

export type Lines<T> = ReadonlyMap<string, T>

/** A page holds lines, or names the two pages among which they were parted, for good. */
export type Page<T> = { readonly lines: Lines<T> } | { readonly halves: readonly [string, string] }

export const firstPage = 'all'

/** Deeper than any site is parted; what says otherwise was written by nobody of ours. */
const deepest = 20

/** A number whose first bits spread neighbours evenly: they say on which side of every parting a line stands. */
export const placeOf = (item: string): number => {
  let mixed = 0x811c9dc5
  for (let at = 0; at < item.length; at += 1) mixed = Math.imul(mixed ^ item.charCodeAt(at), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

export const sideOf = (place: number, depth: number): 0 | 1 => (((place >>> (31 - depth)) & 1) === 1 ? 1 : 0)

/** What orders lines in every reading, whatever pages they stand on. */
export const orderOf = (item: string): string => `${placeOf(item).toString(16).padStart(8, '0')}.${item}`

const halvesIn = (value: unknown, depth: number): readonly [string, string] | undefined => {
  if (depth >= deepest || !isPlain(value) || !Array.isArray(value['halves'])) return undefined
  const [left, right] = value['halves'] as readonly unknown[]
  return typeof left === 'string' && typeof right === 'string' && left !== right ? [left, right] : undefined
}

export const pageKey = (collection: string, id: string) => ({ collection, id, check: (value: unknown) => value })

/** A page as it stands; one that is not there, or was spoiled, holds nothing and can be written anew. */
export const readPage = async <T>(
  ports: Pick<Ports, 'shelf'>,
  { collection, check }: Packed<T>,
  id: string,
  depth: number,
): Promise<{ readonly page: Page<T>; readonly version: Version | 'new' }> => {
  const { value, version } = await readKept(ports, pageKey(collection, id))
  const halves = halvesIn(value, depth)
  if (halves) return { page: { halves }, version }
  const stored = isPlain(value) && isPlain(value['lines']) ? Object.entries(value['lines']) : []
  const lines = stored.flatMap(([item, one]) => {
    const line = check(item, one)
    return line === null ? [] : [[item, line] as const]
  })
  return { page: { lines: new Map(lines) }, version }
}

/** The line of one thing. */
export const lineFor = async <T>(ports: Pick<Ports, 'shelf'>, packed: Packed<T>, item: string): Promise<T | undefined> => {
  let id = firstPage
  for (let depth = 0; ; depth += 1) {
    const { page } = await readPage(ports, packed, id, depth)
    if ('lines' in page) return page.lines.get(item)
    id = page.halves[sideOf(placeOf(item), depth)]
  }
}

/** All lines, page beside page. */
export const everyLine = async <T>(ports: Pick<Ports, 'shelf'>, packed: Packed<T>): Promise<Lines<T>> => {
  const read = new Set<string>()
  const below = async (id: string, depth: number): Promise<readonly (readonly [string, T])[]> => {
    if (read.has(id)) return []
    read.add(id)
    const { page } = await readPage(ports, packed, id, depth)
    if ('lines' in page) return [...page.lines]
    return (await Promise.all(page.halves.map((half) => below(half, depth + 1)))).flat()
  }
  return new Map(await below(firstPage, 0))
}

export interface SomeLines<T> {
  readonly lines: readonly T[]
  readonly next?: string
}

/** The lines that follow, so many of them at most; `after` is the `next` of those before. */
export const someLines = async <T>(
  ports: Pick<Ports, 'shelf'>,
  packed: Packed<T>,
  after: string | undefined,
  most: number,
): Promise<SomeLines<T>> => {
  const found: (readonly [order: string, line: T])[] = []
  const read = new Set<string>()
  const look = async (id: string, depth: number, from: string | undefined): Promise<void> => {
    if (found.length > most || read.has(id)) return
    read.add(id)
    const { page } = await readPage(ports, packed, id, depth)
    if ('lines' in page) {
      const here = [...page.lines].map(([item, line]) => [orderOf(item), line] as const)
      found.push(...here.filter(([order]) => from === undefined || order > from).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      return
    }
    const side = from === undefined ? 0 : sideOf(Number.parseInt(from.slice(0, 8), 16), depth)
    await look(page.halves[side], depth + 1, from)
    if (side === 0) await look(page.halves[1], depth + 1, undefined)
  }
  await look(firstPage, 0, after)
  const shown = found.slice(0, most)
  const last = shown.at(-1)
  return { lines: shown.map(([, line]) => line), ...(found.length > most && last ? { next: last[0] } : {}) }
}
