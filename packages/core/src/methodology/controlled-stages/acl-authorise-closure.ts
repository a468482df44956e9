import { approved } from '../artefact-drafts.ts'
import { lessonsKept } from '../common-conditions.ts'
import { is, must } from '../drafts.ts'
import { benefitsHandedOver, none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

export const acl: readonly Criterion[] = [
  must(
    {
      id: 'CS-31',
      gate: 'ACL',
      statement: 'The senior user accepted every product, and operations accepted that they run it',
      passes: { all: [is('acceptance.acceptedRatio', 'equals', 10_000), is('operations.accepted', 'equals', true)] },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'seniorUser',
      askedDaysBefore: 30,
      evidence: 'Counts: acceptance on each product, and the confirmation by operations themselves. Does not count: use without complaint.',
      guideline: {
        why: 'After closure there is nobody left to give it back to.',
        howToFix:
          'Go through the products with the senior user, settle the remarks, rehearse support and restore with operations, and let both enter their yes.',
        example:
          'Good: 31 of 31 accepted; operations sold and refunded a ticket alone. Bad: acceptance entered by the project “on behalf”.',
        helper: 'Senior supplier',
        effortMinutes: 120,
      },
    },
    true,
  ),
  must(
    {
      id: 'CS-32',
      gate: 'ACL',
      statement: 'The end report is approved, lessons are recorded, and no follow-on action is without owner or overdue',
      passes: {
        all: [approved('endReport'), lessonsKept, none('actions.overdue')],
      },
      fixedBy: 'projectManager',
      askedDaysBefore: 21,
      evidence:
        'Counts: the approved report, lessons as entries of their own, and follow-on work as actions with owner and day. Does not count: “see backlog”.',
      guideline: {
        why: 'What is left over without a name is rediscovered next year as a surprise.',
        howToFix:
          'Write result against plan, enter each lesson, give every leftover to somebody of the line with a day, and have the report approved.',
        example: 'Good: “Season tickets on the phone: harbour office, decision by March”. Bad: “Phase 2 topics”, nine bullets.',
        helper: 'Project support',
        effortMinutes: 180,
      },
    },
    true,
  ),
  must({
    id: 'CS-33',
    gate: 'ACL',
    statement: 'Every benefit has its confirmed owner and a review that is still to come; none is overdue',
    passes: benefitsHandedOver,
    fixedBy: 'seniorUser',
    askedDaysBefore: 21,
    evidence: 'Counts: owners who are active, and reviews dated after closure. Does not count: a review on the day of closure.',
    guideline: {
      why: 'Whether it was worth it shows when the board no longer meets.',
      howToFix: 'Ask each owner to confirm, and date the first review for when the figures will say something, with whoever reads them.',
      example: 'Good: “After the first July season, 15 September, harbour office”. Bad: “benefits: ongoing”.',
      helper: 'Executive',
      effortMinutes: 40,
    },
  }),
  must({
    id: 'CS-34',
    gate: 'ACL',
    statement: 'Contracts are fulfilled, and nobody is booked beyond the finish',
    passes: { all: [none('contracts.open'), none('capacity.remainingAllocations')] },
    severity: [{ severity: 'warn' }],
    fixedBy: 'projectManager',
    askedDaysBefore: 21,
    evidence:
      'Counts: obligations fulfilled and invoiced, and no booking after the finish. A contract handed to the line counts once its new owner is entered.',
    guideline: {
      why: 'A support contract that nobody ended renews itself on its own.',
      howToFix: 'Settle or hand over each contract, end the bookings, and tell those who lent you people that they are free.',
      example: 'Good: two contracts closed, one handed to operations on 1 October. Bad: the test environment still costs €900 a month.',
      helper: 'Finance',
      effortMinutes: 45,
    },
  }),
]
