import { hashOf } from '../hash.ts'
import { anchoringOf } from './chain.ts'
import { type Anchor, type Anchoring, LedgerPage, type LedgerProblem } from './record.ts'
import { besideIsSound } from './seal.ts'

/** What is wrong with one record of a chain. `inserted`: it is sound by itself, and no record of the attested chain leads to it. */
export interface RecordProblem {
  readonly seq: number
  readonly hash: string
  readonly problem: LedgerProblem['problem'] | 'inserted'
}

export interface Diagnosis {
  readonly records: number
  readonly problems: readonly RecordProblem[]
  readonly anchoring: Anchoring
}

interface Chain {
  readonly subject: string
  readonly hashes: readonly string[]
  readonly bodyOf: (hash: string) => unknown
  readonly anchor: Anchor | undefined
}

/** A record that is what its hash says, of this subject. */
const soundOf = ({ subject, bodyOf }: Chain, hash: string): LedgerPage | 'removed' | 'edited' | 'foreign' => {
  const body = bodyOf(hash)
  if (body === undefined || body === null) return 'removed'
  const parsed = LedgerPage.safeParse(body)
  if (!parsed.success || hashOf(parsed.data.record) !== hash) return 'edited'
  return parsed.data.record.subject === subject ? parsed.data : 'foreign'
}

const isSound = (found: ReturnType<typeof soundOf>): found is LedgerPage => typeof found === 'object'

/** Where the chain that the item attests ends: its anchored record, else the last one listed. */
const endOf = ({ hashes, anchor }: Chain): string | undefined => {
  const anchored = anchor && hashes.find((hash) => hash.startsWith(anchor.head))
  return anchored ?? hashes.at(-1)
}

/** Back from its end by what each record says came before it; over a record that says nothing any more, by the places that the others name. */
const walkBack = (chain: Chain, pages: ReadonlyMap<string, LedgerPage>): readonly string[] => {
  const walked: string[] = []
  let hash = endOf(chain)
  let place = chain.hashes.length
  while (hash !== undefined && hash !== 'genesis' && !walked.includes(hash)) {
    walked.unshift(hash)
    const listed = chain.hashes.indexOf(hash)
    if (listed >= 0) place = listed
    hash = pages.get(hash)?.record.previous ?? chain.hashes[place - 1]
  }
  return walked
}

/** On from there: records that were added later, each naming the one before it. */
const walkOn = (chain: Chain, pages: ReadonlyMap<string, LedgerPage>, walked: readonly string[]): readonly string[] => {
  const all = [...walked]
  for (;;) {
    const last = all.at(-1)
    const next = chain.hashes.find((hash) => !all.includes(hash) && pages.get(hash)?.record.previous === last)
    if (last === undefined || next === undefined) return all
    all.push(next)
  }
}

const inOrder = (listed: readonly string[], chain: readonly string[]): ReadonlySet<string> => {
  const kept = listed.filter((hash) => chain.includes(hash))
  const wanted = chain.filter((hash) => listed.includes(hash))
  return new Set(kept.filter((hash, index) => wanted[index] === hash))
}

/**
 * Tells of every record what happened to it: the attested end of the chain says which record came before which, so that one that was put in between is told from one that was moved, taken away or changed.
 */
export const diagnose = (chain: Chain): Diagnosis => {
  const { hashes, anchor } = chain
  const found = new Map(hashes.map((hash) => [hash, soundOf(chain, hash)]))
  const pages = new Map([...found].flatMap(([hash, page]) => (isSound(page) ? [[hash, page] as const] : [])))
  const whole = walkOn(chain, pages, walkBack(chain, pages))
  const orderly = inOrder(hashes, whole)
  const problemOf = (hash: string): RecordProblem['problem'] | undefined => {
    const page = found.get(hash)
    if (page === undefined || !isSound(page)) return page ?? 'removed'
    if (!whole.includes(hash)) return 'inserted'
    if (!orderly.has(hash)) return 'reordered'
    return besideIsSound(page.aside) ? undefined : 'texts'
  }
  const gone = whole.filter((hash) => !hashes.includes(hash))
  const listed = hashes.flatMap((hash, index): readonly RecordProblem[] => {
    const problem = problemOf(hash)
    return problem === undefined ? [] : [{ seq: index + 1, hash, problem }]
  })
  const missing = gone.map((hash): RecordProblem => ({ seq: whole.indexOf(hash) + 1, hash, problem: 'removed' }))
  const problems = [...listed, ...missing].toSorted((a, b) => a.seq - b.seq)
  return { records: hashes.length, problems, anchoring: anchoringOf(hashes, anchor) }
}
