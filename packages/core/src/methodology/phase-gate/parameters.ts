import type { Parameter, Template } from '../template.ts'

const share = (label: string, value: number, stricter: 'higher' | 'lower'): Parameter => ({
  value,
  label,
  unit: 'basisPoints',
  stricter,
  min: 0,
  max: 10_000,
})
/** Days back from today, as numbers below zero: closer to zero is stricter. */
const daysBack = (label: string, days: number): Parameter => ({ value: -days, label, unit: 'days', stricter: 'higher', min: -366, max: 0 })

export const parameters: Template['parameters'] = {
  assessorsAtLeast: { value: 2, label: 'People who score a proposal', unit: 'count', stricter: 'higher', min: 1 },
  optionsAtLeast: { value: 3, label: 'Options that a business case compares', unit: 'count', stricter: 'higher', min: 2 },
  paybackMonths: { value: 36, label: 'Longest payback', unit: 'months', stricter: 'lower', tailoring: 'relaxable', min: 1 },
  distinctPeople: {
    value: 3,
    tiers: { light: 2 },
    label: 'Different people among sponsor, project manager and benefit owner',
    unit: 'count',
    stricter: 'higher',
    tailoring: 'fixed',
    min: 2,
    max: 3,
  },
  risksAtLeast: { value: 5, tiers: { light: 2 }, label: 'Risks at the start', unit: 'count', stricter: 'higher', min: 1 },
  noneSignedDays: daysBack('Days for which a signed "none" counts', 90),
  acceptanceCriteriaAtLeast: share('Requirements with acceptance criteria', 9500, 'higher'),
  envelope: share('Forecast over the approved budget when the plan is approved', 1000, 'lower'),
  staffedAtLeast: share('Effort of the next phase that is confirmed', 8000, 'higher'),
  onTimeAtLeast: share('Chance to finish on time', 7000, 'higher'),
  doneAtLeast: share('Build scope done', 9800, 'higher'),
  tracedToTestAtLeast: share('Must requirements linked to a test', 10_000, 'higher'),
  churnAtMost: share('Requirements changed since the baseline', 1500, 'lower'),
  testsRunAtLeast: share('Planned tests run', 9500, 'higher'),
  testsPassedAtLeast: share('Tests passed', 9800, 'higher'),
  rehearsalDays: { value: 30, label: 'Days since the last rehearsal', unit: 'days', stricter: 'lower', min: 1 },
  realisedAtLeast: share('Realised benefits', 7000, 'higher'),
  costTolerance: share('Forecast over the approved budget at any time', 500, 'lower'),
  forecastDays: daysBack('Age of the cost forecast', 35),
  actualsDays: daysBack('Age of the actual cost', 45),
  riskReviewDays: daysBack('Days since the risks were reviewed', 30),
  reportDays: daysBack('Days between status reports', 14),
  disagreementWeeks: {
    value: 2,
    label: 'Weeks in a row in which the report may not be better than the facts',
    unit: 'count',
    stricter: 'lower',
    min: 1,
  },
  reviewLateDays: daysBack('Days by which a gate review may be late', 14),
  independentReviewDays: daysBack('Days since the last independent review', 90),
}
