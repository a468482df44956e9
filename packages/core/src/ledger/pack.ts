import * as z from 'zod/mini'
import { TrackerError } from '../failure.ts'

export const packFormat = 'plumbline-evidence-pack/1'

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** One ledger as it was read: every record under its hash in the order of the chain, and its end as it stood on the item. Bodies are as they were found, also where they are damaged. */
const PackSubject = z.object({
  subject: z.string(),
  key: z.string(),
  title: z.string(),
  hashes: z.array(sha256),
  pages: z.record(sha256, z.unknown()),
  /** As it stood on the item itself when the pack was made; `null`: nothing stood there. */
  anchor: z.nullable(z.object({ seq: z.int(), head: z.string() })),
})
export type PackSubject = z.infer<typeof PackSubject>

/** A judgement that a decision rests on, with its facts, as it was kept. */
const PackJudgement = z.object({ judgementHash: sha256, factsHash: sha256, kept: z.unknown() })
export type PackJudgement = z.infer<typeof PackJudgement>

/** Everything that a third party needs to check decisions without Plumbline's storage: ledgers, their ends, the judgements decided on, and the templates that they were judged by. */
const Pack = z.object({
  format: z.literal(packFormat),
  /** When it was made. */
  at: z.string(),
  subjects: z.array(PackSubject),
  judgements: z.array(PackJudgement),
  /** Published templates by the hashes of their bodies. */
  templates: z.record(sha256, z.unknown()),
  /** Plans of what the tracker is to refuse, by the hashes of their bodies; none in packs from before they were recorded. */
  plans: z.exactOptional(z.record(sha256, z.unknown())),
})
export type Pack = z.infer<typeof Pack>

export const writePack = (pack: Pack): string => `${JSON.stringify(pack, null, 2)}\n`

const unreadable = (why: string): TrackerError =>
  new TrackerError('invalid', `This is no evidence pack of Plumbline: ${why}`, 'Export the evidence pack again, as JSON.')

/** Throws `invalid` where the text is no pack; what a pack says is not believed by that. */
export const readPack = (text: string): Pack => {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw unreadable('it is no JSON')
  }
  const parsed = Pack.safeParse(data)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw unreadable(issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'it has another form')
}
