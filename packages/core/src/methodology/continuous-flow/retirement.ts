import { lessonsKept } from '../common-conditions.ts'
import { is, must } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** RET: a service ends on purpose, and leaves nothing behind that nobody owns. */
export const retirement: readonly Criterion[] = [
  must(
    {
      id: 'CF-30',
      gate: 'RET',
      statement: 'Users are informed, data archived or deleted, nothing is owed to anybody, and the lessons are kept',
      passes: {
        all: [is('artefacts[retirementPlan].state', 'equals', 'approved'), is('contracts.open', 'equals', 0), lessonsKept],
      },
      fixedBy: 'sponsor',
      guideline: {
        why: 'A service that just stops leaves users without an answer, data without an owner and invoices without a name.',
        howToFix:
          'Write who was told and when, what became of the data and who keeps the archive; end the contracts; note what you would do again.',
        example: 'Good: 340 users told in May, data deleted 30 June by protocol, last invoice paid. Bad: switched off on Friday.',
        helper: 'PMO',
        effortMinutes: 180,
      },
      evidence:
        'The approved retirement plan, no open obligation in the register of contracts, and lessons or a signed "none" since the last gate.',
      askedDaysBefore: 60,
    },
    true,
  ),
]
