import { dayOf } from '../work/calendar.ts'
import type { NeutralField } from '../work/fields.ts'
import type { WorkItem } from '../work/items.ts'
import { registerTypes } from '../work/mapping.ts'
import type { RegisterKind } from '../work/registers.ts'
import { artefactReadings } from './artefacts.ts'
import type { Collection, FactReading, FactRecord } from './facts.ts'
import type { Ground } from './ground.ts'
import {
  choice,
  choiceFact,
  date,
  dateFact,
  flag,
  fromField,
  givenFact,
  ownerFact,
  tickFact,
  unknown,
  whole,
  wholeFact,
  wholeIn,
} from './reading.ts'

type Read = (entry: WorkItem, ground: Ground) => FactReading

interface Register {
  /** What rules call its entries. */
  readonly collection: string
  /** `open`: what is to be worked off; `kept`: all that were not dropped. */
  readonly holds: 'open' | 'kept'
  readonly fields: Readonly<Record<string, Read>>
}

const isOpen = ({ state }: WorkItem): boolean => state.category !== 'done' && state.category !== 'dropped'

const from =
  (reader: (item: WorkItem, field: NeutralField) => FactReading, field: NeutralField): Read =>
  (entry) =>
    reader(entry, field)

const owner = from(ownerFact, 'entryOwner')
const due = from(dateFact, 'entryDue')
const severity = from(choiceFact, 'entrySeverity')
const open: Read = (entry) => flag(isOpen(entry))

const riskScore: Read = (risk) => {
  const rate = (field: NeutralField) =>
    fromField(risk, field, (value) => (typeof value === 'number' && value >= 1 && value <= 5 ? { is: 'whole', whole: value } : undefined))
  const [probability, impact] = [rate('riskProbability'), rate('riskImpact')]
  if (!probability.known) return probability
  if (!impact.known) return impact
  return whole((wholeIn(probability) ?? 0) * (wholeIn(impact) ?? 0))
}

/** A defect of which nobody said when it was found counts as found before release. */
const escaped: Read = (defect) => {
  const found = choiceFact(defect, 'defectFound')
  if (found.known) return flag(found.value.is === 'choice' && found.value.choice === 'afterRelease')
  return found.reason === 'empty' ? flag(false) : found
}

/** A change request that nobody decided is pending. What the ledger decided goes before what its item says. */
const decision: Read = (request, { told }) => {
  const known = told?.changes[request.ref]
  if (known) return choice(known.decision)
  const decided = choiceFact(request, 'changeDecision')
  return !decided.known && decided.reason === 'empty' ? choice('pending') : decided
}

const baselined: Read = (request, { told }) => {
  const known = told?.changes[request.ref]
  return known ? flag(known.baselined) : tickFact(request, 'changeBaselined')
}

const acceptance: Read = (deliverable) => {
  const accepted = choiceFact(deliverable, 'deliverableAcceptance')
  return !accepted.known && accepted.reason === 'empty' ? choice('pending') : accepted
}

/** One row a register: what its entries are called, which of them count, and which fields they have. */
export const registers: Readonly<Record<RegisterKind, Register>> = {
  risk: {
    collection: 'risks',
    holds: 'open',
    fields: { score: riskScore, owner: from(ownerFact, 'riskOwner'), response: from(choiceFact, 'riskResponse') },
  },
  projectIssue: { collection: 'projectIssues', holds: 'open', fields: { severity, owner, due } },
  changeRequest: {
    collection: 'changeRequests',
    holds: 'kept',
    fields: { decision, due, baselined, owner, open },
  },
  decision: { collection: 'decisions', holds: 'open', fields: { due, owner } },
  action: { collection: 'actions', holds: 'open', fields: { due, owner, source: from(choiceFact, 'actionSource') } },
  dependency: {
    collection: 'dependencies',
    holds: 'open',
    fields: { neededOn: from(dateFact, 'dependencyNeededOn'), promisedOn: from(dateFact, 'dependencyPromisedOn'), owner },
  },
  stakeholder: {
    collection: 'stakeholders',
    holds: 'open',
    fields: { influence: from(choiceFact, 'stakeholderInfluence'), engagementGiven: from(givenFact, 'stakeholderEngagement') },
  },
  benefit: {
    collection: 'benefits',
    holds: 'kept',
    fields: {
      owner,
      baseline: from(wholeFact, 'benefitBaseline'),
      target: from(wholeFact, 'benefitTarget'),
      actual: from(wholeFact, 'benefitActual'),
      measureGiven: from(givenFact, 'benefitMeasure'),
      readOn: from(dateFact, 'benefitReadOn'),
      reviewOn: from(dateFact, 'benefitReviewOn'),
    },
  },
  lesson: { collection: 'lessons', holds: 'kept', fields: { owner } },
  deliverable: { collection: 'deliverables', holds: 'kept', fields: { acceptance, due, owner, open } },
  milestone: {
    collection: 'milestones',
    holds: 'kept',
    fields: { due, baseline: from(dateFact, 'milestoneBaseline'), doneOn: from(dateFact, 'milestoneDoneOn'), open },
  },
  defect: { collection: 'defects', holds: 'kept', fields: { severity, escaped, open } },
  exception: { collection: 'exceptions', holds: 'open', fields: { due, owner } },
  contract: { collection: 'contracts', holds: 'open', fields: { due, owner } },
  artefact: { collection: 'artefacts', holds: 'kept', fields: artefactReadings },
}

/** An order that says nothing of the tracker: by what the records say, people left out. */
const inOrder = (records: readonly FactRecord[]): FactRecord[] =>
  records
    .map((record) => ({ record, said: JSON.stringify(record, (key, value: unknown) => (key === 'person' ? '' : value)) }))
    .sort((a, b) => (a.said < b.said ? -1 : a.said > b.said ? 1 : 0))
    .map(({ record }) => record)

/** The entries of a register; not mapped is unknown, never empty. */
export const entriesOf = (kind: RegisterKind, ground: Ground): Collection => {
  if (registerTypes(ground.mapping, kind).length === 0) return { known: false, reason: 'unmapped' }
  const { collection, holds, fields } = registers[kind]
  const items = ground.ofKind(kind)
  if (items.some(({ state }) => state.category === undefined)) return { known: false, reason: 'stateUnmapped' }
  const counting = items.filter((item) => (holds === 'open' ? isOpen(item) : item.state.category !== 'dropped'))
  const readers = Object.entries(fields).map(([name, read]) => [`${collection}[].${name}`, read] as const)
  const recorded = `${collection}[].recordedOn`
  const record = (item: WorkItem): FactRecord => ({
    ...Object.fromEntries(readers.map(([name, read]) => [name, read(item, ground)])),
    [recorded]: date(dayOf(item.createdAt, ground.zone)),
  })
  return { known: true, complete: ground.coverage.complete, records: inOrder(counting.map(record)) }
}

export type Registers = (kind: RegisterKind) => Collection

/** Every register, each read when it is first asked for. */
export const registersOf = (ground: Ground): Registers => {
  const read = new Map<RegisterKind, Collection>()
  return (kind) => {
    const known = read.get(kind) ?? entriesOf(kind, ground)
    read.set(kind, known)
    return known
  }
}

/** A register of which nothing can be told. */
export const notKept = (collection: Collection): FactReading | undefined => {
  if (!collection.known) return unknown(collection.reason)
  return collection.complete ? undefined : unknown('incomplete')
}
