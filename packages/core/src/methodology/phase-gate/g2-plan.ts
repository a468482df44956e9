import { approved } from '../artefact-drafts.ts'
import { is, must, present, should } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const g2: readonly Criterion[] = [
  must({
    id: 'PG-11',
    gate: 'G2',
    statement: 'The requirements baseline is approved, and {acceptanceCriteriaAtLeast} of the requirements carry acceptance criteria',
    passes: {
      all: [
        present('scope.baselineOn'),
        approved('requirements'),
        is('scope.acceptanceCriteriaRatio', 'atLeast', { parameter: 'acceptanceCriteriaAtLeast' }),
      ],
    },
    fixedBy: 'businessAnalyst',
    guideline: {
      why: 'What is not agreed here is argued about in the test, when it costs ten times as much.',
      howToFix:
        'Write for each requirement how somebody will see that it is met, have the set approved, and record the day of the baseline.',
      example: 'Good: "a claim of up to £500 is paid without a clerk". Bad: "the system is user friendly".',
      helper: 'Business analyst',
      effortMinutes: 480,
    },
    evidence:
      'The approved requirements, the day of the baseline and the acceptance criteria on the items; a workshop photo does not count.',
    askedDaysBefore: 28,
  }),
  must(
    {
      id: 'PG-12',
      gate: 'G2',
      statement: 'Schedule and cost baselines are set, and the forecast is within the approved budget plus {envelope}',
      passes: {
        all: [
          present('schedule.baselineSetOn'),
          present('cost.approvedBudget'),
          is('cost.varianceRatio', 'atMost', { parameter: 'envelope' }),
        ],
      },
      fixedBy: 'projectManager',
      guideline: {
        why: 'The plan that is approved here is what all later reports are measured against.',
        howToFix: 'Record the baseline of the plan; bring the forecast into the envelope or ask for a larger budget first.',
        example: 'Good: baseline of 4 April, forecast 3% over. Bad: finish "when ready".',
        helper: 'PMO',
        effortMinutes: 45,
      },
      evidence: 'The recorded day of the baseline, the approved budget and the forecast; a picture of a plan does not count.',
      askedDaysBefore: 21,
    },
    true,
  ),
  must({
    id: 'PG-13',
    gate: 'G2',
    statement: 'The resource owners confirmed {staffedAtLeast} of the planned effort of the next phase',
    passes: is('capacity.staffedRatio', 'atLeast', { parameter: 'staffedAtLeast' }),
    fixedBy: 'resourceOwners',
    guideline: {
      why: 'A plan without people is a wish, and other projects plan with the same ones.',
      howToFix: 'Ask each resource owner to confirm people and months of the next phase; move the start where they cannot.',
      example: 'Good: 14 of 16 person-months confirmed by name. Bad: "two developers, to be found".',
      helper: 'Resource owners',
      effortMinutes: 120,
    },
    evidence: 'Effort confirmed by those who own the people; a booking that the project made itself does not count.',
    askedDaysBefore: 28,
  }),
  should(
    3,
    {
      id: 'PG-14',
      gate: 'G2',
      statement: 'The chance to finish by the approved date is at least {onTimeAtLeast}, or an independent estimate confirms it',
      passes: {
        all: [
          present('schedule.finishBaseline'),
          {
            any: [is('forecast.onTimeProbability', 'atLeast', { parameter: 'onTimeAtLeast' }), approved('independentEstimate')],
          },
        ],
      },
      fixedBy: 'projectManager',
      guideline: {
        why: 'A date that the own pace does not support is moved later, at a higher price.',
        howToFix:
          'Look at the forecast; take scope out, add people or move the date. With little history, ask somebody outside for an estimate.',
        example: 'Good: 78% by 30 September. Bad: the date was promised before anybody counted the work.',
        helper: 'PMO',
        effortMinutes: 120,
      },
      evidence:
        'The forecast from the project’s own throughput, or an approved estimate by somebody outside; the plan itself does not count.',
      askedDaysBefore: 28,
    },
    true,
  ),
  should(2, {
    id: 'PG-15',
    gate: 'G2',
    statement: 'Every requirement can be traced to an objective or benefit',
    passes: is('scope.tracedToObjectiveRatio', 'equals', 10_000),
    fixedBy: 'businessAnalyst',
    guideline: {
      why: 'Work that serves no objective is the first to cut, so find it now.',
      howToFix: 'Link the project to its objective; move work that serves another one to where it belongs.',
      example: 'Good: all 17 items hang below a project with an objective. Bad: a list of wishes.',
      helper: 'Business analyst',
      effortMinutes: 20,
    },
    evidence: 'Links of the items, or of what they hang below, to an objective; a chapter number does not count.',
    askedDaysBefore: 21,
  }),
  must({
    id: 'PG-16',
    gate: 'G2',
    statement: 'Each benefit has an owner, a value today, a target and a measure',
    passes: { all: [is('benefits.count', 'atLeast', 1), is('benefits.ownedRatio', 'equals', 10_000)] },
    fixedBy: 'benefitOwner',
    guideline: {
      why: 'Nobody can tell later whether it was worth it if nobody measured before.',
      howToFix: 'Enter each benefit with who answers for it, what it is today, what it shall be, and how it is read.',
      example: 'Good: days per claim, 19 today, 5 in 2024, read from the claims ledger by the head of claims. Bad: "more efficient".',
      helper: 'Benefit owner',
      effortMinutes: 90,
    },
    evidence: 'Entries of the benefit register with all four; a sentence in the business case does not count.',
    askedDaysBefore: 28,
  }),
]
