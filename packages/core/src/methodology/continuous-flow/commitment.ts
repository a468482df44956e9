import { is, must, present, should } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** COM: what is asked of an item when the service takes it on. A machine judges it on the item. */
export const commitment: readonly Criterion[] = [
  should(2, {
    id: 'CF-08',
    gate: 'COM',
    statement: 'What is committed carries its cost of delay',
    passes: present('score.costOfDelay'),
    fixedBy: 'serviceRequestManager',
    guideline: {
      why: 'Only who knows what a week of waiting costs can say what goes first.',
      howToFix: 'Before replenishment give the item its class of service and rate value, urgency and the risk that it takes away.',
      example: 'Good: fixed date, 30 June, a fine of €5,000 a day after it. Bad: priority "high".',
      helper: 'Owner of demand',
      effortMinutes: 5,
    },
    evidence: 'The three parts of cost of delay on the item. One empty part leaves it unknown.',
    askedDaysBefore: 2,
  }),
  should(2, {
    id: 'CF-09',
    gate: 'COM',
    statement:
      'What is committed is small enough or estimated ({estimatedAtLeast}), and has acceptance criteria ({acceptanceCriteriaAtLeast})',
    passes: {
      all: [
        is('scope.estimatedRatio', 'atLeast', { parameter: 'estimatedAtLeast' }),
        is('scope.acceptanceCriteriaRatio', 'atLeast', { parameter: 'acceptanceCriteriaAtLeast' }),
      ],
    },
    severity: [{ severity: 'observe' }],
    fixedBy: 'team',
    guideline: {
      why: 'An item of unknown size, or with no known end, ages for everybody behind it.',
      howToFix: 'Split what will not fit into the expectation, and write for each item how you will see that it is done.',
      example: 'Good: "Export opens in a spreadsheet with all 12 columns." Bad: "Improve export."',
      helper: 'Owner of demand',
      effortMinutes: 15,
    },
    evidence: 'Estimate and acceptance criteria of the open items. Either of the two fields that is not mapped leaves it unknown.',
    askedDaysBefore: 2,
  }),
  must({
    id: 'CF-10',
    gate: 'COM',
    statement: 'There is room under the limits when something is committed',
    passes: is('flow.wipLimitBreaches', 'equals', 0),
    severity: [{ severity: 'warn' }],
    fixedBy: 'deliveryManager',
    guideline: {
      why: 'Starting one more does not finish it sooner, and it makes all others later.',
      howToFix: 'Finish or take back something first; commit when a place is free.',
      example: 'Good: four in Build, limit five, one pulled. Bad: seven in Build, limit five, "just this one".',
      helper: 'Owner of flow',
      effortMinutes: 10,
    },
    evidence: 'Items in each column of the chosen board against its limit, now.',
    askedDaysBefore: 1,
  }),
]
