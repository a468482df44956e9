import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import { hashOf } from '../../hash.ts'
import { isPlain } from '../../plain.ts'
import type { DocKey, Ports } from '../../ports.ts'
import { readKept } from '../kept.ts'
import { everyLine, type Packed, usualPage } from '../lines/packed.ts'
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

/** Every project of other sites that is kept here. */
export const mirrorLines: Packed<Mirrored> = {
  collection: 'mirror-lines',
  check: checkMirrored,
  same: (before, after) => before.hash === after.hash,
  longest: usualPage,
}

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

export type Homes = ReadonlyMap<string, HomeDocument>

/** All of them in one document; one that was spoiled hides no other. */
const homesKey: DocKey<Homes> = {
  collection: 'mirror-homes',
  id: 'all',
  check: (value) =>
    new Map(
      Object.entries(isPlain(value) ? value : {}).flatMap(([id, one]) => {
        const home = HomeDocument.safeParse(one).data
        return home ? [[id, home] as const] : []
      }),
    ),
}

export const readHomes = async (ports: Pick<Ports, 'shelf'>): Promise<Homes> => (await readKept(ports, homesKey)).value ?? new Map()

/** Says what is now known of a home, or that it was taken away, whatever others say of theirs at the same time. */
export const writeHome = async (ports: Pick<Ports, 'shelf'>, id: string, home: HomeDocument | null): Promise<void> => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { value, version } = await readKept(ports, homesKey)
    const homes = new Map(value)
    if (home) homes.set(id, home)
    else homes.delete(id)
    const written = await ports.shelf.write({ ...homesKey, check: (kept: unknown) => kept }, Object.fromEntries(homes), version)
    if (written.ok) return
  }
  throw new TrackerError('conflict', 'Other sites are being read by somebody else at the same time', 'Try again in a minute.')
}

export interface EveryMirror {
  readonly homes: Homes
  readonly mirrors: readonly Mirrored[]
}

/** All that is here of other sites; what is damaged or taken away is left out. */
export const everyMirror = async (ports: Pick<Ports, 'shelf'>): Promise<EveryMirror> => {
  const [homes, lines] = await Promise.all([readHomes(ports), everyLine(ports, mirrorLines)])
  return { homes, mirrors: [...lines.values()] }
}

export const fromHome = (home: string, { name, url, readAt }: HomeDocument, { audience, asOf }: Mirrored): MirroredFrom => ({
  home,
  name,
  url,
  readAt,
  asOf,
  restricted: audience === 'pmo',
})
