import { is, must } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const g6: readonly Criterion[] = [
  must(
    {
      id: 'PG-29',
      gate: 'G6',
      statement: 'The end report with lessons is approved',
      passes: is('artefacts[endReport].state', 'equals', 'approved'),
      fixedBy: 'projectManager',
      guideline: {
        why: 'What was learned is lost within weeks after the team has gone.',
        howToFix: 'Write the end report with its lessons and have the sponsor approve it.',
        example: 'Good: three lessons that name a decision. Bad: "communication is important".',
        helper: 'PMO',
        effortMinutes: 180,
      },
    },
    true,
  ),
]
