import { dayOf, daysBetween } from '../work/calendar.ts'
import type { Transition, WorkItem } from '../work/items.ts'
import { registerTypes } from '../work/mapping.ts'
import type { StateCategory } from '../work/values.ts'
import type { FactReading, FactRecord } from './facts.ts'
import type { Ground } from './ground.ts'
import { blindness, choice, choiceFact, choiceIn, date, fieldOf, flag, fromField, givenFact, oneReason, unknown, whole } from './reading.ts'
import { sectionsFilled } from './sections.ts'

/** Where no field tells an artefact's state, the category of its own state does. */
const byCategory: Readonly<Record<StateCategory, string>> = {
  toDo: 'draft',
  inProgress: 'inReview',
  done: 'approved',
  dropped: 'tailoredOut',
}

const stateOf = (artefact: WorkItem): FactReading => {
  const stated = choiceFact(artefact, 'artefactState')
  if (stated.known || (stated.reason !== 'unmapped' && stated.reason !== 'empty')) return stated
  const { category } = artefact.state
  return category === undefined ? unknown('stateUnmapped') : choice(byCategory[category])
}

/** The changes of one artefact, the oldest first; nothing where they were not read. */
const changesOf = (artefact: WorkItem, { itemHistory }: Ground): readonly Transition[] | undefined => {
  const all = itemHistory?.artefact
  return all?.filter((entry) => entry.item === artefact.ref).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const approves = ({ change }: Transition, byField: boolean): boolean => {
  if (change.field === 'artefactState') return change.to.ok && change.to.value === 'approved'
  return !byField && change.field === 'state' && change.to.category === 'done'
}

/** When it was last approved, as it stands now; made as approved, the moment it was made. */
const approvedAt = (artefact: WorkItem, changes: readonly Transition[]): string => {
  const byField = choiceFact(artefact, 'artefactState').known
  return changes.findLast((entry) => approves(entry, byField))?.at ?? artefact.createdAt
}

/** When its content last changed; never changed, the moment it was made. */
const changedAt = (artefact: WorkItem, changes: readonly Transition[]): string =>
  changes.findLast(({ change }) => change.field === 'artefactContent')?.at ?? artefact.createdAt

type FromHistory = (changes: readonly Transition[]) => FactReading

const byHistory = (artefact: WorkItem, ground: Ground, read: FromHistory): FactReading => {
  const changes = changesOf(artefact, ground)
  return changes === undefined ? unknown('noHistory') : read(changes)
}

const ageDays = (artefact: WorkItem, ground: Ground): FactReading => {
  const content = givenFact(artefact, 'artefactContent')
  if (!content.known) return content
  return byHistory(artefact, ground, (changes) => whole(daysBetween(dayOf(changedAt(artefact, changes), ground.zone), ground.asOf)))
}

const approvedAfterChange = (artefact: WorkItem, ground: Ground): FactReading => {
  const state = stateOf(artefact)
  if (!state.known) return state
  if (choiceIn(state) !== 'approved') return flag(false)
  const content = givenFact(artefact, 'artefactContent')
  if (!content.known) return content
  return byHistory(artefact, ground, (changes) => flag(approvedAt(artefact, changes) >= changedAt(artefact, changes)))
}

const approvedOn = (artefact: WorkItem, ground: Ground): FactReading => {
  const state = stateOf(artefact)
  if (!state.known) return state
  if (choiceIn(state) !== 'approved') return unknown('empty')
  return byHistory(artefact, ground, (changes) => date(dayOf(approvedAt(artefact, changes), ground.zone)))
}

const filled = (artefact: WorkItem): FactReading => {
  const text = fromField(artefact, 'artefactContent', (value) =>
    typeof value === 'string' ? { is: 'whole', whole: sectionsFilled(value) } : undefined,
  )
  return !text.known && text.reason === 'empty' ? whole(0) : text
}

/** What is read of every artefact. */
export const artefactReadings = {
  kind: (artefact: WorkItem) => choiceFact(artefact, 'artefactKind'),
  state: stateOf,
  ageDays,
  approvedAfterChange,
  approvedOn,
  fieldsFilledRatio: filled,
} as const

type Member = Exclude<keyof typeof artefactReadings, 'kind'>
const members = Object.keys(artefactReadings).filter((name): name is Member => name !== 'kind')

/** Of several artefacts of a kind the one in force: not superseded, made last; of those made in the same moment by its state, in no tracker's order. */
const inForce = (artefacts: readonly WorkItem[]): WorkItem | undefined => {
  const current = artefacts.filter((artefact) => choiceIn(stateOf(artefact)) !== 'superseded')
  const among = current.length > 0 ? current : artefacts
  const rank = (artefact: WorkItem): string =>
    `${artefact.createdAt} ${JSON.stringify([stateOf(artefact), fieldOf(artefact, 'artefactContent')])}`
  return among
    .map((artefact) => ({ artefact, rank: rank(artefact) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .at(-1)?.artefact
}

const asked = /^artefacts\[([\w-]+)\]\./

/** Kinds that the template in force asks for: of these it is known that there is none. */
const askedKinds = (asks: Ground['asks']): readonly string[] => [...(asks ?? [])].flatMap((fact) => asked.exec(fact)?.[1] ?? [])

const whyNone = ({ mapping, coverage }: Ground, all: readonly WorkItem[]): FactReading | undefined => {
  if (registerTypes(mapping, 'artefact').length === 0) return unknown('unmapped')
  const kindless = oneReason(all.flatMap((artefact) => blindness(choiceFact(artefact, 'artefactKind')) ?? []))
  if (kindless) return unknown(kindless)
  return coverage.complete ? undefined : unknown('incomplete')
}

/** Where not every artefact could be read to its end or to its kind, a newer one may be in force instead of the one that was read. */
const readingsOf = (kind: string, artefact: WorkItem | undefined, ground: Ground, blind: FactReading | undefined): FactRecord => {
  const name = (member: Member) => `artefacts[${kind}].${member}`
  if (artefact && !blind) return Object.fromEntries(members.map((member) => [name(member), artefactReadings[member](artefact, ground)]))
  const absent: Readonly<Record<Member, FactReading>> = {
    state: choice('missing'),
    ageDays: unknown('empty'),
    approvedAfterChange: flag(false),
    approvedOn: unknown('empty'),
    fieldsFilledRatio: whole(0),
  }
  return Object.fromEntries(members.map((member) => [name(member), blind ?? absent[member]]))
}

/** What is known of each artefact that exists, and of those that the template asks for and nobody made. */
export const artefactFacts = (ground: Ground): FactRecord => {
  const all = ground.ofKind('artefact').filter(({ state }) => state.category !== 'dropped')
  const blind = whyNone(ground, all)
  const byKind = new Map<string, WorkItem[]>()
  for (const artefact of all) {
    const kind = choiceIn(choiceFact(artefact, 'artefactKind'))
    if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), artefact])
  }
  const kinds = new Set([...byKind.keys(), ...askedKinds(ground.asks)])
  return Object.fromEntries([...kinds].flatMap((kind) => Object.entries(readingsOf(kind, inForce(byKind.get(kind) ?? []), ground, blind))))
}
