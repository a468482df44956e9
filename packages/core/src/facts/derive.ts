import type { Tier } from '../methodology/template.ts'
import { registerKinds } from '../work/registers.ts'
import { artefactFacts } from './artefacts.ts'
import { computations } from './computed.ts'
import { churnFacts, deliveryFacts, deliveryOf } from './delivery.ts'
import type { Evidence } from './evidence.ts'
import type { Collection, FactReading, FactRecord, Facts } from './facts.ts'
import { factsHashOf } from './facts-hash.ts'
import { flowFacts } from './flow.ts'
import { auditedOn, governanceFacts } from './governance.ts'
import { dataGrade } from './grade.ts'
import { type ComponentReading, type Ground, groundOf, type Told } from './ground.ts'
import { iterationFacts, oldBefore } from './iterations.ts'
import { lastChangedOn, projectFacts } from './project.ts'
import { dateIn, unknown, wholeIn } from './reading.ts'
import { improvementsBefore, lastMilestone, registerFacts } from './register-facts.ts'
import { type Registers, registers, registersOf } from './registers.ts'
import { leavesRoom, orComputed, withRecords } from './settle.ts'
import { sourcesOf } from './sources.ts'
import { declaredTier, tierFact, tierOf } from './tier.ts'

export type { ComponentReading, Governance } from './ground.ts'

/** Entries of a register up to which it is kept with the facts although no rule asks for it. */
const keptUnasked = 50

/** An approved change is in the baseline, so that none excuses what differs from it. */
const none: Collection = { known: true, complete: true, records: [] }

/** A field of the project item before an item of the register, before nothing. */
const projectFirst = (own: FactRecord, artefacts: FactRecord): FactRecord => {
  const told = Object.entries(artefacts).map(([fact, reading]) => [
    fact,
    leavesRoom(own[fact]) ? orComputed(own[fact], reading) : own[fact],
  ])
  return { ...own, ...Object.fromEntries(told) }
}

/** What trackers and the records of gates tell, before what people recorded and what follows from both. */
const trackedFacts = (ground: Ground, of: Registers): FactRecord => {
  const own = projectFacts(ground.project, ground.history, ground.zone)
  const delivery = deliveryOf(ground)
  const iterations = Object.entries(iterationFacts(ground.record, ground.asOf)).filter(([, reading]) => reading.known)
  return {
    ...projectFirst(own, artefactFacts(ground)),
    ...registerFacts(ground, of),
    ...deliveryFacts(delivery, ground, own['strategy.objectives'] ?? unknown('noRecord')),
    ...Object.fromEntries(iterations),
    'iteration.oldImprovementActions': improvementsBefore(of('action'), oldBefore(ground.record, ground.asOf)),
    ...governanceFacts(ground, of),
  }
}

/** A baseline goes before what a field says, and a cost record stands where no field says anything. */
const withTold = (tracked: FactRecord, told: Told | undefined): FactRecord =>
  told ? { ...projectFirst(tracked, told.costs), ...told.baseline } : tracked

/** What follows from facts that are settled: by history, by other facts, by simulation. */
const settledFacts = (ground: Ground, of: Registers, settled: FactRecord): FactRecord => {
  const values: Record<string, FactReading> = { ...settled }
  const get = (fact: string): FactReading => values[fact] ?? unknown('noRecord')
  const fill = (fact: string, reading: FactReading): void => {
    values[fact] = orComputed(values[fact], reading)
  }
  const delivery = deliveryOf(ground)
  fill('component.finishPlanned', lastMilestone(of('milestone')))
  fill('cost.approvedOn', lastChangedOn(ground.project, 'approvedBudget', ground.history, ground.zone))
  const audited = ground.governance && auditedOn(ground.governance)
  if (audited) fill('audit.lastOn', audited)
  fill('component.tier', tierFact(ground.project, ground.tierTable, values))
  const limits = {
    expectationDays: wholeIn(get('flow.expectationDays')),
    finishBy: dateIn(get('schedule.finishBaseline')) ?? dateIn(get('component.finishPlanned')),
  }
  for (const [fact, reading] of Object.entries({
    ...churnFacts(delivery, ground, dateIn(get('scope.baselineOn'))),
    ...flowFacts(delivery, ground, limits),
  }))
    fill(fact, reading)
  const later = computations(ground.told?.agreed ? none : of('changeRequest'), ground.earlier?.periods ?? [])
  const health = later.findIndex(([fact]) => fact === 'health.computed')
  for (const [fact, reading] of later.slice(0, health)) fill(fact, reading(get))
  fill('data.grade', dataGrade(values, ground.asks))
  for (const [fact, reading] of later.slice(health)) fill(fact, reading(get))
  return values
}

/** Registers that rules name, and small ones: the others would only make the document large. One that is absent reads as not mapped. */
const keptCollections = (of: Registers, asks: ReadonlySet<string> | undefined): Facts['collections'] =>
  Object.fromEntries(
    registerKinds.flatMap((kind) => {
      const held: Collection = of(kind)
      const { collection } = registers[kind]
      const worth =
        kind === 'risk' || (held.known ? asks?.has(collection) || held.records.length <= keptUnasked : held.reason !== 'unmapped')
      return worth ? [[collection, held] as const] : []
    }),
  )

/** An absent fact reads as one without a record, so that such facts need no room. */
const withoutAbsent = (values: FactRecord): FactRecord =>
  Object.fromEntries(Object.entries(values).filter(([, reading]) => reading.known || reading.reason !== 'noRecord'))

/** What is known of a component today, and where each fact comes from. */
export const deriveFacts = (reading: ComponentReading): { readonly facts: Facts; readonly evidence: Evidence } => {
  const ground = groundOf(reading)
  const of = registersOf(ground)
  const tracked = withTold(trackedFacts(ground, of), reading.told)
  const settled = withRecords(tracked, reading.record, ground.asOf)
  const recorded = new Set(Object.keys(settled).filter((fact) => settled[fact] !== tracked[fact]))
  const values = withoutAbsent(settledFacts(ground, of, settled))
  const facts: Facts = {
    asOf: ground.asOf,
    values,
    collections: keptCollections(of, reading.asks),
    ...(reading.earlier ? { earlier: reading.earlier } : {}),
  }
  const { coverage } = reading
  return {
    facts,
    evidence: {
      factsHash: factsHashOf(facts),
      readAt: reading.readAt,
      itemsRead: reading.below.length,
      scopeComplete: coverage.complete,
      hiddenItems: coverage.complete ? 0 : (coverage.hidden ?? 0),
      sources: sourcesOf(values, recorded, ground),
    },
  }
}

/** The tier by which a component is judged under a template with this table, before all its facts are derived: from the same fields, records and milestones. */
export const tierUnder = (reading: ComponentReading, table: ComponentReading['tierTable']): Tier => {
  const declared = declaredTier(reading.project)
  if (declared.known) return tierOf(declared)
  const ground = groundOf(reading)
  const values = withRecords(withTold(projectFacts(ground.project, ground.history, ground.zone), reading.told), reading.record, ground.asOf)
  const finish = orComputed(values['component.finishPlanned'], lastMilestone(registersOf(ground)('milestone')))
  return tierOf(tierFact(ground.project, table, { ...values, 'component.finishPlanned': finish }))
}
