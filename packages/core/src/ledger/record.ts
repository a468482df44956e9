import * as z from 'zod/mini'
import { Instant, type ItemRef, type PersonRef } from '../work/values.ts'

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** What one record of the ledger holds of the world: data without names and free text, which stand beside the chain and can be erased. */
export const LedgerRecord = z.object({
  /** The project item, or the methodology item of a site, whose chain it belongs to. */
  subject: z.string(),
  /** From 1, without gaps. */
  seq: z.int().check(z.positive()),
  previous: z.union([sha256, z.literal('genesis')]),
  at: Instant,
  /** A salted reference to whoever acted. */
  by: sha256,
  act: z.looseObject({ kind: z.string() }),
})
export type LedgerRecord = z.infer<typeof LedgerRecord>

/** What stands beside a record under the hash that the record names; `null` where it was erased. */
export const Aside = z.union([
  z.object({ salt: z.string(), text: z.string() }),
  z.object({ salt: z.string(), ref: z.string(), name: z.string() }),
  z.null(),
])
export type Aside = z.infer<typeof Aside>

/** One document of the chain: the record is proven by the document's own id, what stands beside it by the hashes in the record. */
export const LedgerPage = z.object({ record: LedgerRecord, aside: z.record(sha256, Aside) })
export type LedgerPage = z.infer<typeof LedgerPage>

/** All hashes of a subject's chain in their order: the one document that is swapped when records are added. */
export const LedgerHead = z.object({ subject: z.string(), hashes: z.array(sha256) })
export type LedgerHead = z.infer<typeof LedgerHead>

/** The head of a chain as it stands on the project item itself, in a field that only the product may write. */
export interface Anchor {
  readonly seq: number
  /** The first 16 hexadecimal digits of the last record's hash. */
  readonly head: string
}

/** Whoever acted, as far as they were not erased: then the salted reference stands for them and the name is empty. */
export interface NamedPerson {
  readonly ref: PersonRef
  readonly name: string
}

/** A record that was found sound, with names and texts put back. */
export interface Entry {
  readonly hash: string
  readonly seq: number
  readonly at: Instant
  readonly by: NamedPerson
  readonly act: { readonly kind: string } & Readonly<Record<string, unknown>>
}

/** What is wrong with a chain, by record. `edited`: its body is not what its hash says; `removed`: it has no body; `reordered`: it does not follow the one before it; `foreign`: it belongs to another project; `texts`: a name or text beside it was changed. */
export interface LedgerProblem {
  readonly seq: number
  readonly hash: string
  readonly problem: 'edited' | 'removed' | 'reordered' | 'foreign' | 'texts'
}

/** How the chain stands to the head that is known elsewhere. `none`: nothing is known elsewhere. */
export type Anchoring =
  | { readonly is: 'anchored' }
  | { readonly is: 'ahead'; readonly by: number }
  | { readonly is: 'contradicted'; readonly anchor: Anchor }
  | { readonly is: 'none' }

export interface Verified {
  readonly subject: ItemRef
  readonly entries: readonly Entry[]
  readonly problems: readonly LedgerProblem[]
  readonly anchoring: Anchoring
}
