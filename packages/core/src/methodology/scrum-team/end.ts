import { approved } from '../artefact-drafts.ts'
import { lessonsKept } from '../common-conditions.ts'
import { is, must, should } from '../drafts.ts'
import { none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

export const end: readonly Criterion[] = [
  must(
    {
      id: 'SC-32',
      gate: 'END',
      statement: 'Lessons are recorded, and the product is handed to its owner or switched off',
      passes: { all: [lessonsKept, { any: [is('operations.accepted', 'equals', true), approved('retirementPlan')] }] },
      severity: [{ severity: 'warn' }],
      addedByPmo: true,
      fixedBy: 'productOwner',
      guideline: {
        why: 'A product without an owner runs on until it breaks, and then it is everybody’s.',
        howToFix: 'Find who runs it from now on and have it accepted, or switch it off by a plan; write down what others should know.',
        example: 'Good: claims operations took over on 1 June, three lessons kept. Bad: the team moved on and left the accounts.',
        helper: 'Operations lead',
        effortMinutes: 180,
      },
      evidence: 'Lessons since the last decision or a signed "none, because", and the acceptance or the approved retirement plan.',
      askedDaysBefore: 42,
    },
    true,
  ),
  should(2, {
    id: 'SC-33',
    gate: 'END',
    statement: 'The benefits have an owner and a dated review',
    passes: { all: [is('benefits.ownedRatio', 'equals', 10_000), none('benefits.reviewOverdue')] },
    addedByPmo: true,
    fixedBy: 'sponsor',
    guideline: {
      why: 'The outcome goes on when the team is gone, or it does not, and somebody should look.',
      howToFix: 'Agree with whoever uses the product on who reads which indicator when, and enter it.',
      example: 'Good: head of claims reads the share of automatic payments each November. Bad: "benefits see charter".',
      helper: 'PMO',
      effortMinutes: 45,
    },
    evidence: 'Owner, value today, target, measure and next review on each benefit.',
    askedDaysBefore: 30,
  }),
]
