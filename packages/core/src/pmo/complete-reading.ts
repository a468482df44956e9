import type { ComponentReading, Governance } from '../facts/derive.ts'
import type { FactRecord } from '../facts/facts.ts'
import { factsOfDeliveryHistory, needsPast } from '../facts/flow.ts'
import { withPeopleAs } from '../facts/people.ts'
import { decidedFacts } from '../gates/decided.ts'
import type { GatePassage } from '../gates/records.ts'
import type { Template } from '../methodology/template.ts'
import type { Ports, Tracker } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import type { NeutralField } from '../work/fields.ts'
import type { Transition, WorkItem } from '../work/items.ts'
import type { IsoDate, PersonRef } from '../work/values.ts'
import { asksOf, looksBack } from './asks.ts'
import type { Binding } from './binding-document.ts'
import { decidedKey } from './decided-document.ts'
import { type GovernedLedger, isLedgerOf, owedByFile } from './governed-ledger.ts'
import { readKept } from './kept.ts'
import { collect } from './read-components.ts'
import { earlierFacts, periodsBefore, type Trends } from './trends.ts'

/** How a project came behind its gates is read with its ledger, which pages load for it too. */
const ledgers = () => import('./governance/pages.ts')

const ofArtefactHistory = /^artefacts\[[\w-]+\]\.(?:ageDays|approvedAfterChange|approvedOn)$/

/** Changes of these items below a component; nothing where they could not be read to the end. */
const changesOf = async (
  tracker: Tracker,
  items: readonly WorkItem[],
  fields: readonly NeutralField[],
): Promise<readonly Transition[] | undefined> => {
  const refs = items.map(({ ref }) => ref)
  if (refs.length === 0) return []
  const { values, coverage } = await collect(tracker.history(refs, fields))
  return coverage.complete ? values : undefined
}

const contentFields: readonly NeutralField[] = ['artefactState', 'artefactContent']

/** The past of the items below costs calls, so that it is read where the template asks for a fact that needs it. */
const itemHistory = async (
  tracker: Tracker,
  reading: ComponentReading,
  asks: ReadonlySet<string>,
): Promise<ComponentReading['itemHistory']> => {
  const named = [...asks]
  const flows = named.some((fact) => factsOfDeliveryHistory.has(fact))
  const papers = named.some((fact) => ofArtefactHistory.test(fact) || fact === 'artefacts')
  const on = { asOf: dayOf(reading.readAt, reading.zone), zone: reading.zone }
  const past = flows ? reading.below.filter((item) => item.kind === 'delivery' && needsPast(item, on)) : []
  const artefacts = papers ? reading.below.filter(({ kind }) => kind === 'artefact') : []
  const [delivery, artefact] = await Promise.all([
    flows ? changesOf(tracker, past, []) : undefined,
    papers ? changesOf(tracker, artefacts, contentFields) : undefined,
  ])
  return { ...(delivery ? { delivery } : {}), ...(artefact ? { artefact } : {}) }
}

/** Overlays without an approver, or past their last day. */
const unapproved = ({ tailoring, proposed }: Binding, today: IsoDate): number =>
  (proposed ? 1 : 0) + (tailoring && tailoring.until < today ? 1 : 0)

const courseOf = ({ gates, phases }: Template): Pick<Governance, 'gates' | 'phases'> => ({
  gates: gates.map(({ id, opens, mergedInto }) => ({ id, opens, ...(mergedInto ? { mergedInto } : {}) })),
  phases: phases.map(({ id }) => id),
})

/** What governs a component, as its facts see it. */
export const governanceOf = (
  { template, passages, binding, owed, worsened }: Pick<Standing, 'template' | 'passages' | 'binding' | 'owed' | 'worsened'>,
  today: IsoDate,
): Governance => ({
  ...courseOf(template),
  passages,
  ...(binding.inFlight ? { inFlight: binding.inFlight } : {}),
  tailoringUnapproved: unapproved(binding, today),
  owed,
  ...(worsened ? { worsened } : {}),
})

