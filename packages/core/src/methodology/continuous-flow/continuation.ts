import { is, must, present, should, since } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** INV: every quarter the sponsor decides whether the service goes on as it is. */
export const continuation: readonly Criterion[] = [
  must({
    id: 'CF-24',
    gate: 'INV',
    statement: 'The expectation was met for at least {attainmentAtLeast} of what was finished',
    passes: is('flow.expectationAttainment', 'atLeast', { parameter: 'attainmentAtLeast' }),
    severity: [{ severity: 'warn' }],
    fixedBy: 'deliveryManager',
    guideline: {
      why: 'The sponsor pays for a service that others can plan with.',
      howToFix:
        'Look at what was late: lower the limits, take work away from the slowest state, or change the expectation and tell those who rely on it.',
      example: 'Good: 84% within 12 days, the late ones all waited for access. Bad: an average.',
      helper: 'PMO',
      effortMinutes: 60,
    },
    evidence: 'Items finished in the last 12 weeks, each against the expectation; fewer than 20 leave it unknown.',
    askedDaysBefore: 14,
  }),
  must(
    {
      id: 'CF-25',
      gate: 'INV',
      statement: 'Spend is within the quarter’s funding, with actuals no older than {actualsDays} days',
      passes: {
        all: [is('cost.actual', 'atMost', { fact: 'cost.stageBudget' }), since('cost.actualsAsOf', 'actualsDays')],
      },
      fixedBy: 'sponsor',
      guideline: {
        why: 'New money for a service should not quietly pay for the last quarter.',
        howToFix: 'Have the actuals closed and entered; where they are above the funding, decide on it openly before you continue.',
        example: 'Good: €171,000 of €180,000, closed 28 February. Bad: "about on budget".',
        helper: 'Finance',
        effortMinutes: 45,
      },
      evidence: 'Actual cost with its closing day against the amount released, in one currency.',
      askedDaysBefore: 21,
    },
    true,
  ),
  should(
    2,
    {
      id: 'CF-26',
      gate: 'INV',
      statement: 'Neither throughput nor escaped defects show an adverse signal',
      passes: { all: [is('flow.throughputSignal', 'equals', false), is('defects.escapedSignal', 'equals', false)] },
      fixedBy: 'deliveryManager',
      guideline: {
        why: 'A signal says that something changed, long before anybody would say so; it is no target and compares no teams.',
        howToFix: 'Ask the team what changed in the weeks of the signal, write the cause down, and act on the cause.',
        example: 'Good: "Fewer since week 9: two people left; limit lowered." Bad: "Deliver more."',
        helper: 'PMO',
        effortMinutes: 45,
      },
      evidence: 'Weekly counts on a control chart with natural limits. A single low week is no signal.',
      askedDaysBefore: 14,
    },
    true,
  ),
  should(2, {
    id: 'CF-27',
    gate: 'INV',
    statement: 'Outcome indicators are read, and {indicatorsAtLeast} of them are on target or the course was changed',
    passes: {
      all: [
        present('indicators.onTargetRatio'),
        {
          any: [
            is('indicators.onTargetRatio', 'atLeast', { parameter: 'indicatorsAtLeast' }),
            {
              all: [
                is('artefacts[serviceAgreement].state', 'equals', 'approved'),
                is('artefacts[serviceAgreement].ageDays', 'atMost', { parameter: 'courseDays' }),
              ],
            },
          ],
        },
      ],
    },
    fixedBy: 'serviceRequestManager',
    guideline: {
      why: 'Fast delivery of what helps nobody is waste that looks like success.',
      howToFix:
        'Read each indicator; where fewer than half are on target, agree with the users on what changes and renew the service agreement.',
      example: 'Good: complaints halved, repeat calls unchanged, so calls come first now. Bad: 212 items delivered.',
      helper: 'PMO',
      effortMinutes: 60,
    },
    evidence:
      'Readings no older than 30 days, and a service agreement changed and approved within the quarter where the course was changed.',
    askedDaysBefore: 21,
  }),
  should(1, {
    id: 'CF-28',
    gate: 'INV',
    statement: 'Flow efficiency is known and not lower than at the last review',
    passes: {
      all: [present('flow.efficiency'), is('flow.efficiency', 'atLeast', { earlier: 'flow.efficiency', at: 'previousGate' })],
    },
    severity: [{ severity: 'observe' }],
    fixedBy: 'deliveryManager',
    guideline: {
      why: 'Most of the time an item waits; waiting is cheaper to remove than work is to hurry.',
      howToFix: 'Map which states are waiting; take the longest wait and agree on one change for the quarter.',
      example: 'Good: 18%, was 15%, since review happens within a day. Bad: no state says "waiting".',
      helper: 'PMO',
      effortMinutes: 45,
    },
    evidence: 'Active time ÷ elapsed time of what was finished, by states mapped as waiting, now and at the last review.',
    askedDaysBefore: 14,
  }),
  should(
    2,
    {
      id: 'CF-29',
      gate: 'INV',
      statement: 'The sponsor confirmed within the quarter that the service is still worth it',
      passes: since('businessCase.reconfirmedOn', 'reconfirmedDays'),
      fixedBy: 'sponsor',
      guideline: {
        why: 'Services live on because nobody ends them; this is the moment where somebody says yes.',
        howToFix: 'Look at spend, outcome and who would miss it, and record that it goes on.',
        example: 'Good: "Continue, with one place less, 2 April." Bad: no answer means yes.',
        helper: 'Sponsor',
        effortMinutes: 20,
      },
      evidence: 'The day on which the person in the role of sponsor confirmed it.',
      askedDaysBefore: 7,
    },
    true,
  ),
]
