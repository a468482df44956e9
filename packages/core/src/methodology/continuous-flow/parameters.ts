import type { Template } from '../template.ts'

const ago = (label: string, value: number) => ({ value, label, unit: 'days', stricter: 'higher', max: 0 }) as const
const atLeast = (label: string, value: number) => ({ value, label, unit: 'basisPoints', stricter: 'higher', min: 0, max: 10_000 }) as const

/** Numbers of the criteria. Days that lie back are below zero. */
export const parameters: Template['parameters'] = {
  expediteLimit: { value: 1, label: 'Items expedited at a time', unit: 'count', stricter: 'lower', min: 0 },
  fundingDays: ago('Funding approved not longer ago than', -92),
  estimatedAtLeast: { ...atLeast('Share estimated or small enough', 8000), tailoring: 'relaxable' },
  acceptanceCriteriaAtLeast: { ...atLeast('Share with acceptance criteria', 8000), tailoring: 'relaxable' },
  exitPolicyAtLeast: atLeast('Share that met the exit policy', 9500),
  expectationDays: ago('Expectation looked at not longer ago than', -90),
  policiesDays: { value: 180, label: 'Age of the policies at most', unit: 'days', stricter: 'lower', min: 1 },
  staleAtMost: { value: 1000, label: 'Share untouched at most', unit: 'basisPoints', stricter: 'lower', min: 0, max: 10_000 },
  improvementDays: ago('Improvement actions not older than', -60),
  riskReviewDays: ago('Risks looked at not longer ago than', -90),
  attainmentAtLeast: atLeast('Share within the expectation', 7500),
  actualsDays: ago('Actuals closed not longer ago than', -45),
  indicatorsAtLeast: { ...atLeast('Share of indicators on target', 5000), tailoring: 'relaxable' },
  courseDays: { value: 92, label: 'Service agreement renewed within', unit: 'days', stricter: 'lower', min: 1 },
  reconfirmedDays: ago('Continuation confirmed not longer ago than', -92),
  noneSignedDays: ago('Signed “no lessons” not older than', -90),
  independentReviewDays: ago('Independent review not longer ago than', -90),
}
