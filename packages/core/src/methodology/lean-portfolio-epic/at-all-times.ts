import { cleanPassages } from '../common-conditions.ts'
import { is, must, present, should, since } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** Health of an epic between the decisions. */
export const atAllTimes: readonly Criterion[] = [
  must({
    id: 'LP-18',
    gate: '*',
    statement: 'To pivot, persevere or stop is decided within {decisionDays} days of the end of the minimum product',
    when: present('experiment.endsOn'),
    passes: {
      any: [
        since('experiment.endsOn', 'decisionDays'),
        {
          all: [
            present('gate.passedOn[PIV]'),
            is('gate.passedOn[PIV]', 'atLeast', { fact: 'experiment.endsOn', days: { parameter: 'decisionEarlyDays' } }),
          ],
        },
      ],
    },
    severity: [{ severity: 'warn' }],
    fixedBy: 'portfolioBoard',
    guideline: {
      why: 'An experiment that is over but not decided goes on, and spends money that nobody released.',
      howToFix: 'Put the epic on the next meeting of the board; if that is too late, decide between meetings.',
      example: 'Good: ended 30 September, decided 8 October. Bad: "Let us wait for the Christmas business."',
      helper: 'PMO',
      effortMinutes: 20,
    },
    evidence: 'The end day of the minimum product, and the day on which the gate was passed, at most 60 days before that end.',
  }),
  should(2, {
    id: 'LP-28',
    gate: '*',
    statement: 'A decision is dated within the next {stateDays} days, and none is overdue',
    passes: {
      all: [
        is('gate.dueOn', 'atMost', { asOf: { days: { parameter: 'stateDays' } } }),
        since('gate.dueOn', 'reviewLateDays'),
        is('decisions.overdue', 'equals', 0),
      ],
    },
    fixedBy: 'epicOwner',
    guideline: {
      why: 'An epic that nobody decides on grows old in its state and blocks a place.',
      howToFix: 'Agree with the board on the day of the next decision, and enter it; ask for a stop where nobody wants to decide.',
      example: 'Good: next decision 4 June. Bad: in analysis since last summer.',
      helper: 'PMO',
      effortMinutes: 10,
    },
    evidence: 'The planned day of the next decision, at most 14 days past, and the decisions past their day.',
  }),
  should(2, {
    id: 'LP-29',
    gate: '*',
    statement: 'The cost forecast is renewed within {forecastDays} days',
    passes: since('cost.estimateUpdatedOn', 'forecastDays'),
    fixedBy: 'finance',
    guideline: {
      why: 'The fund is shared: a forecast that is too old takes money from an epic that could start.',
      howToFix: 'Look at the cost to come with the value stream lead, and enter the forecast again, also when it stays the same.',
      example: 'Good: renewed with each month end. Bad: the figure of the lean business case.',
      helper: 'Finance',
      effortMinutes: 20,
    },
    evidence: 'The day of the last change of the forecast, by history.',
  }),
  should(2, {
    id: 'LP-30',
    gate: '*',
    statement: 'High risks have an answer, and the risks were looked at within {riskReviewDays} days',
    passes: { all: [is('risks.highWithoutResponse', 'equals', 0), since('risks.lastReviewedOn', 'riskReviewDays')] },
    fixedBy: 'epicOwner',
    guideline: {
      why: 'A minimum product is there to meet the worst risk first, not to find it at the end.',
      howToFix: 'Give each high risk an owner and a response, and record the day on which you went through them.',
      example: 'Good: "Brokers may not share data: ask five of them by May, Ines." Bad: owner "team".',
      helper: 'PMO',
      effortMinutes: 30,
    },
    evidence: 'Open risks of a score of 15 or more without owner or response, and the recorded day of the review.',
  }),
  should(1, {
    id: 'LP-31',
    gate: '*',
    statement: 'The score is renewed within {scoreDays} days',
    passes: since('score.assessedOn', 'scoreDays'),
    fixedBy: 'epicOwner',
    guideline: {
      why: 'Urgency changes; an old score keeps an epic ahead of others that became more urgent.',
      howToFix: 'Ask those who rated it to look at their numbers again, and enter the day; also after the model of scoring changed.',
      example: 'Good: urgency from 13 to 5 after the competitor left. Bad: rated at the start, two years ago.',
      helper: 'PMO',
      effortMinutes: 30,
    },
    evidence: 'The day of the last full rating.',
  }),
  must(
    {
      id: 'LP-32',
      gate: '*',
      statement: 'No gate was bypassed without an explanation, no condition is overdue, no waiver has expired',
      passes: cleanPassages,
      fixedBy: 'epicOwner',
      guideline: {
        why: 'A promise that was made to pass a gate is part of the decision; unkept, it takes the decision back.',
        howToFix: 'Meet the condition or ask for more time; renew the waiver or meet the criterion; explain the move in the gate’s record.',
        example: 'Good: condition met two days early, with the link. Bad: "will be done in the next phase".',
        helper: 'PMO',
        effortMinutes: 45,
      },
      evidence: 'Moves past a gate by the history of the epic, conditions with their day, and waivers with theirs.',
    },
    true,
  ),
]
