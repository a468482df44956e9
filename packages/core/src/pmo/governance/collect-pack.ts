import { Decision } from '../../governance/approval/acts.ts'
import { headKey, pageKey } from '../../ledger/keep.ts'
import { type Pack, type PackJudgement, type PackSubject, packFormat } from '../../ledger/pack.ts'
import { LedgerPage } from '../../ledger/record.ts'
import { isPlain } from '../../plain.ts'
import type { Call, DocKey, Ports, Tracker } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { decidedKey } from '../decided-document.ts'
import { templateKey } from '../documents.ts'
import { planKey } from '../enforcement/plan-document.ts'
import { inTurns } from '../in-turns.ts'
import { everySummary } from '../lines/summaries.ts'
import type { Settings } from '../settings.ts'
import { marksOrNothing, siteSubject } from './read-governance.ts'

/** Whose ledger it is. */
export interface Subject {
  readonly subject: ItemRef
  readonly key: string
  readonly title: string
}

/** As it lies there: what is damaged is for whoever verifies to tell. */
const asItLies = async <T>({ shelf }: Pick<Ports, 'shelf'>, { collection, id }: DocKey<T>): Promise<unknown> =>
  (await shelf.read<unknown>({ collection, id, check: (value) => value }))?.value

const present = (bodies: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(bodies.filter(([, body]) => body !== undefined))

/** Every project that was judged, and the site itself, in order of their references. */
export const allSubjects = async (ports: Ports, { methodologyItem }: Pick<Settings, 'methodologyItem'>): Promise<readonly Subject[]> => {
  const found = (await everySummary(ports)).map(({ ref, key, title }): Subject => ({ subject: ref, key, title }))
  const site = methodologyItem ?? siteSubject
  return [...found.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)), { subject: site, key: site, title: '' }]
}

const subjectsAtOnce = 10

/** The next few of all ledgers, and how far that reaches: one call must end in seconds, however many projects there are. */
export const nextOf = (
  all: readonly Subject[],
  from: number,
): { readonly these: readonly Subject[]; readonly done: number; readonly of: number; readonly next?: number } => {
  const upTo = from + subjectsAtOnce
  return {
    these: all.slice(from, upTo),
    done: Math.min(upTo, all.length),
    of: all.length,
    ...(upTo < all.length ? { next: upTo } : {}),
  }
}

const subjectOf = async (ports: Ports, tracker: Pick<Tracker, 'marks'>, about: Subject): Promise<PackSubject> => {
  const { subject } = about
  const [head, marks] = await Promise.all([
    ports.shelf.read(headKey(subject)),
    marksOrNothing(tracker, subject === siteSubject ? undefined : subject),
  ])
  const hashes = head?.value?.hashes ?? []
  const bodies = await inTurns(hashes, async (hash) => [hash, await asItLies(ports, pageKey(hash))] as const)
  return { ...about, hashes, pages: present(bodies), anchor: marks?.record ?? null }
}

const decisionsIn = ({ pages }: PackSubject): readonly Decision[] =>
  Object.values(pages).flatMap((body) => {
    const page = LedgerPage.safeParse(body)
    const decision = page.success ? Decision.safeParse(page.data.record.act) : undefined
    return decision?.success ? [decision.data] : []
  })

const judgementOf = async (ports: Ports, { judgementHash, factsHash }: Decision): Promise<readonly PackJudgement[]> => {
  const kept = await asItLies(ports, decidedKey(judgementHash, factsHash))
  return kept === undefined ? [] : [{ judgementHash, factsHash, kept }]
}

const templateNamed = ({ kept }: PackJudgement): readonly string[] => {
  const by = isPlain(kept) ? kept['judgedBy'] : undefined
  return isPlain(by) && typeof by['template'] === 'string' ? [by['template']] : []
}

/** Plans that changes of the tracker's rules follow. */
const plansIn = ({ pages }: PackSubject): readonly string[] =>
  Object.values(pages).flatMap((body) => {
    const page = LedgerPage.safeParse(body)
    const act = page.success ? page.data.record.act : undefined
    return (act?.kind === 'enforcement.set' || act?.kind === 'enforcement.found') && typeof act['plan'] === 'string' ? [act['plan']] : []
  })

/** Reads the ledgers of these subjects with everything that their decisions rest on. */
export const collectPack = async (ports: Ports, call: Call, tracker: Pick<Tracker, 'marks'>, about: readonly Subject[]): Promise<Pack> => {
  const ledgers = await inTurns(about, (one) => subjectOf(ports, tracker, one))
  const subjects = ledgers.filter(({ hashes, anchor }) => hashes.length > 0 || anchor !== null)
  const judgements = (await inTurns(subjects.flatMap(decisionsIn), (decision) => judgementOf(ports, decision))).flat()
  const named = [...new Set(judgements.flatMap(templateNamed))]
  const templates = present(await inTurns(named, async (hash) => [hash, await asItLies(ports, templateKey(hash))] as const))
  const follows = [...new Set(subjects.flatMap(plansIn))]
  const plans = present(await inTurns(follows, async (hash) => [hash, await asItLies(ports, planKey(hash))] as const))
  return { format: packFormat, at: call.now, subjects, judgements, templates, ...(follows.length > 0 ? { plans } : {}) }
}
