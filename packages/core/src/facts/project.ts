import { dayOf } from '../work/calendar.ts'
import type { NeutralField } from '../work/fields.ts'
import type { Transition, WorkItem } from '../work/items.ts'
import { basisPoints } from '../work/ratio.ts'
import type { StateCategory, TimeZone } from '../work/values.ts'
import { roleFields } from './catalogue.ts'
import type { FactReading, FactRecord } from './facts.ts'
import {
  activeFact,
  choice,
  choiceFact,
  countFact,
  dateFact,
  fieldOf,
  fromField,
  givenFact,
  known,
  moneyFact,
  personFact,
  tickFact,
  unknown,
  whole,
  wholeFact,
} from './reading.ts'

const proposalFields = ['need', 'outcomeWanted', 'roughCost', 'roughFinish'] as const satisfies readonly NeutralField[]

/** Filled ÷ asked for, in basis points; unknown when one of the fields could not be read. */
const proposalFilled = (project: WorkItem): FactReading => {
  const readings = proposalFields.map((field) => fromField(project, field, () => ({ is: 'flag', flag: true })))
  const unread = readings.find((reading) => !reading.known && reading.reason !== 'empty')
  if (unread) return unread
  return whole(basisPoints(readings.filter((reading) => reading.known).length, proposalFields.length) ?? 0)
}

/** The last change of a field by history; its creation where it was set then and never changed. */
export const lastChangedOn = (
  project: WorkItem,
  field: NeutralField,
  history: readonly Transition[] | undefined,
  zone: TimeZone,
): FactReading => {
  const reading = fieldOf(project, field)
  if (!reading.ok || reading.value === null) return fromField(project, field, () => undefined)
  if (history === undefined) return unknown('noHistory')
  const changes = history.filter((entry) => entry.item === project.ref && entry.change.field === field).map((entry) => entry.at)
  const last = changes.toSorted().at(-1) ?? project.createdAt
  return known({ is: 'date', date: dayOf(last, zone) })
}

const roleReadings = (project: WorkItem): FactRecord =>
  Object.fromEntries(
    roleFields.flatMap((role) => [
      [`roles[${role}].person`, personFact(project, role)],
      [`roles[${role}].active`, activeFact(project, role)],
    ]),
  )

/** Facts that one field of the project item holds as it is. */
const plainFacts: readonly (readonly [string, NeutralField, (project: WorkItem, field: NeutralField) => FactReading])[] = [
  ['component.startPlanned', 'startPlanned', dateFact],
  ['component.finishPlanned', 'finishPlanned', dateFact],
  ['component.dataClass', 'dataClass', choiceFact],
  ['team.size', 'teamSize', wholeFact],
  ['strategy.objectives', 'objectives', countFact],
  ['strategy.horizon', 'investmentHorizon', choiceFact],
  ['strategy.mandatory', 'mandatory', tickFact],
  ['strategy.mandatoryReasonGiven', 'mandatoryReason', givenFact],
  ['score.value', 'priorityScore', wholeFact],
  ['score.costOfDelay', 'costOfDelay', wholeFact],
  ['score.jobSize', 'jobSize', wholeFact],
  ['businessCase.optionCount', 'optionsCompared', wholeFact],
  ['businessCase.netPresentValue', 'netPresentValue', moneyFact],
  ['businessCase.reconfirmedOn', 'caseReconfirmedOn', dateFact],
  ['cost.approvedBudget', 'approvedBudget', moneyFact],
  ['cost.stageBudget', 'stageBudget', moneyFact],
  ['cost.estimateAtCompletion', 'estimateAtCompletion', moneyFact],
  ['cost.actual', 'actualCost', moneyFact],
  ['cost.actualsAsOf', 'actualsAsOf', dateFact],
  ['schedule.baselineSetOn', 'baselineSetOn', dateFact],
  ['schedule.finishBaseline', 'finishBaseline', dateFact],
  ['scope.baselineOn', 'scopeBaselineOn', dateFact],
  ['experiment.endsOn', 'experimentEndsOn', dateFact],
  ['risks.lastReviewedOn', 'risksReviewedOn', dateFact],
  ['report.publishedOn', 'reportPublishedOn', dateFact],
  ['report.declaredHealth', 'declaredHealth', choiceFact],
  ['lessons.reviewedOn', 'lessonsReviewedOn', dateFact],
  ['audit.lastOn', 'auditLastOn', dateFact],
  ['operations.accepted', 'operationsAccepted', tickFact],
  ['gate.dueOn', 'gateReviewDue', dateFact],
]

const states: Readonly<Record<StateCategory, string>> = { toDo: 'proposed', inProgress: 'active', done: 'done', dropped: 'cancelled' }

/** Facts that come from the project item itself and its history. */
export const projectFacts = (project: WorkItem, history: readonly Transition[] | undefined, zone: TimeZone): FactRecord => ({
  ...roleReadings(project),
  'component.phase': project.state.phase === undefined ? unknown('stateUnmapped') : choice(project.state.phase),
  'component.state': project.state.category === undefined ? unknown('stateUnmapped') : choice(states[project.state.category]),
  ...Object.fromEntries(plainFacts.map(([fact, field, read]) => [fact, read(project, field)])),
  'artefacts[proposal].fieldsFilledRatio': proposalFilled(project),
  'artefacts[privacyAssessment].state': choiceFact(project, 'privacyAssessment'),
  'artefacts[endReport].state': choiceFact(project, 'endReport'),
  'cost.estimateUpdatedOn': lastChangedOn(project, 'estimateAtCompletion', history, zone),
})
