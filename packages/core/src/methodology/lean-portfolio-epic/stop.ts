import { lessonsKept } from '../common-conditions.ts'
import { is, must, present, should } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** STP: an epic ends, done or stopped, with its outcome told and its people free. */
export const stop: readonly Criterion[] = [
  must(
    {
      id: 'LP-25',
      gate: 'STP',
      statement: 'The outcome is recorded against the hypothesis, and every benefit has an owner who goes on measuring',
      passes: { all: [present('benefits.realisedRatio'), is('benefits.ownedRatio', 'equals', 10_000)] },
      fixedBy: 'businessOwner',
      guideline: {
        why: 'Nobody learns what was right when the result is told only of the successful ones.',
        howToFix: 'Enter what was reached against what was planned, also when it is nothing, and name who reads it from now on.',
        example: 'Good: 9 minutes, planned 5; Omar reads it each quarter. Bad: closed as "delivered".',
        helper: 'PMO',
        effortMinutes: 60,
      },
      evidence: 'A reading of the benefits in the last period; a zero that somebody entered is a reading. Owners with active accounts.',
      askedDaysBefore: 21,
    },
    true,
  ),
  must({
    id: 'LP-26',
    gate: 'STP',
    statement: 'Funds and people are released',
    passes: { all: [is('capacity.remainingAllocations', 'equals', 0), is('contracts.open', 'equals', 0)] },
    severity: [{ severity: 'warn' }],
    fixedBy: 'finance',
    guideline: {
      why: 'The point of stopping early is what it sets free.',
      howToFix: 'End the bookings after the last day, end or hand over the contracts, and give the rest of the money back to the fund.',
      example: 'Good: four people free from 1 July, €61,000 back. Bad: a licence that nobody uses runs on.',
      helper: 'Finance',
      effortMinutes: 60,
    },
    evidence: 'Bookings after the finish, and open obligations in the register of contracts.',
    askedDaysBefore: 21,
  }),
  should(2, {
    id: 'LP-27',
    gate: 'STP',
    statement: 'What was learnt is kept, above all when the epic was stopped',
    passes: lessonsKept,
    fixedBy: 'epicOwner',
    guideline: {
      why: 'A stopped epic has cost the most per lesson; throwing the lesson away doubles the price.',
      howToFix: 'Write down which belief turned out wrong, how you noticed, and who should know.',
      example: 'Good: "Small brokers do not read offers on a phone; seen in 8 interviews." Bad: "Market not ready."',
      helper: 'PMO',
      effortMinutes: 45,
    },
    evidence: 'Lessons recorded since the last gate, or a signed "none, because".',
    askedDaysBefore: 14,
  }),
]
