import * as z from 'zod/mini'
import type { DocCollection, DocKey, Ports, Versioned } from '../../../ports.ts'
import type { Place } from '../heads.ts'
import { CapacityPlan } from '../inputs.ts'

export const capacityPlace: Place<CapacityPlan> = { id: 'capacity', body: CapacityPlan }

const Status = z.enum(['requested', 'countered', 'confirmed', 'refused', 'withdrawn'])
const Amounts = z.record(z.string(), z.number())
const Entry = z.object({ by: z.string(), byName: z.string(), at: z.string(), status: Status, periods: Amounts, note: z.string() })

const ResourceRequest = z.object({ item: z.string(), role: z.string(), history: z.array(Entry) })
export type ResourceRequest = z.infer<typeof ResourceRequest>

const collection = 'resource-requests'
export const requestKey = (id: string): DocKey<ResourceRequest> => ({ collection, id, check: (value) => ResourceRequest.parse(value) })

/** `null`: damaged, which must not hide the others. */
const requests: DocCollection<ResourceRequest | null> = { collection, check: (value) => ResourceRequest.safeParse(value).data ?? null }

export const readRequests = async (ports: Pick<Ports, 'shelf'>): Promise<readonly Versioned<ResourceRequest>[]> => {
  const found: Versioned<ResourceRequest>[] = []
  let after: string | undefined
  do {
    const page = await ports.shelf.list(requests, after)
    for (const { id, value, version } of page.values) if (value && value.history.length > 0) found.push({ id, value, version })
    after = page.next
  } while (after !== undefined)
  return found
}
