import { gradeCOrBetter } from './common-conditions.ts'
import { since } from './drafts.ts'
import type { Criterion } from './template.ts'

type Asked = Pick<Criterion, 'id' | 'gate' | 'statement' | 'passes' | 'fixedBy' | 'guideline' | 'evidence' | 'askedDaysBefore'>

/** Asked of the major tier alone, and of nobody else. */
const ofMajor = (asked: Asked): Criterion => ({
  demand: 'should',
  weight: 1,
  severity: [{ severity: 'off' }],
  waivable: true,
  tiers: { major: { demand: 'must', weight: 1, severity: 'block' } },
  addedByPmo: true,
  ...asked,
})

/** What the major tier asks in addition before an approval: somebody independent looked, and the data bear a decision. The second id may be left out where the gate asks for the grade anyway. */
export const majorReview = (gate: string, fixedBy: string, [review, grade]: readonly [string, string?]): Criterion[] => [
  ofMajor({
    id: review,
    gate,
    statement: 'Somebody independent reviewed it within {independentReviewDays} days',
    passes: since('audit.lastOn', 'independentReviewDays'),
    fixedBy,
    guideline: {
      why: 'Where much is at stake, somebody without a stake should have looked before the decision.',
      howToFix: 'Ask the PMO for a reviewer from outside; two days are usually enough. Record the day, and each finding as an action.',
      example: 'Good: reviewed by the claims department’s lead, four findings, two closed. Bad: reviewed by whoever wrote it.',
      helper: 'PMO',
      effortMinutes: 240,
    },
    evidence: 'The recorded day of the last audit, health check or review by somebody from outside.',
    askedDaysBefore: 45,
  }),
  ...(grade === undefined
    ? []
    : [
        ofMajor({
          id: grade,
          gate,
          statement: 'The data behind the decision are of grade C or better',
          passes: gradeCOrBetter,
          fixedBy: 'pmo',
          guideline: {
            why: 'A large decision on stale and missing figures is a guess that looks like none.',
            howToFix: 'Open the list of facts with a bad grade, renew the old ones and map the missing ones, beginning with cost.',
            example: 'Good: grade B, two readings are nine days old. Bad: grade E, no actuals since winter.',
            helper: 'PMO',
            effortMinutes: 30,
          },
          evidence: 'Coverage, freshness and mapping of the facts that this judgement uses.',
          askedDaysBefore: 14,
        }),
      ]),
]
