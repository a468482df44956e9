import { linkedOrMandatory } from '../common-conditions.ts'
import { is, must, present, should } from '../drafts.ts'
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
      evidence: 'The filled fields of the proposal and the sponsor on the project item; a placeholder such as "tbd" does not count.',
      askedDaysBefore: 7,
    },
    true,
  ),
  must({
    id: 'PG-02',
    gate: 'G0',
    statement: 'Linked to at least one strategic objective, or mandatory with its reason',
    passes: linkedOrMandatory,
    fixedBy: 'proposer',
    guideline: {
      why: 'Money goes to what the strategy asks for or the law demands.',
      howToFix: 'Link the objective that this project serves; or mark it mandatory and write which duty it fulfils.',
      example: 'Good: objective "Faster decisions"; or mandatory, "retention rules in force from 2024". Bad: "strategic".',
      helper: 'PMO',
      effortMinutes: 10,
    },
    evidence: 'The link to an objective, or the ticked box together with a written reason; a ticked box alone does not count.',
    askedDaysBefore: 7,
  }),
  should(
    3,
    {
      id: 'PG-03',
      gate: 'G0',
      statement: 'It is scored with no required input missing, by at least {assessorsAtLeast} people',
      passes: { all: [is('score.missingInputs', 'equals', 0), is('score.assessors', 'atLeast', { parameter: 'assessorsAtLeast' })] },
      fixedBy: 'pmo',
      guideline: {
        why: 'A score with holes, or by one person alone, ranks the loudest proposal first.',
        howToFix: 'Open the score, fill in what is missing, and ask a second person to score it without seeing the first.',
        example: 'Good: two people, one from finance, every input given. Bad: the proposer rates the own idea.',
        helper: 'PMO',
        effortMinutes: 30,
      },
      evidence: 'The inputs of the scoring model and who gave them; a total that somebody typed in does not count.',
      askedDaysBefore: 7,
    },
    true,
  ),
]
