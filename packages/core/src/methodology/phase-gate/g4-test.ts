import { approved } from '../artefact-drafts.ts'
import { is, must, should } from '../drafts.ts'
import { none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

export const g4: readonly Criterion[] = [
  must({
    id: 'PG-21',
    gate: 'G4',
    statement: 'The build scope is done to {doneAtLeast}, and what is left was moved out by a recorded change',
    passes: {
      all: [is('scope.doneRatio', 'atLeast', { parameter: 'doneAtLeast' }), is('changes.unapprovedDrift', 'equals', false)],
    },
    fixedBy: 'deliveryLead',
    guideline: {
      why: 'Testing a half-built thing finds half-built faults.',
      howToFix: 'Finish the open items, or move them out of this release by a change request.',
      example: 'Good: 16 of 16 done. Bad: "almost done" at 60%.',
      helper: 'Delivery lead',
      effortMinutes: 60,
    },
    evidence: 'States of the items below the project; an item closed without being done does not count.',
    askedDaysBefore: 21,
  }),
  must({
    id: 'PG-22',
    gate: 'G4',
    statement: 'Every must requirement is linked to a test, and the test plan is approved',
    passes: {
      all: [is('scope.tracedToTestRatio', 'atLeast', { parameter: 'tracedToTestAtLeast' }), approved('testPlan')],
    },
    fixedBy: 'qualityLead',
    guideline: {
      why: 'A requirement without a test is accepted by hope.',
      howToFix: 'Link each must requirement to the test that shows it, write the missing tests, and have the test plan approved.',
      example: 'Good: 42 requirements, 61 tests, none without. Bad: "covered by end-to-end testing".',
      helper: 'Quality lead',
      effortMinutes: 240,
    },
    evidence: 'Links from requirements to tests and the state of the test plan; a percentage in a report does not count.',
    askedDaysBefore: 21,
  }),
  should(3, {
    id: 'PG-23',
    gate: 'G4',
    statement: 'Requirements changed by at most {churnAtMost} since their baseline, else a change request set the baseline anew',
    passes: {
      any: [
        is('scope.churnRatio', 'atMost', { parameter: 'churnAtMost' }),
        {
          all: [
            {
              count: 'changeRequests',
              as: 'changeRequests.baselined',
              where: is('changeRequests[].baselined', 'equals', true),
              is: 'atLeast',
              value: 1,
            },
            none('changes.notBaselined'),
          ],
        },
      ],
    },
    fixedBy: 'projectManager',
    guideline: {
      why: 'A plan for other requirements than these predicts neither cost nor date.',
      howToFix: 'Put the changes into a change request, have it decided, and work it into the baseline of scope, time and cost.',
      example: 'Good: 22% changed, change 7 approved and baselined in May. Bad: the backlog grew quietly by a third.',
      helper: 'PMO',
      effortMinutes: 120,
    },
    evidence: 'Items added and dropped since the baseline, and approved changes worked into it; a verbal agreement does not count.',
    askedDaysBefore: 21,
  }),
]
