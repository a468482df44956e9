import type { Person } from '@plumbline/core'
import * as z from 'zod/mini'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'

const ConnectionData = z.object({
  authenticatedUser: z.object({ id: z.string(), providerDisplayName: z.nullish(z.string()), isActive: z.nullish(z.boolean()) }),
})
const ResourceArea = z.object({ locationUrl: z.nullish(z.string()) })

/** Routes that exist as a preview only, in every version of the API. */
const preview = '7.1-preview.1'

/** Whose sign-in or token this is. */
export const connectedPerson = async (rest: Rest): Promise<Person> => {
  const what = 'find out whose sign-in this is'
  const answer = await rest.call({ path: '/_apis/connectionData', version: preview, what, read: reading(ConnectionData) })
  const { id, providerDisplayName, isActive } = answer.authenticatedUser
  return { ref: id.toLowerCase(), name: providerDisplayName ?? id, active: isActive !== false }
}

const extensionManagement = '6c2b0933-3600-42ae-bf8b-93d4f7e83594'

/** Root of the extension data service. In the cloud it has a host of its own; a server has none and serves it itself: `undefined`. */
export const extensionDataBase = async (rest: Rest): Promise<string | undefined> => {
  const found = await rest.find({
    path: `/_apis/ResourceAreas/${extensionManagement}`,
    version: preview,
    what: 'find the address of the extension data service',
    read: (value) => (value === null ? undefined : reading(ResourceArea)(value)),
  })
  return found?.locationUrl?.replace(/\/+$/, '') || undefined
}
