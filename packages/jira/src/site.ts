import type { HttpRequest } from '@plumbline/core'
import * as z from 'zod/mini'
import { get } from './http/http.ts'

const ServerInfo = z.object({ baseUrl: z.string() })

/** Where people open this Jira, without a slash at the end; asked of Jira where the host does not say. */
export const siteUrlOf = async (request: HttpRequest, known: string | undefined): Promise<string> => {
  const url = known ?? (await get(request, '/rest/api/3/serverInfo', { what: 'read the address of this Jira', shape: ServerInfo })).baseUrl
  return url.replace(/\/+$/, '')
}
