import type { Template } from '../template.ts'

const ago = (label: string, value: number) => ({ value, label, unit: 'days', stricter: 'higher', max: 0 }) as const
const within = (label: string, value: number) => ({ value, label, unit: 'days', stricter: 'lower', min: 1 }) as const
const count = (label: string, value: number) => ({ value, label, unit: 'count', stricter: 'higher', min: 1 }) as const

/** Numbers of the criteria. Days that lie back are below zero. */
export const parameters: Template['parameters'] = {
  assessorsAtLeast: count('People who rate', 2),
  experimentDays: { ...within('Minimum product ends within', 180), tailoring: 'relaxable' },
  indicatorsDefined: count('Leading indicators', 2),
  mixDeviationAtMost: { value: 1000, label: 'Deviation of the mix at most', unit: 'basisPoints', stricter: 'lower', min: 0 },
  staffedAtLeast: { value: 8000, label: 'Share of the people confirmed', unit: 'basisPoints', stricter: 'higher', min: 0, max: 10_000 },
  peakLoadAtMost: { value: 10_000, label: 'Load of a role at most', unit: 'basisPoints', stricter: 'lower', min: 0 },
  decisionDays: ago('End of the minimum product without a decision not longer ago than', -21),
  decisionEarlyDays: ago('Decision counts when taken not earlier than', -60),
  persevereAtLeast: {
    value: 6000,
    label: 'Share of indicators on target to persevere',
    unit: 'basisPoints',
    stricter: 'higher',
    min: 0,
    max: 10_000,
    tailoring: 'relaxable',
  },
  newHypothesisDays: within('A new hypothesis is not older than', 30),
  actualsDays: ago('Actuals closed not longer ago than', -45),
  reconfirmedDays: ago('Rest of the case confirmed not longer ago than', -90),
  noneSignedDays: ago('Signed “none” not older than', -90),
  stateDays: { ...within('Next decision dated within', 60), tailoring: 'relaxable' },
  reviewLateDays: ago('Decision past its day by at most', -14),
  forecastDays: ago('Forecast renewed not longer ago than', -35),
  riskReviewDays: ago('Risks looked at not longer ago than', -45),
  scoreDays: ago('Score renewed not longer ago than', -180),
  independentReviewDays: ago('Independent review not longer ago than', -90),
}
