import { approved } from '../artefact-drafts.ts'
import { lessonsKept } from '../common-conditions.ts'
import { must, should } from '../drafts.ts'
import { benefitsHandedOver, none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

export const end: readonly Criterion[] = [
  must(
    {
      id: 'PM-26',
      gate: 'END',
      statement: 'The end report is approved after the end review, and lessons are recorded or signed as “none”',
      passes: {
        all: [approved('endReport'), lessonsKept],
      },
      fixedBy: 'projectManager',
      askedDaysBefore: 21,
      evidence:
        'Counts: the end report approved by the steering committee, with lessons as entries of their own. Does not count: slides of the farewell.',
      guideline: {
        why: 'Two weeks after the team has gone nobody remembers why it went as it went.',
        howToFix:
          'Hold the end review with team and users for an hour, write result against plan into the end report, enter each lesson, and have it approved.',
        example: 'Good: “Test data came eight weeks late; order them with the charter”. Bad: “communication is important”.',
        helper: 'Project support office',
        effortMinutes: 180,
      },
    },
    true,
  ),
  must({
    id: 'PM-27',
    gate: 'END',
    statement: 'Contracts are fulfilled, people are released, and the documents are archived',
    passes: { all: [none('contracts.open'), none('capacity.remainingAllocations'), approved('archive')] },
    fixedBy: 'supportOffice',
    askedDaysBefore: 21,
    evidence:
      'Counts: contracts closed, no booking after the finish, the archive’s list approved. Does not count: a folder that only you can open.',
    guideline: {
      why: 'An open order still costs, and somebody booked for a finished project is missing in the next.',
      howToFix: 'Settle the last invoices, end the bookings, put the final documents where others find them, and have the list approved.',
      example:
        'Good: three contracts closed, bookings end on 30 June, 22 documents listed. Bad: a licence that renews itself for two more years.',
      helper: 'Project support office',
      effortMinutes: 90,
    },
  }),
  should(3, {
    id: 'PM-28',
    gate: 'END',
    statement: 'Every benefit has an owner who stays, a measure, a target and a review after closure',
    passes: benefitsHandedOver,
    fixedBy: 'businessManager',
    askedDaysBefore: 21,
    evidence:
      'Counts: benefits whose owner is active, with value today, target, measure and next review. Does not count: the project as owner.',
    guideline: {
      why: 'The benefit comes after the project, when nobody of the project is there to look.',
      howToFix: 'Give each benefit an owner of the line, the value today, the target, how it is measured, and the day of the first review.',
      example: 'Good: “Time to permit, head of permits, 21 → 3 days, first review on 1 March”. Bad: “efficiency gains”.',
      helper: 'Project owner',
      effortMinutes: 45,
    },
  }),
]
