import type { ReviewAttested } from '../../governance/review/state.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Brief, Review } from '../../reviews/review.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import type { ItemRef } from '../../work/values.ts'
import { openGovernance } from '../governance/open-governance.ts'
import { readGovernance } from '../governance/read-governance.ts'
import { summaryOf } from '../lines/summaries.ts'
import { readMirrors, withSource } from '../mirrors/read.ts'
import { isMirror } from '../mirrors/ref.ts'
import { readHead } from '../settings-document.ts'
import type { ReviewProject, ReviewView } from '../views/reviews.ts'
import type { ComponentSummary } from '../views.ts'
import { attestationOf } from './attestation.ts'
import { readReview } from './read-review.ts'
import { briefKey } from './review-document.ts'

type Frozen = Pick<ReviewProject, 'brief' | 'problem'>

const briefOfHash = async (ports: Ports, hash: string | undefined): Promise<Frozen> => {
  if (hash === undefined) return { brief: null }
  try {
    const found = await ports.shelf.read(briefKey(hash))
    return found ? { brief: found.value } : { brief: null, problem: 'missing' }
  } catch {
    return { brief: null, problem: 'changed' }
  }
}

/** Titles of risks only for readers who may see the risk itself. */
const asSeen = async (ports: Ports, call: Call, brief: Brief): Promise<Brief> => {
  const { top } = brief.risks
  const seen = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(top.map(({ item }) => item))
  return { ...brief, risks: { ...brief.risks, top: top.filter(({ item }) => seen.has(item)) } }
}

const decidedSince = async (ports: Ports, call: Call, item: ItemRef, since: string | undefined): Promise<ReviewProject['decided']> => {
  if (since === undefined) return []
  const { decisions } = await openGovernance(ports, call, { item })
  return decisions.filter(({ at }) => at >= since)
}

/** What the project's ledger attests of this review; nothing of one that nobody opened. */
const attestedOf = async (ports: Ports, call: Call, { id, state }: Review, item: ItemRef): Promise<ReviewAttested | undefined> => {
  if (state === 'cancelled') return undefined
  const { record } = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).marks(item)
  return record ? (await readGovernance(ports, item, record)).state.reviews[id] : undefined
}

const projectOf = async (ports: Ports, call: Call, review: Review, { item }: Review['agenda'][number]): Promise<ReviewProject> => {
  const [summary, frozen, decided, attested] = await Promise.all([
    summaryOf(ports, item),
    briefOfHash(ports, review.briefs[item]),
    decidedSince(ports, call, item, review.openedAt),
    attestedOf(ports, call, review, item),
  ])
  return {
    item,
    key: summary?.key ?? item,
    title: summary?.title ?? '',
    ...frozen,
    brief: frozen.brief && (await asSeen(ports, call, frozen.brief)),
    note: review.notes.find((note) => note.item === item)?.text ?? '',
    attestation: attestationOf(review, item, attested),
    decided,
  }
}

/** What is decided of a project of another site is decided there: neither decisions nor a ledger of it stand here. */
const elsewhereOf = async (ports: Ports, review: Review, component: ComponentSummary): Promise<ReviewProject> => {
  const { ref: item, title, url, mirror } = component
  const frozen = await briefOfHash(ports, review.briefs[item])
  return {
    item,
    key: withSource(component).key,
    title,
    ...(mirror ? { from: { name: mirror.name, url, readAt: mirror.readAt } } : {}),
    ...frozen,
    note: review.notes.find((note) => note.item === item)?.text ?? '',
    attestation: { is: 'notYet', changed: [], act: null },
    decided: [],
  }
}

/** A review with all that its reader may see: projects that the tracker hides from them are left out. */
export const openReview = async (ports: Ports, call: Call, { id }: { readonly id: string }): Promise<ReviewView> => {
  const [{ review, version }, { value: settings }, mayPlan] = await Promise.all([
    readReview(ports, id),
    readHead(ports, call),
    ports.directory.isPmo(call.actor),
  ])
  const items = review.agenda.map(({ item }) => item)
  const others = new Map(
    items.some(isMirror) ? (await readMirrors(ports, mayPlan)).rows.map(({ component }) => [component.ref, component] as const) : [],
  )
  const own = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(items.filter((item) => !isMirror(item)))
  const seen = new Set([...own, ...others.keys()])
  const agenda = review.agenda.filter(({ item }) => seen.has(item))
  const projects = await Promise.all(
    agenda.map((line) => {
      const other = others.get(line.item)
      return other ? elsewhereOf(ports, review, other) : projectOf(ports, call, review, line)
    }),
  )
  const shown = {
    ...review,
    agenda,
    notes: review.notes.filter(({ item }) => seen.has(item)),
    briefs: Object.fromEntries(Object.entries(review.briefs).filter(([item]) => seen.has(item))),
  }
  return { review: shown, version, projects, mayPlan, now: call.now, zone: settings.zone }
}
