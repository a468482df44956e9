import * as z from 'zod/mini'
import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import type { DocCollection, DocKey } from '../ports.ts'
import { IsoDate } from '../work/values.ts'
import type { SiteTemplate } from './settings.ts'
import { RollOut } from './settings-document.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const Named = z.object({ ref: z.string(), name: z.string() })
export type Named = z.infer<typeof Named>

const Proposal = z.object({
  by: Named,
  at: z.string(),
  note: z.string(),
  effectiveOn: IsoDate,
  hash,
  rollOut: z._default(RollOut, 'atOnce'),
  /** Another template than those of the site comes beside them, for projects that choose it. */
  beside: z._default(z.boolean(), false),
})
export type Proposal = z.infer<typeof Proposal>

const Draft = z.object({
  /** What was understood of the text; it may have mistakes. */
  data: z.unknown(),
  /** What people call it; its id stands for it where it has no name. */
  title: z.exactOptional(z.string()),
  /** Everybody who saved it since it was last published: none of them may approve it. */
  authors: z.array(Named),
  savedAt: z.string(),
  proposal: z.nullable(Proposal),
})
export type Draft = z.infer<typeof Draft>

const Ref = z.object({ id: z.string(), version: z.string(), hash })

const Publication = z.object({
  template: Ref,
  replaces: z.nullable(Ref),
  note: z.string(),
  effectiveOn: IsoDate,
  /** When it reaches which projects. */
  rollOut: RollOut,
  authors: z.array(Named),
  proposedBy: Named,
  approvedBy: Named,
  at: z.string(),
  /** The publication before it. */
  before: z.nullable(hash),
})
export type Publication = z.infer<typeof Publication>

const damaged = (what: string): TrackerError =>
  new TrackerError('unexpected-answer', `${what} was changed from outside or is damaged`, 'Save the draft again from a copy of its text.')

const checked = <T>(schema: z.ZodMiniType<T>, what: string): ((value: unknown) => T) => {
  return (value) => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    throw damaged(what)
  }
}

/** Templates that somebody works on; `undefined` where one was damaged, so that the others can still be listed. */
export const drafts: DocCollection<Draft | undefined> = { collection: 'drafts', check: (value) => Draft.safeParse(value).data }

export const draftKey = (id: string): DocKey<Draft> => ({ collection: 'drafts', id, check: checked(Draft, `The draft ${id}`) })

/** All records of publications; `undefined` where one was damaged. */
export const publications: DocCollection<Publication | undefined> = {
  collection: 'publications',
  check: (value) => Publication.safeParse(value).data,
}

/** A publication as the settings list it. */
export const publishedAs = ({ template, effectiveOn: from, replaces, rollOut, at }: Publication): SiteTemplate => ({
  ...template,
  replaces: replaces?.hash ?? null,
  from,
  rollOut,
  at,
})

/** Who published what, when and why, by its content hash: it cannot be changed without being noticed. */
export const publicationKey = (id: string): DocKey<Publication> => ({
  collection: 'publications',
  id,
  check: (value) => {
    if (hashOf(value) !== id) throw damaged('The record of a publication')
    return checked(Publication, 'The record of a publication')(value)
  },
})
