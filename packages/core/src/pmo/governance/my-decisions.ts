import { delegatesOn } from '../../governance/site/site-state.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { Call, Ports } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { IsoDate } from '../../work/values.ts'
import { needSite } from '../judge-component.ts'
import { someSummaries } from '../lines/summaries.ts'
import type { AwaitedDecision, MyDecisions } from '../views/decisions.ts'
import type { ComponentSummary } from '../views.ts'

/** Nothing is read of a project but its line. */
const atOnce = 2000

/** Whoever looks, and those for whom they decide today. */
interface Decider {
  readonly ref: string
  readonly isPmo: boolean
  readonly delegators: readonly NamedPerson[]
}

/** In whose place this person is awaited: `own`, somebody who delegated, or nobody. */
const placeOf = (awaiting: NonNullable<ComponentSummary['awaiting']>, decider: Decider): 'own' | NamedPerson | undefined => {
  const { people, roles = [] } = awaiting
  if (people.includes(decider.ref) || (decider.isPmo && roles.includes('pmo'))) return 'own'
  return decider.delegators.find(({ ref }) => people.includes(ref))
}

const awaited = (component: ComponentSummary, decider: Decider, today: IsoDate): AwaitedDecision | undefined => {
  const { awaiting, gate } = component
  const place = awaiting && placeOf(awaiting, decider)
  if (!awaiting || !gate || !place) return undefined
  const { ref: item, key, title, url, tier, phase, outcome, holding, unknown } = component
  const { askedBy, since, due, votes, needed } = awaiting
  return {
    ...{ item, key, title, url, tier, phase, outcome, holding, unknown },
    gate: { id: gate.id, name: gate.name },
    ...{ askedBy, since, due, votes, needed },
    overdue: due !== null && due < today,
    ...(place === 'own' ? {} : { onBehalfOf: place }),
  }
}

/** What comes first: the day by which it was to be answered, then how long it waits. */
const byDue = (a: AwaitedDecision, b: AwaitedDecision): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.since.localeCompare(b.since)

/**
 * What waits for this person's decision across all projects that they may see: in roles of their own, in groups, and for those who delegated to them.
 * A page of summaries is read, no project.
 */
export const myDecisions = async (ports: Ports, call: Call, { after }: { readonly after?: string | undefined }): Promise<MyDecisions> => {
  const site = await needSite(ports, call)
  const { zone } = site.configured.settings
  const today = dayOf(call.now, zone)
  const [page, isPmo, deciders] = await Promise.all([
    someSummaries(ports, after, atOnce),
    ports.directory.isPmo(call.actor),
    site.deciders(),
  ])
  const delegators = delegatesOn(deciders, today).flatMap(({ to, by }) => (to.ref === call.actor.ref ? by : []))
  const decider = { ref: call.actor.ref, isPmo, delegators }
  const mine = page.lines.flatMap((component) => awaited(component, decider, today) ?? [])
  const visible = mine.length === 0 ? new Set<string>() : await site.tracker.visible(mine.map(({ item }) => item))
  return {
    waiting: mine.filter(({ item }) => visible.has(item)).toSorted(byDue),
    ...(page.next === undefined ? {} : { next: page.next }),
    now: call.now,
    zone,
  }
}
