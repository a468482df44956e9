import { byHand, count, date, days, type FactSpec, flag, fresh, hundredths, share } from './spec.ts'

const delivery = { needs: 'deliveryTypes' } as const

/** What iterations say: trackers tell little of them, so people record them. */
export const iterationFacts = {
  'iteration.goal': flag('Iteration has a goal', byHand),
  'iteration.goalMetRatio': share('Iteration goals met', fresh(60)),
  'iteration.lengthDays': days('Iteration length', fresh(60)),
  'iteration.carryOverRatio': share('Carry-over', fresh(60)),
  'iteration.unplannedRatio': share('Unplanned work', fresh(60)),
  'iteration.reviewHeldOn': date('Review held on', byHand),
  'iteration.retrospectiveHeldOn': date('Retrospective held on', byHand),
  'iteration.oldImprovementActions': count('Old improvement actions', {
    register: 'action',
    fields: ['actionSource'],
  }),
} satisfies Record<string, FactSpec>

/** How work flows, by the history of states of the delivery items. */
export const flowFacts = {
  'flow.throughput': hundredths('Throughput', delivery),
  'flow.throughputSignal': flag('Throughput is falling', delivery),
  'flow.cycleTimeP85': days('Cycle time, 85 %', delivery),
  'flow.wip': count('Work in progress', delivery),
  'flow.oldestAge': days('Oldest age', delivery),
  'flow.wipLimitBreaches': count('Limits exceeded', fresh(14)),
  'flow.unlimitedStates': count('States without a limit', fresh(180)),
  'flow.expectationDays': days('Service level expectation', byHand),
  'flow.expectationReviewedOn': date('Expectation reviewed on', byHand),
  'flow.itemsOverExpectation': count('Older than expected', {
    ...delivery,
    from: ['flow.expectationDays'],
  }),
  'flow.expectationAttainment': share('Expectation met', {
    ...delivery,
    from: ['flow.expectationDays'],
  }),
  'flow.blockedUnexplained': count('Blocked without reason or owner', {
    ...delivery,
    fields: ['itemBlocked', 'itemBlockedReason', 'itemOwner'],
  }),
  'flow.expedite': count('Expedited', { ...delivery, fields: ['itemClass'] }),
  'flow.efficiency': share('Flow efficiency', fresh(120)),
} satisfies Record<string, FactSpec>

/** When it will be done, from its own throughput. */
export const forecastFacts = {
  'forecast.finishP50': date('Forecast finish, 50 %', delivery),
  'forecast.finishP85': date('Forecast finish, 85 %', delivery),
  'forecast.onTimeProbability': share('Chance to finish on time', {
    ...delivery,
    from: ['schedule.finishBaseline', 'component.finishPlanned'],
  }),
} satisfies Record<string, FactSpec>
