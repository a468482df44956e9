import { lessonsKept } from '../common-conditions.ts'
import { is, must, present, should, since } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** PIV: pivot, persevere or stop, on what the minimum product has shown. */
export const pivot: readonly Criterion[] = [
  must(
    {
      id: 'LP-19',
      gate: 'PIV',
      statement: 'The indicators were read within 30 days',
      passes: present('indicators.onTargetRatio'),
      fixedBy: 'epicOwner',
      guideline: {
        why: 'The board should decide on what happened, not on what was hoped for in spring.',
        howToFix: 'Read every indicator, also the embarrassing one, and enter value and day.',
        example: 'Good: 22% came back within a week, read 4 June. Bad: "trending up".',
        helper: 'Business owner',
        effortMinutes: 30,
      },
      evidence: 'Readings with their own day; one that is older than 30 days makes the fact unknown.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must({
    id: 'LP-20',
    gate: 'PIV',
    statement: 'To persevere, {persevereAtLeast} of the indicators are on target; to pivot, a new hypothesis is approved',
    passes: {
      any: [
        is('indicators.onTargetRatio', 'atLeast', { parameter: 'persevereAtLeast' }),
        {
          all: [
            is('artefacts[epicHypothesis].approvedAfterChange', 'equals', true),
            is('artefacts[epicHypothesis].ageDays', 'atMost', { parameter: 'newHypothesisDays' }),
          ],
        },
      ],
    },
    fixedBy: 'portfolioBoard',
    guideline: {
      why: 'Going on without a sign that it works is how a small loss becomes a large one; stopping needs no permission.',
      howToFix: 'Where fewer are on target, rewrite the hypothesis from what you learnt and have it approved, or ask the board to stop.',
      example: 'Good: "Brokers do not return, their assistants do: new hypothesis for assistants." Bad: targets lowered to fit.',
      helper: 'Portfolio board',
      effortMinutes: 90,
    },
    evidence:
      'Indicators at or above target; or a hypothesis that was changed and approved within 30 days. It limits the decision to persevere, never the review or the decision to stop.',
    askedDaysBefore: 14,
  }),
  must(
    {
      id: 'LP-21',
      gate: 'PIV',
      statement: 'Spend is inside the ceiling, with actuals no older than {actualsDays} days',
      passes: {
        all: [is('cost.actual', 'atMost', { fact: 'cost.stageBudget' }), since('cost.actualsAsOf', 'actualsDays')],
      },
      fixedBy: 'finance',
      guideline: {
        why: 'The ceiling was what made the experiment safe to begin.',
        howToFix: 'Have the actuals closed and entered; where they are above the ceiling, bring that to the board before the result.',
        example: 'Good: €228,000 of €240,000, closed 31 May. Bad: hours booked on another epic.',
        helper: 'Finance',
        effortMinutes: 45,
      },
      evidence: 'Actual cost with its closing day against the released amount, in one currency.',
      askedDaysBefore: 21,
    },
    true,
  ),
  should(
    3,
    {
      id: 'LP-22',
      gate: 'PIV',
      statement: 'What is left of the case still pays, with the money already spent left aside',
      passes: {
        all: [is('businessCase.netPresentValue', 'above', 0), since('businessCase.reconfirmedOn', 'reconfirmedDays')],
      },
      fixedBy: 'businessOwner',
      guideline: {
        why: 'What is spent is spent; only what is still to come can be decided.',
        howToFix: 'Work the case out again from today, with what was learnt, and let the business owner confirm it.',
        example: 'Good: €0.9M to come against €1.4M benefit, confirmed 2 June. Bad: "We have invested too much to stop."',
        helper: 'Finance',
        effortMinutes: 90,
      },
      evidence: 'Present value of what is still to come, and the day on which it was confirmed, within 90 days.',
      askedDaysBefore: 21,
    },
    true,
  ),
  should(2, {
    id: 'LP-23',
    gate: 'PIV',
    statement: 'The finish of the rest is known at 85%',
    passes: present('forecast.finishP85'),
    fixedBy: 'valueStreamLead',
    guideline: {
      why: 'A single date hides how sure it is; the board should know the one that holds in 17 of 20 cases.',
      howToFix:
        'Keep the open work of the epic in the tracker, split to a usual size, so that it can be forecast from your own throughput.',
      example: 'Good: half by 10 October, 85% by 21 November. Bad: "End of year, if all goes well."',
      helper: 'PMO',
      effortMinutes: 60,
    },
    evidence: 'The forecast from the throughput of the last weeks; fewer than 6 weeks or 20 items leave it unknown.',
    askedDaysBefore: 14,
  }),
  should(2, {
    id: 'LP-24',
    gate: 'PIV',
    statement: 'The learning review was held, and its lessons are recorded',
    passes: lessonsKept,
    fixedBy: 'epicOwner',
    guideline: {
      why: 'The learning is what the minimum product was paid for.',
      howToFix: 'Take an hour with the team: what did we believe, what did we see, what do we do now; record each as a lesson.',
      example: 'Good: "We believed price decides; waiting time does." Bad: "Good cooperation."',
      helper: 'PMO',
      effortMinutes: 90,
    },
    evidence: 'Lessons recorded since the last gate, or a signed "none, because". A meeting in the calendar does not count.',
    askedDaysBefore: 7,
  }),
]
