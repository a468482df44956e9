import { approved } from '../artefact-drafts.ts'
import { lessonsKept } from '../common-conditions.ts'
import { is, must } from '../drafts.ts'
import { none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

export const g6: readonly Criterion[] = [
  must(
    {
      id: 'PG-29',
      gate: 'G6',
      statement: 'The end report is approved, lessons are recorded, and no action is overdue',
      passes: { all: [approved('endReport'), lessonsKept, none('actions.overdue')] },
      fixedBy: 'projectManager',
      guideline: {
        why: 'What was learned is lost within weeks after the team has gone.',
        howToFix: 'Write the end report with its lessons, hand over open actions with an owner and a day, and have the sponsor approve it.',
        example: 'Good: three lessons that name a decision. Bad: "communication is important".',
        helper: 'PMO',
        effortMinutes: 180,
      },
      evidence: 'The approved report, lessons recorded since the last gate or a signed "none, because", and the actions of the register.',
      askedDaysBefore: 21,
    },
    true,
  ),
  must({
    id: 'PG-30',
    gate: 'G6',
    statement: 'No bookings and no supplier obligations are open',
    passes: { all: [none('capacity.remainingAllocations'), none('contracts.open')] },
    severity: [{ severity: 'warn' }],
    fixedBy: 'projectManager',
    guideline: {
      why: 'A closed project that still books people and owes money is neither closed nor steered.',
      howToFix: 'Release the bookings after the finish, and close each contract or hand it to whoever runs the result.',
      example: 'Good: last invoice paid, support contract handed to operations. Bad: two developers booked until June, just in case.',
      helper: 'Finance',
      effortMinutes: 60,
    },
    evidence: 'Bookings after the finish and the contract register; the cost centre alone does not count.',
    askedDaysBefore: 28,
  }),
  must({
    id: 'PG-31',
    gate: 'G6',
    statement: 'The benefits are handed to their owners, and their first review is dated',
    passes: {
      all: [is('benefits.count', 'atLeast', 1), is('benefits.ownedRatio', 'equals', 10_000), none('benefits.reviewOverdue')],
    },
    fixedBy: 'benefitOwner',
    guideline: {
      why: 'Benefits come after the project, when nobody is left to ask.',
      howToFix: 'Agree with each owner on the day of the first review, and enter it with the benefit.',
      example: 'Good: head of claims, first review 1 November. Bad: "to be followed up".',
      helper: 'Benefit owner',
      effortMinutes: 45,
    },
    evidence: 'Owner and day of the next review on every benefit; a chapter of the end report does not count.',
    askedDaysBefore: 21,
  }),
]