/** What is known of a component beside what the tracker holds. */
export interface Standing {
  readonly template: Template
  /** Only what the project item itself confirms. */
  readonly passages: readonly GatePassage[]
  readonly binding: Binding
  readonly trends: Trends | undefined
  readonly owed: NonNullable<Governance['owed']>
  readonly worsened?: Governance['worsened']
  /** Whom a reference of the project's ledger stands for; nobody where they were erased. */
  readonly personOf: (reference: string) => PersonRef | undefined
}

/** What was known when the last gate was passed, from the judgement that the decision rests on. */
const atPreviousGate = async (ports: Ports, { template, passages, personOf }: Standing): Promise<FactRecord | undefined> => {
  if (!looksBack(template)) return undefined
  const last = passages.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1)
  if (last?.factsHash === undefined) return undefined
  const decided = (await readKept(ports, decidedKey(last.judgementHash, last.factsHash))).value
  const facts = decided && decidedFacts(decided, last)
  return facts && withPeopleAs(facts, personOf).values
}

/** What a template asks for of a component, beyond what is read of all of them. */
const askedOf = async (tracker: Tracker, reading: ComponentReading, template: Template): Promise<ComponentReading> => {
  const asks = asksOf(template)
  const history = await itemHistory(tracker, reading, asks)
  return {
    ...reading,
    asks,
    ...(history ? { itemHistory: history } : {}),
    ...(template.tierTable ? { tierTable: template.tierTable } : {}),
  }
}

/** What a governance file tells of a project beside its marks. */
interface KnownOtherwise {
  readonly inFlight: Governance['inFlight'] | undefined
  readonly tailoringUnapproved: number
  readonly ledger?: GovernedLedger | undefined
}

const nothingOwed = { waiversActive: 0, waiversExpired: 0, conditionsLate: 0, explained: [], conditionItems: [] } as const

/**
 * A reading with all that facts need, for a caller who does not reach the product's storage: the marks on the project item say which gates were passed, not when.
 * What only the storage tells (earlier weeks, and what no governance file holds) is not known then.
 */
export const readingByMarks = async (
  tracker: Tracker,
  reading: ComponentReading,
  template: Template,
  { inFlight, tailoringUnapproved, ledger }: KnownOtherwise = { inFlight: undefined, tailoringUnapproved: 0 },
): Promise<ComponentReading> => {
  const [asked, marks] = await Promise.all([askedOf(tracker, reading, template), tracker.marks(reading.project.ref)])
  const passages = marks.gates.filter(({ state }) => state === 'passed').map(({ gate }) => ({ gate, on: null }))
  const today = dayOf(reading.readAt, reading.zone)
  const told = isLedgerOf(ledger, marks.record) ? owedByFile(ledger, reading.below, today) : undefined
  const owed = marks.record ? (told ? { owed: told } : {}) : { owed: nothingOwed }
  const governance = { ...courseOf(template), passages, ...(inFlight ? { inFlight } : {}), tailoringUnapproved, ...owed }
  const { toldByFile, withCrossings } = await ledgers()
  const by = isLedgerOf(ledger, marks.record) ? ledger.agreed : undefined
  return withCrossings({ ...asked, governance, told: toldByFile(by, reading.record?.cost, today) })
}

/** A reading with all that the facts of this component's own template need. */
export const completeReading = async (
  ports: Ports,
  tracker: Tracker,
  reading: ComponentReading,
  standing: Standing,
): Promise<ComponentReading> => {
  const { template, trends } = standing
  const today = dayOf(reading.readAt, reading.zone)
  const [asked, previousGate] = await Promise.all([askedOf(tracker, reading, template), atPreviousGate(ports, standing)])
  const earlier = earlierFacts(trends ? periodsBefore(trends, today) : [], previousGate)
  return (await ledgers()).withCrossings({
    ...asked,
    governance: governanceOf(standing, today),
    ...(earlier ? { earlier } : {}),
  })
}
