import type { Condition } from '../rules/condition.ts'
import type { Criterion } from './template.ts'

type Draft = Omit<Criterion, 'severity' | 'waivable' | 'weight' | 'tiers'> &
  Partial<Pick<Criterion, 'severity' | 'waivable' | 'weight' | 'tiers'>>

const lightShould = { light: { demand: 'should', weight: 1, severity: 'observe' } } as const

/** A must that blocks; where the light tier does not keep it, it is a should of weight 1 there. */
const must = (draft: Omit<Draft, 'demand'>, keptByLight = false): Criterion => ({
  demand: 'must',
  weight: 1,
  severity: [{ severity: 'block' }],
  waivable: true,
  ...(keptByLight ? {} : { tiers: lightShould }),
  ...draft,
})

/** A should that warns; where the major tier makes it a must, it warns at all times and blocks at a gate. */
const should = (weight: number, draft: Omit<Draft, 'demand'>, mustForMajor = false): Criterion => ({
  demand: 'should',
  weight,
  severity: [{ severity: 'warn' }],
  waivable: true,
  ...(mustForMajor ? { tiers: { major: { demand: 'must', weight, severity: draft.gate === '*' ? 'warn' : 'block' } } } : {}),
  ...draft,
})

const is = (
  fact: string,
  comparison: 'equals' | 'atMost' | 'atLeast',
  value: number | string | boolean | { parameter: string },
): Condition => ({ fact, is: comparison, value })
const present = (fact: string): Condition => ({ fact, is: 'present' })
const since = (fact: string, parameter: string): Condition => ({ fact, is: 'atLeast', value: { asOf: { days: { parameter } } } })

