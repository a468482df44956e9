import { hashOf } from '../hash.ts'
import type { Instant, ItemRef } from '../work/values.ts'
import {
  type Anchor,
  type Anchoring,
  type Aside,
  type Entry,
  LedgerPage,
  type LedgerProblem,
  type NamedPerson,
  type Verified,
} from './record.ts'
import { besideIsSound, personIn, sealed, sealerOf, unsealed } from './seal.ts'

/** How much of a hash stands on the project item. */
const anchorDigits = 16

export const anchorOf = (hashes: readonly string[]): Anchor | undefined => {
  const last = hashes.at(-1)
  return last === undefined ? undefined : { seq: hashes.length, head: last.slice(0, anchorDigits) }
}

export const anchoringOf = (hashes: readonly string[], anchor: Anchor | undefined): Anchoring => {
  if (!anchor) return { is: 'none' }
  if (hashes[anchor.seq - 1]?.slice(0, anchorDigits) !== anchor.head) return { is: 'contradicted', anchor }
  const by = hashes.length - anchor.seq
  return by === 0 ? { is: 'anchored' } : { is: 'ahead', by }
}

/** What somebody did, before it has a place in a chain. */
export interface Done {
  readonly at: Instant
  readonly by: NamedPerson
  readonly act: { readonly kind: string }
  /** What else is to stand beside the record: people that what it rests on names by their references. */
  readonly beside?: Readonly<Record<string, Aside>>
}

/** The pages that put these acts at the end of a chain, each with its hash. Nothing is written. */
export const pagesAfter = (
  subject: ItemRef,
  chain: { readonly hashes: readonly string[]; readonly aside: Readonly<Record<string, Aside>> },
  done: readonly Done[],
  unguessable: () => string,
): readonly { readonly hash: string; readonly page: LedgerPage }[] => {
  const pages: { readonly hash: string; readonly page: LedgerPage }[] = []
  const known = { ...chain.aside }
  for (const { at, by, act, beside } of done) {
    Object.assign(known, beside)
    const sealer = sealerOf(known, unguessable)
    const record = {
      subject,
      seq: chain.hashes.length + pages.length + 1,
      previous: pages.at(-1)?.hash ?? chain.hashes.at(-1) ?? 'genesis',
      at,
      by: sealer.person(by),
      act: sealed(act, sealer),
    }
    Object.assign(known, sealer.aside)
    pages.push({ hash: hashOf(record), page: { record, aside: { ...beside, ...sealer.aside } } })
  }
  return pages
}

type Checked = { readonly page: LedgerPage } | { readonly problem: LedgerProblem['problem'] }

const checkOne = (subject: ItemRef, hashes: readonly string[], index: number, body: unknown): Checked => {
  if (body === undefined) return { problem: 'removed' }
  const parsed = LedgerPage.safeParse(body)
  if (!parsed.success || hashOf(parsed.data.record) !== hashes[index]) return { problem: 'edited' }
  const { record } = parsed.data
  if (record.subject !== subject) return { problem: 'foreign' }
  if (record.seq !== index + 1 || record.previous !== (hashes[index - 1] ?? 'genesis')) return { problem: 'reordered' }
  return { page: parsed.data }
}

const entryOf = (hash: string, { record, aside }: LedgerPage): Entry => ({
  hash,
  seq: record.seq,
  at: record.at,
  by: personIn(aside, record.by),
  act: unsealed(record.act, aside) as Entry['act'],
})

/**
 * Checks a chain record by record: its body is what its hash says, it belongs to this subject and follows the one before it, and the head stands where it is known elsewhere.
 * Sound records come back as entries, also beside others that are not.
 */
export const verifyChain = (
  subject: ItemRef,
  hashes: readonly string[],
  bodyOf: (hash: string) => unknown,
  anchor: Anchor | undefined,
): Verified => {
  const entries: Entry[] = []
  const problems: LedgerProblem[] = []
  for (const [index, hash] of hashes.entries()) {
    const checked = checkOne(subject, hashes, index, bodyOf(hash))
    if ('problem' in checked) problems.push({ seq: index + 1, hash, problem: checked.problem })
    else {
      entries.push(entryOf(hash, checked.page))
      if (!besideIsSound(checked.page.aside)) problems.push({ seq: index + 1, hash, problem: 'texts' })
    }
  }
  return { subject, entries, problems, anchoring: anchoringOf(hashes, anchor) }
}
