import * as z from 'zod/mini'
import { canonical, hashOf } from '../../hash.ts'
import { isPlain } from '../../plain.ts'
import type { Ports } from '../../ports.ts'
import { everyLine, lineFor, type Packed, usualPage } from '../lines/packed.ts'
import { writeLines } from '../lines/write-lines.ts'
import type { InputsDocument } from '../portfolio/documents.ts'
import type { ComponentSummary, MirroredFrom } from '../views.ts'

/** A project of another site as it is kept here. `hash` is over all the rest, so that a document which somebody edited counts as absent. */
export interface Mirrored {
  readonly hash: string
  readonly home: string
  /** Its hash as it travelled: what did not change is not written again. */
  readonly entry: string
  /** With its name here; what it requires and excludes is named so too. */
  readonly component: ComponentSummary
  readonly asOf: string | null
  readonly entered: InputsDocument | null
  readonly audience: 'everyone' | 'pmo'
  /** The same project is tracked here as well: it counts once, as what is here. */
  readonly twin: string | null
}

export const sealed = (mirrored: Omit<Mirrored, 'hash'>): Mirrored => ({ hash: hashOf(mirrored), ...mirrored })

/** `null`: not what was written. */
const checkMirrored = (item: string, value: unknown): Mirrored | null => {
  if (!isPlain(value) || !isPlain(value['component']) || value['component']['ref'] !== item || typeof value['home'] !== 'string')
    return null
  const { hash, ...rest } = value
  return hashOf(rest) === hash ? (value as unknown as Mirrored) : null
}

export const HomeDocument = z.object({
  name: z.string(),
  url: z.string(),
  /** When its projects were read there. */
  readAt: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
  complete: z.boolean(),
  count: z.int(),
  left: z.int(),
  twins: z.int(),
})
export type HomeDocument = z.infer<typeof HomeDocument>

export type Homes = ReadonlyMap<string, HomeDocument>

/** Homes stand among their projects, so that one reading tells all. */
type Line = { readonly mirrored: Mirrored } | { readonly home: HomeDocument }

const homePrefix = 'home-'

const checkLine = (item: string, value: unknown): Line | null => {
  if (!item.startsWith(homePrefix)) {
    const mirrored = checkMirrored(item, isPlain(value) ? value['mirrored'] : undefined)
    return mirrored && { mirrored }
  }
  const home = HomeDocument.safeParse(isPlain(value) ? value['home'] : undefined).data
  return home ? { home } : null
}

const said = (line: Line): string => ('home' in line ? canonical(line.home) : line.mirrored.hash)

const mirrorLines: Packed<Line> = {
  collection: 'mirror-lines',
  check: checkLine,
  same: (before, after) => said(before) === said(after),
  longest: usualPage,
}

export const readHome = async (ports: Pick<Ports, 'shelf'>, id: string): Promise<HomeDocument | undefined> => {
  const line = await lineFor(ports, mirrorLines, `${homePrefix}${id}`)
  return line && 'home' in line ? line.home : undefined
}

/** Says what is now known of a home; `null`: it was taken away. */
export const writeHome = (ports: Pick<Ports, 'shelf'>, id: string, home: HomeDocument | null): Promise<void> =>
  writeLines(ports, mirrorLines, new Map([[`${homePrefix}${id}`, home && { home }]]))

export const mirroredItem = async (ports: Pick<Ports, 'shelf'>, item: string): Promise<Mirrored | undefined> => {
  const line = await lineFor(ports, mirrorLines, item)
  return line && 'mirrored' in line ? line.mirrored : undefined
}

export const keepMirrors = (ports: Pick<Ports, 'shelf'>, some: readonly Mirrored[]): Promise<void> =>
  writeLines(ports, mirrorLines, new Map(some.map((mirrored) => [mirrored.component.ref, { mirrored }])))

export const dropMirrors = (ports: Pick<Ports, 'shelf'>, some: readonly Mirrored[]): Promise<void> =>
  writeLines(ports, mirrorLines, new Map(some.map(({ component }) => [component.ref, null])))

export interface EveryMirror {
  readonly homes: Homes
  readonly mirrors: readonly Mirrored[]
}

/** All that is here of other sites; what is damaged or taken away is left out. */
export const everyMirror = async (ports: Pick<Ports, 'shelf'>): Promise<EveryMirror> => {
  const lines = [...(await everyLine(ports, mirrorLines))]
  return {
    homes: new Map(lines.flatMap(([item, line]) => ('home' in line ? [[item.slice(homePrefix.length), line.home] as const] : []))),
    mirrors: lines.flatMap(([, line]) => ('mirrored' in line ? [line.mirrored] : [])),
  }
}

export const fromHome = (
  home: string,
  { name, url, readAt }: HomeDocument,
  { audience, asOf }: Mirrored,
  trust: MirroredFrom['trust'],
): MirroredFrom => ({
  home,
  name,
  url,
  readAt,
  asOf,
  restricted: audience === 'pmo',
  trust,
})
