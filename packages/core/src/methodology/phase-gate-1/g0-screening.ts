import { is, must, present } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const g0: readonly Criterion[] = [
  must(
    {
      id: 'PG-01',
      gate: 'G0',
      statement: 'The proposal states need, outcome wanted, rough cost and finish, and names a sponsor',
      passes: { all: [is('artefacts[proposal].fieldsFilledRatio', 'equals', 10_000), present('roles[sponsor].person')] },
      fixedBy: 'proposer',
      guideline: {
        why: 'Nobody can screen an idea whose purpose, size and owner are open.',
        howToFix: 'Fill in need, outcome wanted, rough cost and rough finish, and ask somebody with a budget to be the sponsor.',
        example: 'Good: "Claims take 19 days; we want 5 by spring 2023, about £2M." Bad: "Modernise claims."',
        helper: 'PMO',
        effortMinutes: 30,
      },
    },
    true,
  ),
  must({
    id: 'PG-02',
    gate: 'G0',
    statement: 'Linked to at least one strategic objective, or mandatory with its reason',
    passes: {
      any: [
        is('strategy.objectives', 'atLeast', 1),
        { all: [is('strategy.mandatory', 'equals', true), is('strategy.mandatoryReasonGiven', 'equals', true)] },
      ],
    },
    fixedBy: 'proposer',
    guideline: {
      why: 'Money goes to what the strategy asks for or the law demands.',
      howToFix: 'Link the objective that this project serves; or mark it mandatory and write which duty it fulfils.',
      example: 'Good: objective "Faster decisions"; or mandatory, "retention rules in force from 2024". Bad: "strategic".',
      helper: 'PMO',
      effortMinutes: 10,
    },
  }),
]
