import { approvedAfterChange } from '../artefact-drafts.ts'
import { is, must, present, since } from '../drafts.ts'
import { differentPeople, heldAndActive } from '../role-conditions.ts'
import type { Criterion } from '../template.ts'

/** What Authorise project asks of case, plan and the people who decide. */
export const aprCase: readonly Criterion[] = [
  must(
    {
      id: 'CS-06',
      gate: 'APR',
      statement: 'The initiation documents are approved by the board after their last change',
      passes: approvedAfterChange('initiationDocuments'),
      fixedBy: 'projectManager',
      askedDaysBefore: 21,
      evidence: 'Counts: an approval that is later than the last change. Does not count: approval of a summary, or of version 0.9.',
      guideline: {
        why: 'These pages are what everybody points to in a dispute, so they must be the ones that the board read.',
        howToFix: 'Send the board what changed since it last read, and have the documents approved again; or take the change back.',
        example: 'Good: last edit on 3 March, approved on 6 March. Bad: controls rewritten after the board’s meeting.',
        helper: 'Executive',
        effortMinutes: 90,
      },
    },
    true,
  ),
  must(
    {
      id: 'CS-07',
      gate: 'APR',
      statement:
        'The detailed case was confirmed within {caseDays} days as desirable, viable and achievable; it compares at least {optionsAtLeast} options and pays, or is a duty',
      passes: {
        all: [
          since('businessCase.reconfirmedOn', 'caseDays'),
          is('businessCase.optionCount', 'atLeast', { parameter: 'optionsAtLeast' }),
          { any: [is('businessCase.netPresentValue', 'above', 0), is('strategy.mandatory', 'equals', true)] },
        ],
      },
      fixedBy: 'executive',
      askedDaysBefore: 21,
      evidence:
        'Counts: the day on which the executive signed, the options entered (doing nothing is one), and the present value by year. Does not count: the outline case, renamed.',
      guideline: {
        why: 'From here on the money is large, and this is the last morning on which a no is cheap.',
        howToFix:
          'Enter cost and benefit by year for doing nothing, a smaller way and the way proposed, let the executive read it, and record the confirmation.',
        example:
          'Good: three options, €310k present value, confirmed on 1 March. Bad: one option, “benefits cannot be expressed in money”.',
        helper: 'Finance',
        effortMinutes: 240,
      },
    },
    true,
  ),
  must({
    id: 'CS-08',
    gate: 'APR',
    statement: 'Senior user and senior supplier are appointed and active',
    passes: { all: heldAndActive(['seniorUser', 'seniorSupplier']) },
    fixedBy: 'executive',
    askedDaysBefore: 21,
    evidence:
      'Counts: people in both role fields, with active accounts, who know that they decide. Does not count: “users: all departments”.',
    guideline: {
      why: 'A board without users buys what nobody wants; one without suppliers orders what nobody can build.',
      howToFix:
        'Ask who can promise that it will be used, and who can promise people to build it; name both, and tell them what they will decide.',
      example: 'Good: senior user: head of the harbour office; senior supplier: delivery director. Bad: a team as senior user.',
      helper: 'Executive',
      effortMinutes: 30,
    },
  }),
  must({
    id: 'CS-09',
    gate: 'APR',
    statement: 'Assurance is in the hands of somebody who is not the project manager',
    passes: {
      all: [present('roles[assurance].person'), present('roles[projectManager].person'), differentPeople('assurance', 'projectManager')],
    },
    waivable: false,
    tailoring: 'fixed',
    fixedBy: 'executive',
    askedDaysBefore: 21,
    evidence: 'Counts: a person in the assurance field who does not manage the project. Does not count: “peer review within the team”.',
    guideline: {
      why: 'Nobody finds the hole in their own report.',
      howToFix: 'Name somebody who looks for the board and owes the project manager nothing; half a day a month is enough.',
      example: 'Good: the controller of another area. Bad: the project manager, “acting”.',
      helper: 'PMO',
      effortMinutes: 20,
    },
  }),
]
