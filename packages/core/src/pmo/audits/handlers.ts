import * as z from 'zod/mini'
import type { Handlers } from '../late-use-cases.ts'
import type { AuditUseCases } from './client.ts'
import { listAudits } from './list-audits.ts'
import { openAudits } from './open-audits.ts'

/** How each is done: a part of its own, fetched when audits are first asked for. */
export const auditHandlers: Handlers<keyof AuditUseCases> = {
  'audit.list': { input: z.strictObject({ after: z.exactOptional(z.string().check(z.maxLength(500))) }), run: listAudits },
  'audit.open': { input: z.strictObject({ item: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/)) }), run: openAudits },
}
