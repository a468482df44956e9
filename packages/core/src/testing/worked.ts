import { factCatalogue } from '../facts/catalogue.ts'
import type { FactReading, Facts } from '../facts/facts.ts'

const whole = (count: number): FactReading => ({ known: true, value: { is: 'whole', whole: count } })
const flag = (claim: boolean): FactReading => ({ known: true, value: { is: 'flag', flag: claim } })
const choice = (value: string): FactReading => ({ known: true, value: { is: 'choice', choice: value } })
const date = (day: string): FactReading => ({ known: true, value: { is: 'date', date: day } })
const person = (ref: string): FactReading => ({ known: true, value: { is: 'person', person: ref } })
const gbp = (minor: number): FactReading => ({ known: true, value: { is: 'money', money: { minor, currency: 'GBP' } } })

const roles = (holder: (role: string) => string): Facts['values'] =>
  Object.fromEntries(
    ['sponsor', 'projectManager', 'benefitOwner', 'qualityLead', 'operationsLead'].flatMap((role) => [
      [`roles[${role}].person`, person(holder(role))],
      [`roles[${role}].active`, flag(true)],
    ]),
  )

/** A project that has done everything that phase-gate asks. */
export const goodProject: Facts = {
  asOf: '2022-03-31',
  values: {
    ...roles((role) => role),
    'component.tier': choice('standard'),
    'component.phase': choice('idea'),
    'component.startPlanned': date('2021-04-01'),
    'component.finishPlanned': date('2024-03-31'),
    'component.dataClass': choice('internal'),
    'strategy.objectives': whole(2),
    'strategy.mandatory': flag(false),
    'strategy.mandatoryReasonGiven': flag(false),
    'artefacts[proposal].fieldsFilledRatio': whole(10_000),
    'artefacts[privacyAssessment].state': choice('approved'),
    'artefacts[endReport].state': choice('approved'),
    'businessCase.optionCount': whole(3),
    'cost.approvedBudget': gbp(210_000_000),
    'cost.estimateAtCompletion': gbp(216_000_000),
    'cost.varianceRatio': whole(286),
    'cost.estimateUpdatedOn': date('2022-03-01'),
    'risks.count': whole(6),
    'risks.lastReviewedOn': date('2022-03-15'),
    'risks.highWithoutResponse': whole(0),
    'scope.total': whole(17),
    'scope.doneRatio': whole(10_000),
    'scope.tracedToObjectiveRatio': whole(10_000),
    'operations.accepted': flag(true),
    'gate.dueOn': date('2022-04-04'),
  },
  collections: { risks: { known: true, complete: true, records: [] } },
}

/** A project that was read completely and has done nothing. */
export const badProject: Facts = {
  ...goodProject,
  values: {
    ...roles(() => 'one'),
    'component.tier': choice('standard'),
    'component.phase': choice('idea'),
    'component.startPlanned': { known: false, reason: 'empty' },
    'component.finishPlanned': { known: false, reason: 'empty' },
    'component.dataClass': choice('personal'),
    'strategy.objectives': whole(0),
    'strategy.mandatory': flag(true),
    'strategy.mandatoryReasonGiven': flag(false),
    'artefacts[proposal].fieldsFilledRatio': whole(2_500),
    'artefacts[privacyAssessment].state': choice('draft'),
    'artefacts[endReport].state': choice('missing'),
    'businessCase.optionCount': whole(1),
    'cost.approvedBudget': gbp(210_000_000),
    'cost.estimateAtCompletion': gbp(241_000_000),
    'cost.varianceRatio': whole(1_476),
    'cost.estimateUpdatedOn': date('2021-12-31'),
    'risks.count': whole(2),
    'risks.lastReviewedOn': date('2022-02-12'),
    'risks.highWithoutResponse': whole(2),
    'scope.total': whole(17),
    'scope.doneRatio': whole(4_118),
    'scope.tracedToObjectiveRatio': whole(0),
    'operations.accepted': flag(false),
    'gate.dueOn': date('2022-03-16'),
  },
}

/** A project of a site where nothing is mapped. */
export const emptyProject: Facts = {
  asOf: '2022-03-31',
  values: Object.fromEntries(Object.keys(factCatalogue).map((fact) => [fact, { known: false, reason: 'unmapped' } as const])),
  collections: { risks: { known: false, reason: 'unmapped' } },
}
