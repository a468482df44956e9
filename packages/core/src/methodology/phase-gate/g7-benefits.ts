import { approved } from '../artefact-drafts.ts'
import { is, present, should } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const g7: readonly Criterion[] = [
  should(3, {
    id: 'PG-32',
    gate: 'G7',
    statement: 'Realised benefits are measured: at least {realisedAtLeast} of plan, or a benefits report gives the reason',
    passes: {
      all: [
        present('benefits.realisedRatio'),
        { any: [is('benefits.realisedRatio', 'atLeast', { parameter: 'realisedAtLeast' }), approved('benefitsReport')] },
      ],
    },
    fixedBy: 'benefitOwner',
    guideline: {
      why: 'Only who measures what came of it can choose better next time.',
      howToFix: 'Read each benefit by its own measure, enter the value, and where it falls short write why and what follows.',
      example: 'Good: 6.1 days per claim against 5, because two regions start in spring. Bad: "users are satisfied".',
      helper: 'Benefit owner',
      effortMinutes: 90,
    },
    evidence: 'Readings of the benefit register, or an approved benefits report; the forecast of the business case does not count.',
    askedDaysBefore: 30,
  }),
]
