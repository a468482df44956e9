import { is, must, should } from '../drafts.ts'
import { none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

/** How the work of the sprints looks from day to day. It is shown, and never blocks anything. */
export const work: readonly Criterion[] = [
  must({
    id: 'SC-17',
    gate: '*',
    statement: '{doneAtLeast} of the items of the last 28 days were done as the definition of done says',
    passes: is('definitionOfDone.metRatio', 'atLeast', { parameter: 'doneAtLeast' }),
    severity: [{ severity: 'warn' }],
    fixedBy: 'developers',
    guideline: {
      why: 'What is nearly done comes back when nobody has time for it.',
      howToFix: 'Reopen what misses a check and finish it first; change the definition where a check helps nobody.',
      example: 'Good: 38 of 39 complete, the last one reopened. Bad: all boxes ticked in one minute before the review.',
      helper: 'Scrum master',
      effortMinutes: 30,
    },
    evidence: 'The checklist of each item at the moment when it was done.',
  }),
  should(1, {
    id: 'SC-18',
    gate: '*',
    statement: 'At most {untouchedAtMost} of the work in progress was left untouched for more than 14 days',
    passes: is('scope.staleItemRatio', 'atMost', { parameter: 'untouchedAtMost' }),
    addedByPmo: true,
    fixedBy: 'developers',
    guideline: {
      why: 'Forgotten work looks like work and costs attention in every daily.',
      howToFix: 'Go through the oldest items: finish, hand over or put back to the backlog.',
      example: 'Good: one item waits for an answer, and says so. Bad: eleven items of people who left.',
      helper: 'Scrum master',
      effortMinutes: 15,
    },
    evidence: 'Last change of the items in progress; a change by the product itself does not count.',
  }),
  should(1, {
    id: 'SC-19',
    gate: '*',
    statement: 'Every blocked item says why, and who is on it',
    passes: none('flow.blockedUnexplained'),
    addedByPmo: true,
    fixedBy: 'scrumMaster',
    guideline: {
      why: 'A red mark alone asks for help from everybody and gets it from nobody.',
      howToFix: 'Write at the item what it waits for, since when, and who asks next.',
      example: 'Good: "waits for the certificate since Monday, Ben calls today". Bad: "blocked".',
      helper: 'Scrum master',
      effortMinutes: 5,
    },
    evidence: 'Items marked blocked with reason and owner.',
  }),
]
