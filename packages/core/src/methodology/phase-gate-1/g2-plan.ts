import { is, must, present, should } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const g2: readonly Criterion[] = [
  must(
    {
      id: 'PG-12',
      gate: 'G2',
      statement: 'Start and finish are planned, and the forecast is within the approved budget plus 10%',
      passes: {
        all: [
          present('component.startPlanned'),
          present('component.finishPlanned'),
          is('cost.varianceRatio', 'atMost', { parameter: 'envelope' }),
        ],
      },
      fixedBy: 'projectManager',
      guideline: {
        why: 'The plan that is approved here is what all later reports are measured against.',
        howToFix: 'Enter planned start and finish; bring the forecast into the envelope or ask for a larger budget first.',
        example: 'Good: 2022-04 to 2024-09, forecast 3% over. Bad: finish "when ready".',
        helper: 'PMO',
        effortMinutes: 45,
      },
    },
    true,
  ),
  should(2, {
    id: 'PG-15',
    gate: 'G2',
    statement: 'The planned work can be traced to an objective',
    passes: is('scope.tracedToObjectiveRatio', 'equals', 10_000),
    fixedBy: 'businessAnalyst',
    guideline: {
      why: 'Work that serves no objective is the first to cut, so find it now.',
      howToFix: 'Link the project to its objective; move work that serves another one to where it belongs.',
      example: 'Good: all 17 items hang below a project with an objective. Bad: a list of wishes.',
      helper: 'Business analyst',
      effortMinutes: 20,
    },
  }),
]
