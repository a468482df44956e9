import * as z from 'zod/mini'
import { hashOf } from '../../hash.ts'
import { isPlain } from '../../plain.ts'
import type { DocCollection, DocKey, Ports } from '../../ports.ts'
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

const checkMirrored = (value: unknown): Mirrored | null => {
  if (!isPlain(value) || !isPlain(value['component']) || typeof value['home'] !== 'string') return null
  const { hash, ...rest } = value
  return hashOf(rest) === hash ? (value as unknown as Mirrored) : null
}

const collection = 'mirrors'

/** `null`: taken away, or not what was written. */
export const mirrorKey = (item: string): DocKey<Mirrored | null> => ({ collection, id: item, check: checkMirrored })

const HomeDocument = z.object({
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

/** Homes stand among their projects, so that one call reads all. */
const homePrefix = 'home-'
export const homeKey = (id: string): DocKey<HomeDocument> => ({
  collection,
  id: `${homePrefix}${id}`,
  check: (value) => HomeDocument.parse(value),
})

/** All documents of a collection. */
const everyOne = async <T>(ports: Pick<Ports, 'shelf'>, which: DocCollection<T>) => {
  const found: { readonly id: string; readonly value: T; readonly version: string }[] = []
  let after: string | undefined
  do {
    const page = await ports.shelf.list(which, after)
    found.push(...page.values)
    after = page.next
  } while (after !== undefined)
  return found
}

export interface EveryMirror {
  readonly homes: ReadonlyMap<string, HomeDocument>
  readonly mirrors: readonly { readonly id: string; readonly value: Mirrored; readonly version: string }[]
}

/** All that is here of other sites; what is damaged or taken away is left out. */
export const everyMirror = async (ports: Pick<Ports, 'shelf'>): Promise<EveryMirror> => {
  const all = await everyOne(ports, { collection, check: (value: unknown) => value })
  const homes = all.flatMap(({ id, value }) => {
    const home = id.startsWith(homePrefix) ? HomeDocument.safeParse(value).data : undefined
    return home ? [[id.slice(homePrefix.length), home] as const] : []
  })
  const mirrors = all.flatMap(({ id, value, version }) => {
    const mirrored = id.startsWith(homePrefix) ? null : checkMirrored(value)
    return mirrored ? [{ id, value: mirrored, version }] : []
  })
  return { homes: new Map(homes), mirrors }
}

export const fromHome = (home: string, { name, url, readAt }: HomeDocument, { audience, asOf }: Mirrored): MirroredFrom => ({
  home,
  name,
  url,
  readAt,
  asOf,
  restricted: audience === 'pmo',
})
