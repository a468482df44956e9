import type { Rest } from '../http/http.ts'
import { textIn } from '../http/plain.ts'

/** The identity service; in the cloud it has a host of its own, a server serves it itself. */
const identityService = '8a3d49b8-91f0-46ef-b33d-dda338c25db3'

/** Where it is; empty where the site serves it itself. */
export const identityBase = async (rest: Rest): Promise<string> =>
  (await rest.find({
    path: `/_apis/ResourceAreas/${identityService}`,
    version: '7.1-preview.1',
    what: 'find the address of the identity service',
    read: (value) => textIn(value, 'locationUrl')?.replace(/\/+$/, '') ?? '',
  })) ?? ''
