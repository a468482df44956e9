import { is, must } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const g4: readonly Criterion[] = [
  must({
    id: 'PG-21',
    gate: 'G4',
    statement: 'The build scope is done',
    passes: is('scope.doneRatio', 'atLeast', { parameter: 'doneAtLeast' }),
    fixedBy: 'deliveryLead',
    guideline: {
      why: 'Testing a half-built thing finds half-built faults.',
      howToFix: 'Finish the open items, or move them out of this release.',
      example: 'Good: 98 of 100 done, two moved to the next release. Bad: "nearly done".',
      helper: 'Delivery lead',
      effortMinutes: 30,
    },
  }),
]
