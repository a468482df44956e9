import { headKey, pageKey } from '../../ledger/keep.ts'
import { LedgerPage } from '../../ledger/record.ts'
import type { Call, Ports } from '../../ports.ts'
import { inTurns } from '../in-turns.ts'
import { needSite } from '../judge-component.ts'
import type { PeopleTraced, TracedPerson } from '../views/evidence.ts'
import { allSubjects, nextOf, type Subject } from './collect-pack.ts'
import { leaving } from './erase-person.ts'

/** The name of each person beside these records, the last that was written. */
const namedIn = (pages: readonly LedgerPage[]): ReadonlyMap<string, string> =>
  new Map(
    pages
      .flatMap(({ aside }) => Object.values(aside))
      .flatMap((beside) => (beside && 'ref' in beside && beside.name ? [[beside.ref, beside.name] as const] : [])),
  )

const traceIn = async (ports: Ports, { subject, key, title }: Subject): Promise<readonly TracedPerson[]> => {
  const hashes = (await ports.shelf.read(headKey(subject)))?.value?.hashes ?? []
  const bodies = await inTurns(hashes, async (hash) => LedgerPage.safeParse((await ports.shelf.read(pageKey(hash)))?.value).data)
  const pages = bodies.flatMap((body) => body ?? [])
  return [...namedIn(pages)].map(([ref, name]) => {
    const left = pages.map((page) => leaving(ref, page)).filter((one) => one.length > 0)
    const texts = left.flat().filter(([, beside]) => 'text' in beside).length
    return { ref, name, ledger: [key, title].filter(Boolean).join(' '), records: left.length, texts }
  })
}

/** Who is named in the ledgers, and how often: to be read before somebody is taken out of them. Call it with what came back until nothing does. */
export const tracePeople = async (ports: Ports, call: Call, { from = 0 }: { readonly from?: number }): Promise<PeopleTraced> => {
  const { configured } = await needSite(ports, call)
  const { these, ...reached } = nextOf(await allSubjects(ports, configured.settings), from)
  return { people: (await inTurns(these, (about) => traceIn(ports, about))).flat(), ...reached }
}
