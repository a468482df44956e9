import type { Template } from '../template.ts'

/** Days are counted from the day of the judgement, those before it below zero. */
export const parameters: Template['parameters'] = {
  alternativesAtLeast: {
    value: 3,
    tiers: { light: 2 },
    label: 'Alternatives in the business case',
    unit: 'count',
    stricter: 'higher',
    min: 2,
  },
  estimatedAtLeast: { value: 9000, label: 'Open work that is estimated', unit: 'basisPoints', stricter: 'higher', min: 0, max: 10_000 },
  staffedAtLeast: {
    value: 8000,
    label: 'Effort of the next phase that is confirmed',
    unit: 'basisPoints',
    stricter: 'higher',
    min: 0,
    max: 10_000,
  },
  reportDays: { value: -30, label: 'Days since the last status report', unit: 'days', stricter: 'higher', max: 0 },
  forecastDays: { value: -35, label: 'Days since the forecast was renewed', unit: 'days', stricter: 'higher', max: 0 },
  riskReviewDays: { value: -30, label: 'Days since the risks were reviewed', unit: 'days', stricter: 'higher', max: 0 },
  qualityReviewDays: {
    value: -180,
    tiers: { major: -90 },
    label: 'Days since the last quality review',
    unit: 'days',
    stricter: 'higher',
    tailoring: 'relaxable',
    max: 0,
  },
  noneSignedDays: { value: -90, label: 'Days for which a signed “none” holds', unit: 'days', stricter: 'higher', max: 0 },
  independentReviewDays: {
    value: -90,
    label: 'Days since the last independent review (tier major)',
    unit: 'days',
    stricter: 'higher',
    max: 0,
  },
}
