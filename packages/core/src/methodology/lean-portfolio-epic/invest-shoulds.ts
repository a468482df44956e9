import { gradeCOrBetter } from '../common-conditions.ts'
import { is, present, should, since } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** INV, shoulds: what makes the investment a better one, and weighs together. */
export const investShoulds: readonly Criterion[] = [
  should(
    2,
    {
      id: 'LP-11',
      gate: 'INV',
      statement: 'The mix of the portfolio stays within {mixDeviationAtMost} of its targets',
      passes: is('portfolio.mixDeviation', 'atMost', { parameter: 'mixDeviationAtMost' }),
      fixedBy: 'portfolioBoard',
      guideline: {
        why: 'Each single decision looks right, and together they starve what the strategy asked for.',
        howToFix: 'Look at the mix with this epic in it; choose another one first, or change the target openly.',
        example: 'Good: grow 34%, target 30%. Bad: transform 4%, target 20%, for the third quarter.',
        helper: 'PMO',
        effortMinutes: 30,
      },
      evidence:
        'The widest deviation of the mix from its target over the whole portfolio; more than a tenth without a horizon leaves it unknown.',
      askedDaysBefore: 14,
    },
    true,
  ),
  should(
    2,
    {
      id: 'LP-12',
      gate: 'INV',
      statement: 'Teams for the minimum product are confirmed ({staffedAtLeast}), and no role is loaded above {peakLoadAtMost}',
      passes: {
        all: [
          is('capacity.staffedRatio', 'atLeast', { parameter: 'staffedAtLeast' }),
          is('capacity.peakLoad', 'atMost', { parameter: 'peakLoadAtMost' }),
        ],
      },
      fixedBy: 'valueStreamLead',
      guideline: {
        why: 'A funded epic without people waits, and makes two others wait with it.',
        howToFix: 'Ask the leads to confirm names and weeks; move the start, or stop something, where a role is over its hours.',
        example: 'Good: 5 of 6 people confirmed, data engineers at 92%. Bad: "staffed from the pool".',
        helper: 'Value stream lead',
        effortMinutes: 60,
      },
      evidence: 'Hours confirmed against hours needed, and the highest load of a role that the epic takes part in, over two quarters.',
      askedDaysBefore: 21,
    },
    true,
  ),
  should(2, {
    id: 'LP-13',
    gate: 'INV',
    statement: 'The architecture view is given, and it names what has to be there first',
    passes: is('artefacts[architectureView].state', 'equals', 'approved'),
    fixedBy: 'leadArchitect',
    guideline: {
      why: 'The missing interface is cheap to find now and dear to find in week nine.',
      howToFix: 'Ask the lead architect for one page: what it touches, what must exist first, what it must not break.',
      example: 'Good: "Needs the tariff service; none exists, six weeks." Bad: a diagram of the target in 2030.',
      helper: 'Lead architect',
      effortMinutes: 120,
    },
    evidence: 'The architecture view in the state approved.',
    askedDaysBefore: 21,
  }),
  should(2, {
    id: 'LP-14',
    gate: 'INV',
    statement: 'What is needed from others in the next 60 days is confirmed with a day',
    passes: {
      any: [
        is('dependencies.unconfirmed', 'equals', 0),
        { all: [present('dependencies.noneSignedOn'), since('dependencies.noneSignedOn', 'noneSignedDays')] },
      ],
    },
    fixedBy: 'epicOwner',
    guideline: {
      why: 'Others plan their quarter too; what they did not confirm is not in it.',
      howToFix: 'Ask each giver for a day, and enter it at the dependency; without one, find a way around.',
      example: 'Good: test data by 12 May, confirmed by the claims team. Bad: "They know about it."',
      helper: 'PMO',
      effortMinutes: 45,
    },
    evidence: 'Dependencies needed within 60 days without a day confirmed by the giver, or a signed "none".',
    askedDaysBefore: 21,
  }),
  should(1, {
    id: 'LP-15',
    gate: 'INV',
    statement: 'The lessons of similar epics were looked at',
    passes: present('lessons.reviewedOn'),
    severity: [{ severity: 'observe' }],
    fixedBy: 'epicOwner',
    guideline: {
      why: 'Somebody has probably paid for this experience already.',
      howToFix: 'Read the learning reviews that fit, above all of stopped epics, and note which one changed your plan.',
      example: 'Good: "The 2024 portal failed on login: we start without accounts." Bad: the tick alone.',
      helper: 'PMO',
      effortMinutes: 30,
    },
    evidence: 'The day on which a named person looked at them.',
    askedDaysBefore: 14,
  }),
  should(
    1,
    {
      id: 'LP-17',
      gate: 'INV',
      statement: 'The data behind the decision are of grade C or better',
      passes: gradeCOrBetter,
      fixedBy: 'pmo',
      guideline: {
        why: 'A decision on stale and missing figures is a guess that looks like one no more.',
        howToFix: 'Open the list of facts with a bad grade, renew the old ones and map the missing ones, beginning with cost.',
        example: 'Good: grade B, two readings are nine days old. Bad: grade E, no actuals since winter.',
        helper: 'PMO',
        effortMinutes: 30,
      },
      evidence: 'Coverage, freshness and mapping of the facts that this judgement uses.',
      askedDaysBefore: 14,
    },
    true,
  ),
]
