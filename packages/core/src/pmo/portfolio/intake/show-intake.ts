import { similarTo } from '../../../portfolio/intake/similar.ts'
import type { Call, Ports, Versioned } from '../../../ports.ts'
import { addDays, dayOf, daysBetween } from '../../../work/calendar.ts'
import type { IsoDate, ItemRef } from '../../../work/values.ts'
import { readHead } from '../../settings-document.ts'
import type { Duplicate, IntakeProposal, IntakeView, ProposalState } from '../../views/intake.ts'
import type { ComponentSummary } from '../../views.ts'
import { readStanding } from '../heads.ts'
import { readSheet } from '../sheet.ts'
import { firstIntake, intakePlace, type Proposal, readProposals, stateOf, statesAfter } from './documents.ts'

type Kept = Versioned<Proposal>
type Clock = (instant: string) => IsoDate

/** Nobody waits for the PMO any more. */
const settled: readonly ProposalState[] = ['selected', 'deferred', 'rejected', 'converted']

/** Days on which the proposal waited for its proposer, up to a day. */
const daysAskedBack = ({ history }: Proposal, on: Clock, until: IsoDate): number =>
  history.reduce((sum, { state, at }, place) => {
    if (state !== 'askedBack') return sum
    const next = history[place + 1]
    return sum + Math.max(0, daysBetween(on(at), next ? on(next.at) : until))
  }, 0)

const dueOf = (proposal: Proposal, answerDays: number, on: Clock, today: IsoDate): IsoDate | null => {
  const first = proposal.history[0]
  if (!first || settled.includes(stateOf(proposal))) return null
  return addDays(on(first.at), answerDays + daysAskedBack(proposal, on, today))
}

/** Proposals that got their answer in the last 90 days, and how many of them in time. */
const answeredOf = (proposals: readonly Kept[], answerDays: number, on: Clock, today: IsoDate): IntakeView['answered'] => {
  const answers = proposals.flatMap(({ value }) => {
    const [first, answer] = [value.history[0], value.history.find(({ state }) => settled.includes(state))]
    if (!first || !answer || daysBetween(on(answer.at), today) > 90) return []
    return [daysBetween(on(first.at), on(answer.at)) - daysAskedBack(value, on, on(answer.at)) <= answerDays]
  })
  return { inTime: answers.filter(Boolean).length, all: answers.length }
}

const duplicatesOf = (proposals: readonly Kept[], components: readonly ComponentSummary[]): ReadonlyMap<string, readonly Duplicate[]> => {
  const ones = proposals.map(({ id, value: { text } }) => ({ id, title: text.title, text: text.need }))
  const projects = components.map(({ ref, title }) => ({ id: `project ${ref}`, title, text: '' }))
  const named = new Map([...ones, ...projects].map((one) => [one.id, one.title]))
  const urls = new Map(components.map(({ ref, url }) => [`project ${ref}`, url]))
  return new Map(
    [...similarTo(ones, [...ones, ...projects])].map(([id, similar]) => [
      id,
      similar.map((other): Duplicate => {
        const url = urls.get(other.id)
        const project = url !== undefined
        return {
          kind: project ? 'project' : 'proposal',
          id: project ? other.id.slice('project '.length) : other.id,
          title: named.get(other.id) ?? '',
          url: url ?? null,
          similarity: other.similarity,
        }
      }),
    ]),
  )
}

const emptyCounts = (): Record<ProposalState, number> => ({
  received: 0,
  askedBack: 0,
  inAnalysis: 0,
  ready: 0,
  selected: 0,
  deferred: 0,
  rejected: 0,
  converted: 0,
})

interface Showing {
  readonly answerDays: number
  readonly on: Clock
  readonly today: IsoDate
  readonly call: Call
  readonly isPmo: boolean
  readonly components: ReadonlyMap<ItemRef, ComponentSummary>
  readonly duplicates: ReadonlyMap<string, readonly Duplicate[]>
}

/** A new item is in the portfolio after the next refresh; until then the PMO is told what was made. */
const itemOf = ({ item, made }: Proposal, component: ComponentSummary | undefined, isPmo: boolean): IntakeProposal['item'] => {
  if (item === null) return null
  const named = component ?? (isPmo ? made : undefined)
  return named ? { ref: item, key: named.key, url: named.url } : null
}

const viewOf = ({ id, value, version }: Kept, showing: Showing): IntakeProposal => {
  const { today, on, call, isPmo, components } = showing
  const due = dueOf(value, showing.answerDays, on, today)
  const component = value.item === null ? undefined : components.get(value.item)
  const [first] = value.history
  return {
    ...value.text,
    proposal: id,
    state: stateOf(value),
    byName: first?.byName ?? '',
    at: first?.at ?? call.now,
    answerDue: due,
    overdue: due !== null && due < today && stateOf(value) !== 'askedBack',
    history: value.history.map(({ byName, at, state, note }) => ({ byName, at, state, note })),
    duplicates: showing.duplicates.get(id) ?? [],
    may: statesAfter(value, call.actor.ref, isPmo),
    item: itemOf(value, component, isPmo),
    proposalVersion: version,
  }
}

const byWaiting = (a: IntakeProposal, b: IntakeProposal): number => {
  const due = ({ answerDue }: IntakeProposal) => answerDue ?? '9999-12-31'
  return due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.at < b.at ? 1 : -1
}

const startOf = async (ports: Ports, call: Call, asked: boolean): Promise<IntakeView['start']> =>
  asked ? (await import('../../../tracker-pages.ts')).projectStart(ports, call) : null

/** Every proposal with what it may be a duplicate of and until when it is to be answered. */
export const openIntake = async (ports: Ports, call: Call): Promise<IntakeView> => {
  const [sheet, settings, proposals, { value: head }] = await Promise.all([
    readSheet(ports, call),
    readStanding(ports, intakePlace),
    readProposals(ports),
    readHead(ports, call),
  ])
  const { answerDays } = settings.value ?? firstIntake
  const on = (instant: string) => dayOf(instant, head.zone)
  const today = on(call.now)
  const components = sheet.rows.map(({ component }) => component)
  const showing: Showing = {
    answerDays,
    on,
    today,
    call,
    isPmo: sheet.mayConfigure,
    components: new Map(components.map((component) => [component.ref, component])),
    duplicates: duplicatesOf(proposals, components),
  }
  const counts = emptyCounts()
  for (const { value } of proposals) counts[stateOf(value)] += 1
  return {
    proposals: proposals.map((kept) => viewOf(kept, showing)).sort(byWaiting),
    counts,
    answerDays,
    answered: answeredOf(proposals, answerDays, on, today),
    intakeVersion: settings.version,
    mayConfigure: sheet.mayConfigure,
    start: await startOf(ports, call, sheet.mayConfigure && counts.selected > 0),
    today,
  }
}
