import { approved, written } from '../artefact-drafts.ts'
import { is, must, present, should, since } from '../drafts.ts'
import { someOrSignedNone } from '../register-conditions.ts'
import { differentPeople, heldAndActive } from '../role-conditions.ts'
import type { Criterion } from '../template.ts'

export const start: readonly Criterion[] = [
  must(
    {
      id: 'SC-01',
      gate: 'START',
      statement: 'The product goal is written, with the outcome that it serves',
      passes: { all: [written('productGoal'), is('strategy.objectives', 'atLeast', 1)] },
      fixedBy: 'productOwner',
      guideline: {
        why: 'Sprint after sprint without a goal the backlog decides, and a backlog wants everything.',
        howToFix: 'Write in three sentences for whom the product changes what, and link the objective that this serves.',
        example: 'Good: "By autumn half of the claims are paid without a clerk." Bad: "Deliver the portal."',
        helper: 'PMO',
        effortMinutes: 60,
      },
      evidence: 'The product goal in review or approved, and a link to an objective; a slide with a vision does not count.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must(
    {
      id: 'SC-02',
      gate: 'START',
      statement: 'Product owner, scrum master and sponsor are named and active, and the product owner is not the scrum master',
      passes: { all: [...heldAndActive(['productOwner', 'scrumMaster', 'sponsor']), differentPeople('productOwner', 'scrumMaster')] },
      fixedBy: 'sponsor',
      guideline: {
        why: 'Whoever decides what is worth doing should not also guard how the team works.',
        howToFix: 'Name one person for each role; where somebody has two of them, give one away before the first sprint.',
        example: 'Good: three names, three people with time for it. Bad: "product owner: the steering group".',
        helper: 'PMO',
        effortMinutes: 20,
      },
      evidence: 'People with accounts in use on the project item; a group as product owner does not count.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must(
    {
      id: 'SC-03',
      gate: 'START',
      statement: 'The funding envelope of the next quarter is approved',
      passes: { all: [present('cost.stageBudget'), since('cost.approvedOn', 'fundingDays')] },
      addedByPmo: true,
      fixedBy: 'sponsor',
      guideline: {
        why: 'A team that may be stopped for want of money any week plans for a week.',
        howToFix: 'Agree with the sponsor on an amount for the quarter, and enter amount and day of the approval.',
        example: 'Good: £240,000 for the second quarter, approved on 28 March. Bad: "covered by the department".',
        helper: 'Sponsor',
        effortMinutes: 30,
      },
      evidence: 'The released amount and the day of its approval; a line in next year’s plan does not count.',
      askedDaysBefore: 21,
    },
    true,
  ),
  should(2, {
    id: 'SC-04',
    gate: 'START',
    statement: 'The team has at most {teamAtMost} people',
    passes: is('team.size', 'atMost', { parameter: 'teamAtMost' }),
    fixedBy: 'sponsor',
    guideline: {
      why: 'Above ten people more time goes into talking about the work than into it.',
      howToFix: 'Split the team along the product, each part with its own goal, and leave one product owner for both.',
      example: 'Good: two teams of six, one goal. Bad: fourteen people and four part-time experts.',
      helper: 'PMO',
      effortMinutes: 120,
    },
    evidence: 'People named in the team; those who only look on do not count.',
    askedDaysBefore: 14,
  }),
  must(
    {
      id: 'SC-05',
      gate: 'START',
      statement: 'The definition of done is written, and the team approved it',
      passes: approved('definitionOfDone'),
      fixedBy: 'scrumMaster',
      guideline: {
        why: 'Without a common "done" every item is done twice, once in the sprint and once after it.',
        howToFix: 'Write with the team what has to be true of every item, from test to documentation, and have it set to approved.',
        example: 'Good: eight checks, among them "runs in the test environment". Bad: "code is finished".',
        helper: 'Scrum master',
        effortMinutes: 90,
      },
      evidence: 'The approved definition; that of another team does not count.',
      askedDaysBefore: 7,
    },
    true,
  ),
  should(2, {
    id: 'SC-06',
    gate: 'START',
    statement: 'The backlog is ready for two sprints: {readyAtLeast} estimated or right-sized, {readyAtLeast} with acceptance criteria',
    passes: {
      all: [
        is('scope.estimatedRatio', 'atLeast', { parameter: 'readyAtLeast' }),
        is('scope.acceptanceCriteriaRatio', 'atLeast', { parameter: 'readyAtLeast' }),
      ],
    },
    addedByPmo: true,
    fixedBy: 'productOwner',
    guideline: {
      why: 'The first planning is long enough without finding out what the words mean.',
      howToFix: 'Refine the top of the backlog with the developers until two sprints are small and clear; leave the rest rough.',
      example: 'Good: 22 items, 20 sized, 19 with acceptance criteria. Bad: 300 items with one line each.',
      helper: 'Scrum master',
      effortMinutes: 240,
    },
    evidence: 'Sizes and acceptance criteria on the open items. The framework knows no such check: the PMO added it.',
    askedDaysBefore: 14,
  }),
  should(2, {
    id: 'SC-07',
    gate: 'START',
    statement: 'First risks and dependencies are recorded, or somebody signed that there are none',
    passes: {
      all: [
        someOrSignedNone('risks'),
        {
          any: [
            { count: 'dependencies', as: 'dependencies.count', is: 'atLeast', value: 1 },
            { all: [present('dependencies.noneSignedOn'), since('dependencies.noneSignedOn', 'noneSignedDays')] },
          ],
        },
      ],
    },
    addedByPmo: true,
    fixedBy: 'productOwner',
    guideline: {
      why: 'What the team waits for is known on the first day and hurts in the fourth sprint.',
      howToFix: 'Ask the team what could stop it and on whom it waits; enter each with an owner and a day, or sign that there is none.',
      example: 'Good: "needs the address service by 3 May, promised for 20 April". Bad: an empty register.',
      helper: 'PMO',
      effortMinutes: 45,
    },
    evidence: 'Entries of both registers, or a signed "none" of the last 90 days.',
    askedDaysBefore: 14,
  }),
  should(1, {
    id: 'SC-08',
    gate: 'START',
    statement: 'Product owner and scrum master are trained for their role',
    passes: {
      all: [is('training.validFor[productOwner]', 'equals', true), is('training.validFor[scrumMaster]', 'equals', true)],
    },
    severity: [{ severity: 'observe' }],
    addedByPmo: true,
    fixedBy: 'pmo',
    guideline: {
      why: 'Both roles look easy from outside, and a team pays for what they learn on it.',
      howToFix: 'Book the next course, or have experience of two years confirmed instead, and record it.',
      example: 'Good: course in 2021, valid for three years. Bad: "read the guide".',
      helper: 'PMO coach',
      effortMinutes: 30,
    },
    evidence: 'The training record of whoever holds the role; a booked course does not count yet.',
    askedDaysBefore: 30,
  }),
]
