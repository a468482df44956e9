import { byHand, count, date, days, type FactSpec, flag, fresh, hundredths, share } from './spec.ts'

const delivery = { needs: 'deliveryTypes' } as const

/** What iterations say: trackers tell little of them, so people record them. */
export const iterationFacts = {
  'iteration.goal': flag('Iteration has a goal', 'The running iteration has a goal that is written down.', byHand),
  'iteration.goalMetRatio': share(
    'Iteration goals met',
    'Of the last six iterations, those whose goal was met; three have to be recorded.',
    fresh(60),
  ),
  'iteration.lengthDays': days('Iteration length', 'Calendar days of the running iteration, both ends included.', fresh(60)),
  'iteration.carryOverRatio': share('Carry-over', 'Planned items not done at the end, mean of the last three iterations.', fresh(60)),
  'iteration.unplannedRatio': share(
    'Unplanned work',
    'Items added after the start ÷ planned ones, mean of the last three iterations.',
    fresh(60),
  ),
  'iteration.reviewHeldOn': date('Review held on', 'Last review with an outcome that is written down.', byHand),
  'iteration.retrospectiveHeldOn': date('Retrospective held on', 'Last retrospective with at least one action.', byHand),
  'iteration.oldImprovementActions': count(
    'Old improvement actions',
    'Open improvement actions that are older than two iterations, or than 60 days where none is recorded.',
    {
      register: 'action',
      fields: ['actionSource'],
    },
  ),
} satisfies Record<string, FactSpec>

/** How work flows, by the history of states of the delivery items. */
export const flowFacts = {
  'flow.throughput': hundredths('Throughput', 'Delivery items finished a week, mean of the last twelve full weeks.', delivery),
  'flow.throughputSignal': flag(
    'Throughput is falling',
    'A signal on the control chart of weekly counts: the last week below the lower limit, or eight weeks in a row below the mean.',
    delivery,
  ),
  'flow.cycleTimeP85': days(
    'Cycle time, 85 %',
    'Days from the first start to the last finish, 85th percentile of the items finished in twelve weeks.',
    delivery,
  ),
  'flow.wip': count('Work in progress', 'Delivery items in progress.', delivery),
  'flow.oldestAge': days('Oldest age', 'Days since the oldest delivery item in progress was started.', delivery),
  'flow.wipLimitBreaches': count('Limits exceeded', 'States with more items than their limit.', fresh(14)),
  'flow.unlimitedStates': count('States without a limit', 'Active states of the board without a limit.', fresh(180)),
  'flow.expectationDays': days('Service level expectation', 'Days within which 85 % of the items are expected to finish.', byHand),
  'flow.expectationReviewedOn': date('Expectation reviewed on', 'Day of the last review of the service level expectation.', byHand),
  'flow.itemsOverExpectation': count(
    'Older than expected',
    'Delivery items in progress that are older than the expectation and not marked blocked.',
    {
      ...delivery,
      from: ['flow.expectationDays'],
    },
  ),
  'flow.expectationAttainment': share(
    'Expectation met',
    'Items finished in twelve weeks within the expectation ÷ all; twenty have to be finished.',
    {
      ...delivery,
      from: ['flow.expectationDays'],
    },
  ),
  'flow.blockedUnexplained': count('Blocked without reason or owner', 'Blocked delivery items without a reason or an owner.', {
    ...delivery,
    fields: ['itemBlocked', 'itemBlockedReason', 'itemOwner'],
  }),
  'flow.expedite': count('Expedited', 'Delivery items in progress of the expedite class.', { ...delivery, fields: ['itemClass'] }),
  'flow.efficiency': share('Flow efficiency', 'Active ÷ elapsed time.', fresh(120)),
} satisfies Record<string, FactSpec>

/** When it will be done, from its own throughput. */
export const forecastFacts = {
  'forecast.finishP50': date('Forecast finish, 50 %', 'Simulated on its own weekly throughput; half of the runs finish by then.', delivery),
  'forecast.finishP85': date('Forecast finish, 85 %', 'Simulated on its own weekly throughput; 85 % of the runs finish by then.', delivery),
  'forecast.onTimeProbability': share(
    'Chance to finish on time',
    'Share of the simulated runs that finish by the baseline, else by the planned finish.',
    {
      ...delivery,
      from: ['schedule.finishBaseline', 'component.finishPlanned'],
    },
  ),
} satisfies Record<string, FactSpec>