export const phaseGateCriteria: Criterion[] = [
  must(
    {
      id: 'PG-01',
      gate: 'G0',
      statement: 'The proposal states need, outcome wanted, rough cost and finish, and names a sponsor',
      passes: { all: [is('artefacts[proposal].fieldsFilledRatio', 'equals', 10_000), present('roles[sponsor].person')] },
      fixedBy: 'proposer',
      guideline: {
        why: 'Nobody can screen an idea whose purpose, size and owner are open.',
        howToFix: 'Fill in need, outcome wanted, rough cost and rough finish, and ask somebody with a budget to be the sponsor.',
        example: 'Good: "Claims take 19 days; we want 5 by spring 2023, about £2M." Bad: "Modernise claims."',
        helper: 'PMO',
        effortMinutes: 30,
      },
    },
    true,
  ),
  must({
    id: 'PG-02',
    gate: 'G0',
    statement: 'Linked to at least one strategic objective, or mandatory with its reason',
    passes: {
      any: [
        is('strategy.objectives', 'atLeast', 1),
        { all: [is('strategy.mandatory', 'equals', true), is('strategy.mandatoryReasonGiven', 'equals', true)] },
      ],
    },
    fixedBy: 'proposer',
    guideline: {
      why: 'Money goes to what the strategy asks for or the law demands.',
      howToFix: 'Link the objective that this project serves; or mark it mandatory and write which duty it fulfils.',
      example: 'Good: objective "Faster decisions"; or mandatory, "retention rules in force from 2024". Bad: "strategic".',
      helper: 'PMO',
      effortMinutes: 10,
    },
  }),
  must({
    id: 'PG-05',
    gate: 'G1',
    statement: 'The business case compares at least three options, doing nothing included',
    passes: is('businessCase.optionCount', 'atLeast', { parameter: 'optionsAtLeast' }),
    fixedBy: 'sponsor',
    guideline: {
      why: 'A choice between one thing and itself is no choice.',
      howToFix: 'Describe doing nothing, a smaller way and the way proposed, each with cost and effect, and enter how many were compared.',
      example: 'Good: do nothing, repair, replace. Bad: replace by supplier A or by supplier A later.',
      helper: 'PMO',
      effortMinutes: 120,
    },
  }),
  must(
    {
      id: 'PG-07',
      gate: 'G1',
      statement: 'Sponsor, project manager and benefit owner are named, active, and different people',
      passes: {
        all: [
          present('roles[sponsor].person'),
          present('roles[projectManager].person'),
          present('roles[benefitOwner].person'),
          {
            distinct: ['roles[sponsor].person', 'roles[projectManager].person', 'roles[benefitOwner].person'],
            atLeast: { parameter: 'distinctPeople' },
          },
          is('roles[sponsor].active', 'equals', true),
          is('roles[projectManager].active', 'equals', true),
          is('roles[benefitOwner].active', 'equals', true),
        ],
      },
      waivable: false,
      fixedBy: 'sponsor',
      guideline: {
        why: 'Who asks for the money, who spends it and who answers for the benefit must be able to disagree.',
        howToFix: 'Name the missing person, or hand one of the roles to somebody else.',
        example: 'Good: three names with active accounts. Bad: the sponsor also manages the project.',
        helper: 'Sponsor',
        effortMinutes: 15,
      },
    },
    true,
  ),
  must({
    id: 'PG-08',
    gate: 'G1',
    statement: 'The risk register is opened',
    passes: is('risks.count', 'atLeast', { parameter: 'risksAtLeast' }),
    fixedBy: 'projectManager',
    guideline: {
      why: 'A project without risks has not been looked at.',
      howToFix: 'Hold an hour with the team, and create each risk below the project with probability, impact, owner and response.',
      example: 'Good: "Supplier may not staff the second team by May". Bad: "Delays".',
      helper: 'PMO',
      effortMinutes: 60,
    },
  }),
  must(
    {
      id: 'PG-12',
      gate: 'G2',
      statement: 'Start and finish are planned, and the forecast is within the approved budget plus 10%',
      passes: {
        all: [
          present('component.startPlanned'),
          present('component.finishPlanned'),
          is('cost.varianceRatio', 'atMost', { parameter: 'envelope' }),
        ],
      },
      fixedBy: 'projectManager',
      guideline: {
        why: 'The plan that is approved here is what all later reports are measured against.',
        howToFix: 'Enter planned start and finish; bring the forecast into the envelope or ask for a larger budget first.',
        example: 'Good: 2022-04 to 2024-09, forecast 3% over. Bad: finish "when ready".',
        helper: 'PMO',
        effortMinutes: 45,
      },
    },
    true,
  ),
  should(2, {
    id: 'PG-15',
    gate: 'G2',
    statement: 'The planned work can be traced to an objective',
    passes: is('scope.tracedToObjectiveRatio', 'equals', 10_000),
    fixedBy: 'businessAnalyst',
    guideline: {
      why: 'Work that serves no objective is the first to cut, so find it now.',
      howToFix: 'Link the project to its objective; move work that serves another one to where it belongs.',
      example: 'Good: all 17 items hang below a project with an objective. Bad: a list of wishes.',
      helper: 'Business analyst',
      effortMinutes: 20,
    },
  }),
  must(
    {
      id: 'PG-18',
      gate: 'G3',
      statement: 'Privacy and security are assessed where data are personal or special',
      when: { any: [is('component.dataClass', 'equals', 'personal'), is('component.dataClass', 'equals', 'special')] },
      passes: is('artefacts[privacyAssessment].state', 'equals', 'approved'),
      waivable: false,
      fixedBy: 'privacyOfficer',
      guideline: {
        why: 'The law asks for it before personal data are processed, and late changes of a design are dear.',
        howToFix: 'Ask the privacy officer for the assessment, and have it approved.',
        example: 'Good: an approved assessment of the design at hand. Bad: the one of the old system.',
        helper: 'Privacy officer',
        effortMinutes: 240,
      },
    },
    true,
  ),
  must({
    id: 'PG-19',
    gate: 'G3',
    statement: 'A quality lead is named who is not the project manager',
    passes: {
      all: [
        present('roles[qualityLead].person'),
        { distinct: ['roles[qualityLead].person', 'roles[projectManager].person'], atLeast: 2 },
        is('roles[qualityLead].active', 'equals', true),
      ],
    },
    fixedBy: 'projectManager',
    guideline: {
      why: 'Who is measured by the date should not decide alone what is good enough.',
      howToFix: 'Name a quality lead from outside the project management.',
      example: 'Good: the test manager of the department. Bad: the project manager again.',
      helper: 'PMO',
      effortMinutes: 15,
    },
  }),
  must({
    id: 'PG-21',
    gate: 'G4',
    statement: 'The build scope is done',
    passes: is('scope.doneRatio', 'atLeast', { parameter: 'doneAtLeast' }),
    fixedBy: 'deliveryLead',
    guideline: {
      why: 'Testing a half-built thing finds half-built faults.',
      howToFix: 'Finish the open items, or move them out of this release.',
      example: 'Good: 98 of 100 done, two moved to the next release. Bad: "nearly done".',
      helper: 'Delivery lead',
      effortMinutes: 30,
    },
  }),
  must(
    {
      id: 'PG-26',
      gate: 'G5',
      statement: 'Operations confirmed that they can support the result',
      passes: {
        all: [
          present('roles[operationsLead].person'),
          is('roles[operationsLead].active', 'equals', true),
          is('operations.accepted', 'equals', true),
        ],
      },
      waivable: false,
      fixedBy: 'operationsLead',
      guideline: {
        why: 'Who is woken at night decides whether it may go live.',
        howToFix: 'Walk operations through support, monitoring and recovery; the operations lead then ticks the acceptance.',
        example: 'Good: accepted after a rehearsal. Bad: accepted by the project on their behalf.',
        helper: 'Operations lead',
        effortMinutes: 60,
      },
    },
    true,
  ),
  must(
    {
      id: 'PG-29',
      gate: 'G6',
      statement: 'The end report with lessons is approved',
      passes: is('artefacts[endReport].state', 'equals', 'approved'),
      fixedBy: 'projectManager',
      guideline: {
        why: 'What was learned is lost within weeks after the team has gone.',
        howToFix: 'Write the end report with its lessons and have the sponsor approve it.',
        example: 'Good: three lessons that name a decision. Bad: "communication is important".',
        helper: 'PMO',
        effortMinutes: 180,
      },
    },
    true,
  ),
  must(
    {
      id: 'PG-33',
      gate: '*',
      statement: 'The forecast is within 5% of the approved budget',
      passes: is('cost.varianceRatio', 'atMost', { parameter: 'costTolerance' }),
      fixedBy: 'projectManager',
      guideline: {
        why: 'A board can only steer what it hears of in time.',
        howToFix: 'Bring the forecast back, or ask for a change of the budget and enter it when it is approved.',
        example: 'Good: 2.10M approved, 2.16M forecast. Bad: the difference is hidden in next year.',
        helper: 'PMO',
        effortMinutes: 60,
      },
    },
    true,
  ),
  should(
    2,
    {
      id: 'PG-34',
      gate: '*',
      statement: 'The cost forecast is renewed within 35 days',
      passes: since('cost.estimateUpdatedOn', 'forecastDays'),
      fixedBy: 'projectManager',
      guideline: {
        why: 'An old forecast is a wish.',
        howToFix: 'Look at the cost to come and enter the forecast again, also when it stays the same.',
        example: 'Good: renewed with each month end. Bad: the figure of the business case.',
        helper: 'Project manager',
        effortMinutes: 20,
      },
    },
    true,
  ),
  should(
    2,
    {
      id: 'PG-35',
      gate: '*',
      statement: 'The risk register is reviewed within 30 days, and every high risk has an owner and a response',
      passes: { all: [since('risks.lastReviewedOn', 'riskReviewDays'), is('risks.highWithoutResponse', 'equals', 0)] },
      fixedBy: 'projectManager',
      guideline: {
        why: 'A risk that nobody owns happens.',
        howToFix: 'Go through the register with the team, give each high risk an owner and a response, and enter the day of the review.',
        example: 'Good: four high risks, four owners, reviewed last week. Bad: owner "team".',
        helper: 'PMO',
        effortMinutes: 45,
      },
    },
    true,
  ),
  should(1, {
    id: 'PG-37',
    gate: '*',
    statement: 'The next gate review is dated and not overdue by more than 14 days',
    passes: { all: [present('gate.dueOn'), since('gate.dueOn', 'reviewLateDays')] },
    fixedBy: 'projectManager',
    guideline: {
      why: 'A gate without a date is asked for too late by everyone.',
      howToFix: 'Agree on a day with those who decide, and enter it.',
      example: 'Good: 4 April, change board. Bad: "after summer".',
      helper: 'PMO',
      effortMinutes: 5,
    },
  }),
]
