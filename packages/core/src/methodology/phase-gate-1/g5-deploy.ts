import { is, must, present } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const g5: readonly Criterion[] = [
  must(
    {
      id: 'PG-26',
      gate: 'G5',
      statement: 'Operations confirmed that they can support the result',
      passes: {
        all: [
          present('roles[operationsLead].person'),
          is('roles[operationsLead].active', 'equals', true),
          is('operations.accepted', 'equals', true),
        ],
      },
      waivable: false,
      fixedBy: 'operationsLead',
      guideline: {
        why: 'Who is woken at night decides whether it may go live.',
        howToFix: 'Walk operations through support, monitoring and recovery; the operations lead then ticks the acceptance.',
        example: 'Good: accepted after a rehearsal. Bad: accepted by the project on their behalf.',
        helper: 'Operations lead',
        effortMinutes: 60,
      },
    },
    true,
  ),
]
