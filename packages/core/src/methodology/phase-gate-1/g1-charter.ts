import { is, must, present } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const g1: readonly Criterion[] = [
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
]
