import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import { hashOf } from '../../hash.ts'
import type { DocKey, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { readKept } from '../kept.ts'
import { HomeDocument, type Mirrored } from './document.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** What came of one site by one carrying: each project by its name here and its hash, and how the site was read. */
const Carried = z.object({ home: HomeDocument, mirrors: z.record(z.string(), hash) })
export type Carried = z.infer<typeof Carried>

/** The last carrying of every site: one list, whose hash stands on the methodology item. */
const CarriedList = z.object({ homes: z.record(z.string(), Carried) })
type CarriedList = z.infer<typeof CarriedList>

const attested = <T>(schema: z.ZodMiniType<T>, id: string): DocKey<T> => ({
  collection: 'attested',
  id,
  check: (value) => {
    if (hashOf(value) === id) return schema.parse(value)
    throw new TrackerError('unexpected-answer', 'What was carried here was changed from outside', 'Carry the projects of the site again.')
  },
})

/** A carrying that waits for the product to confirm it. */
export const carriedKey = (id: string): DocKey<Carried> => attested(Carried, id)
export const carriedListKey = (id: string): DocKey<CarriedList> => attested(CarriedList, id)

/** How far what is here of other sites can be believed. `guarded`: only the product writes it. `unprotected`: nothing attests anything on this site yet. */
export interface Confirmed {
  readonly by: 'guarded' | 'attested' | 'unprotected'
  readonly homes: CarriedList['homes']
  /** The item that attests it. */
  readonly item?: ItemRef
}

/** What decides by what an item attests lies in a part of its own. */
export const ledgers = () => import('../governance/pages.ts')

export const carriedIn = async (ports: Pick<Ports, 'shelf'>, list: string | undefined): Promise<CarriedList['homes']> =>
  list === undefined ? {} : ((await readKept(ports, carriedListKey(list))).value?.homes ?? {})

/** What was confirmed of other sites: nothing that stands in a document is believed for it. */
export const readConfirmed = async (ports: Pick<Ports, 'shelf' | 'pmoProject'>): Promise<Confirmed> => {
  if (ports.shelf.guarded || !ports.pmoProject) return { by: 'guarded', homes: {} }
  const { protection, item, carried } = await (await ledgers()).attestingRoot(ports)
  if (protection !== 'attested' || item === undefined) return { by: 'unprotected', homes: {} }
  return { by: 'attested', homes: await carriedIn(ports, carried), item }
}

/** Whether a project of another site is what was carried here. Before anything is attested it is believed as it stands, and said to be so. */
export const trustOf = ({ by, homes }: Confirmed, { home, hash: own, component }: Mirrored): 'confirmed' | 'recorded' | 'notConfirmed' => {
  if (by === 'guarded') return 'confirmed'
  if (by === 'unprotected') return 'recorded'
  const carried = Object.hasOwn(homes, home) ? homes[home] : undefined
  return carried && Object.hasOwn(carried.mirrors, component.ref) && carried.mirrors[component.ref] === own ? 'confirmed' : 'notConfirmed'
}
