import { approvedAfterChange, written } from '../artefact-drafts.ts'
import { is, must, present, should } from '../drafts.ts'
import { none, someOrSignedNone } from '../register-conditions.ts'
import { heldAndActive } from '../role-conditions.ts'
import type { Criterion } from '../template.ts'
import { signedNone } from './conditions.ts'

export const g1: readonly Criterion[] = [
  must(
    {
      id: 'PG-04',
      gate: 'G1',
      statement: 'The sponsor approved the charter after its last change',
      passes: approvedAfterChange('charter'),
      fixedBy: 'projectManager',
      guideline: {
        why: 'An approval of last month’s text says nothing about what will be done.',
        howToFix: 'Finish the charter, send it to the sponsor, and have it set to approved; after every later change ask again.',
        example: 'Good: changed on 3 May, approved on 5 May. Bad: approved in April, scope rewritten in May.',
        helper: 'Sponsor',
        effortMinutes: 60,
      },
      evidence: 'The state of the charter and its history; a minute that says "looks good" does not count.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must({
    id: 'PG-05',
    gate: 'G1',
    statement: 'The business case compares at least {optionsAtLeast} options, doing nothing included',
    passes: { all: [is('businessCase.optionCount', 'atLeast', { parameter: 'optionsAtLeast' }), written('businessCase')] },
    fixedBy: 'sponsor',
    guideline: {
      why: 'A choice between one thing and itself is no choice.',
      howToFix: 'Describe doing nothing, a smaller way and the way proposed, each with cost and effect, and enter how many were compared.',
      example: 'Good: do nothing, repair, replace. Bad: replace by supplier A or by supplier A later.',
      helper: 'PMO',
      effortMinutes: 120,
    },
    evidence: 'The business case in review or approved, with the number of options that it compares; a list of products does not count.',
    askedDaysBefore: 21,
  }),
  should(3, {
    id: 'PG-06',
    gate: 'G1',
    statement: 'The case pays: a present value above zero or payback within {paybackMonths} months, else it is mandatory',
    passes: {
      any: [
        is('businessCase.netPresentValue', 'above', 0),
        is('businessCase.paybackMonths', 'atMost', { parameter: 'paybackMonths' }),
        { all: [is('strategy.mandatory', 'equals', true), is('strategy.mandatoryReasonGiven', 'equals', true)] },
      ],
    },
    fixedBy: 'sponsor',
    guideline: {
      why: 'Money that comes back late or never has to be given on purpose, not by oversight.',
      howToFix: 'Fill in costs and benefits per year with finance; where it does not pay, say so and name the duty or another reason.',
      example: 'Good: payback in 22 months at 4%. Bad: "savings will be considerable".',
      helper: 'Finance',
      effortMinutes: 180,
    },
    evidence: 'Costs and benefits per period with the rate used; a benefit that nobody owns does not count.',
    askedDaysBefore: 21,
  }),
  must(
    {
      id: 'PG-07',
      gate: 'G1',
      statement: 'Sponsor, project manager and benefit owner are named, active, and different people',
      passes: {
        all: [
          ...heldAndActive(['sponsor', 'projectManager', 'benefitOwner']),
          {
            distinct: ['roles[sponsor].person', 'roles[projectManager].person', 'roles[benefitOwner].person'],
            atLeast: { parameter: 'distinctPeople' },
          },
        ],
      },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'sponsor',
      guideline: {
        why: 'Who asks for the money, who spends it and who answers for the benefit must be able to disagree.',
        howToFix: 'Name the missing person, or hand one of the roles to somebody else.',
        example: 'Good: three names with active accounts. Bad: the sponsor also manages the project.',
        helper: 'Sponsor',
        effortMinutes: 15,
      },
      evidence: 'The people on the project item, with accounts in use; a team or a mailbox does not count.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must({
    id: 'PG-08',
    gate: 'G1',
    statement: 'The risk register is opened with at least {risksAtLeast} risks, or somebody signed that no risk was identified',
    passes: { any: [is('risks.count', 'atLeast', { parameter: 'risksAtLeast' }), signedNone('risks')] },
    fixedBy: 'projectManager',
    guideline: {
      why: 'A project without risks has not been looked at.',
      howToFix: 'Hold an hour with the team, and create each risk below the project with probability, impact, owner and response.',
      example: 'Good: "Supplier may not staff the second team by May". Bad: "Delays".',
      helper: 'PMO',
      effortMinutes: 60,
    },
    evidence: 'Open entries of the register, or a person’s signed "none" of the last 90 days; an empty register does not count.',
    askedDaysBefore: 14,
  }),
  should(2, {
    id: 'PG-09',
    gate: 'G1',
    statement: 'Every influential stakeholder has an engagement and communication need',
    passes: { all: [someOrSignedNone('stakeholders'), none('stakeholders.withoutPlan')] },
    fixedBy: 'projectManager',
    guideline: {
      why: 'Who was forgotten at the start says no at the end.',
      howToFix: 'List who can stop or speed up the project, and write for each of them what they need to hear, how often and from whom.',
      example: 'Good: works council, high influence, monthly talk with the sponsor. Bad: "all users, newsletter".',
      helper: 'PMO',
      effortMinutes: 60,
    },
    evidence: 'Entries of the stakeholder register with influence and need, or a signed "none"; a distribution list does not count.',
    askedDaysBefore: 14,
  }),
  should(2, {
    id: 'PG-10',
    gate: 'G1',
    statement: 'Lessons of similar finished projects were looked at',
    passes: present('lessons.reviewedOn'),
    fixedBy: 'projectManager',
    guideline: {
      why: 'The last project paid for the lesson already.',
      howToFix: 'Search the lessons for projects of this kind, take over what fits, and enter the day on which you did.',
      example: 'Good: two lessons on data migration taken into the plan. Bad: "we know the lessons".',
      helper: 'PMO',
      effortMinutes: 30,
    },
    evidence: 'The recorded day on which a named person looked; a link to the archive does not count.',
    askedDaysBefore: 14,
  }),
]
