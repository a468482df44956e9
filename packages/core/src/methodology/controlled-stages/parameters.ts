import type { Template } from '../template.ts'

/** Days are counted from the day of the judgement, those before it below zero. */
export const parameters: Template['parameters'] = {
  optionsAtLeast: { value: 3, tiers: { light: 2 }, label: 'Options in the business case', unit: 'count', stricter: 'higher', min: 2 },
  caseDays: { value: -30, label: 'Days since the case was confirmed', unit: 'days', stricter: 'higher', max: 0 },
  stageReportDays: { value: 45, label: 'Greatest age of the end-stage report', unit: 'days', stricter: 'lower', min: 1 },
  staffedAtLeast: {
    value: 8000,
    label: 'Effort of the next stage that is confirmed',
    unit: 'basisPoints',
    stricter: 'higher',
    min: 0,
    max: 10_000,
  },
  chanceAtLeast: { value: 7000, label: 'Chance to finish in time', unit: 'basisPoints', stricter: 'higher', min: 0, max: 10_000 },
  breachWeeks: { value: 2, label: 'Weekly forecasts in a row beyond a tolerance', unit: 'count', stricter: 'lower', min: 1, max: 8 },
  reportDays: { value: -14, label: 'Days since the last highlight report', unit: 'days', stricter: 'higher', max: 0 },
  disagreementsBelow: { value: 2, label: 'Periods in a row reported better than the facts', unit: 'count', stricter: 'lower', min: 1 },
  forecastDays: { value: -35, label: 'Days since the forecast was renewed', unit: 'days', stricter: 'higher', max: 0 },
  actualsDays: { value: -45, label: 'Age of the actuals in days', unit: 'days', stricter: 'higher', max: 0 },
  noneSignedDays: { value: -90, label: 'Days for which a signed “none” holds', unit: 'days', stricter: 'higher', max: 0 },
  independentReviewDays: {
    value: -90,
    label: 'Days since the last independent review (tier major)',
    unit: 'days',
    stricter: 'higher',
    max: 0,
  },
}
