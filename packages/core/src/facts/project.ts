import { dayOf } from '../work/calendar.ts'
import type { NeutralField } from '../work/fields.ts'
import type { Transition, WorkItem } from '../work/items.ts'
import { basisPoints } from '../work/ratio.ts'
import type { TimeZone } from '../work/values.ts'
import { roleFields } from './catalogue.ts'
import type { FactReading, FactRecord } from './facts.ts'
import {
  activeFact,
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

/** (estimate at completion − approved budget) ÷ approved budget. */
const costVariance = (budget: FactReading, estimate: FactReading): FactReading => {
  if (!budget.known) return budget
  if (!estimate.known) return estimate
  if (budget.value.is !== 'money' || estimate.value.is !== 'money') return unknown('wrongType')
  if (budget.value.money.currency !== estimate.value.money.currency) return unknown('currencyMismatch')
  const ratio = basisPoints(estimate.value.money.minor - budget.value.money.minor, budget.value.money.minor)
  return ratio === undefined ? unknown('zeroBase') : whole(ratio)
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

/** Facts that come from the project item itself and its history. */
export const projectFacts = (project: WorkItem, history: readonly Transition[] | undefined, zone: TimeZone): FactRecord => {
  const budget = moneyFact(project, 'approvedBudget')
  const estimate = moneyFact(project, 'estimateAtCompletion')
  return {
    ...roleReadings(project),
    'component.phase': project.state.phase === undefined ? unknown('stateUnmapped') : known({ is: 'choice', choice: project.state.phase }),
    'component.startPlanned': dateFact(project, 'startPlanned'),
    'component.finishPlanned': dateFact(project, 'finishPlanned'),
    'component.dataClass': choiceFact(project, 'dataClass'),
    'strategy.objectives': countFact(project, 'objectives'),
    'strategy.mandatory': tickFact(project, 'mandatory'),
    'strategy.mandatoryReasonGiven': givenFact(project, 'mandatoryReason'),
    'artefacts[proposal].fieldsFilledRatio': proposalFilled(project),
    'artefacts[privacyAssessment].state': choiceFact(project, 'privacyAssessment'),
    'artefacts[endReport].state': choiceFact(project, 'endReport'),
    'businessCase.optionCount': wholeFact(project, 'optionsCompared'),
    'cost.approvedBudget': budget,
    'cost.estimateAtCompletion': estimate,
    'cost.varianceRatio': costVariance(budget, estimate),
    'cost.estimateUpdatedOn': lastChangedOn(project, 'estimateAtCompletion', history, zone),
    'risks.lastReviewedOn': dateFact(project, 'risksReviewedOn'),
    'operations.accepted': tickFact(project, 'operationsAccepted'),
    'gate.dueOn': dateFact(project, 'gateReviewDue'),
  }
}
