import type { Directory, HttpRequest } from '@plumbline/core'
import * as z from 'zod/mini'
import { get } from '../http/http.ts'

const Permissions = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.optional(z.nullable(z.boolean())) })) })

/** The PMO is who administers this Jira. Asked as the person, never for somebody else; without a person nobody is PMO. */
export const directoryOf = (asUser: HttpRequest | undefined): Directory => ({
  pmoIs: { kind: 'administrators' },
  isPmo: async () => {
    if (!asUser) return false
    const path = '/rest/api/3/mypermissions?permissions=ADMINISTER'
    const { permissions } = await get(asUser, path, { what: 'read your permissions', shape: Permissions })
    return permissions['ADMINISTER']?.havePermission === true
  },
})
