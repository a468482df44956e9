/** Titles for seeded items: what such work is usually called, none of it taken from a real project. */
export const deliveryTitles: readonly [string, ...string[]] = [
  'Agree interfaces with suppliers',
  'Survey the existing estate',
  'Draft acceptance criteria',
  'Prepare procurement documents',
  'Review design with operations',
  'Update cost estimate',
  'Migrate pilot data',
  'Run performance test',
  'Write support handbook',
  'Consult affected users',
  'Confirm funding profile',
  'Close audit recommendation',
  'Install monitoring',
  'Train first user group',
  'Settle planning consent',
  'Check accessibility',
  'Rehearse cut-over',
  'Set up test environment',
  'Describe target process',
  'Complete security review',
  'Order long-lead equipment',
  'Verify contractor schedule',
  'Document lessons of the pilot',
  'Align with dependent programme',
]

export const riskTitles: readonly [string, ...string[]] = [
  'Key supplier becomes insolvent',
  'Planning consent comes late',
  'Specialist staff cannot be hired',
  'Inflation of material prices',
  'Dependency on another programme slips',
  'Users do not adopt the new process',
  'Legacy data is worse than assumed',
  'Ground conditions differ from survey',
  'Change in legislation',
  'Cyber attack during migration',
  'Funding is re-profiled',
  'Interfaces are not ready for test',
  'Contract dispute',
  'Benefits are counted twice',
  'Operations cannot take over in time',
  'Equipment delivered late',
]

const ratingWords = { G: 'Green', AG: 'Amber/Green', A: 'Amber', AR: 'Amber/Red', R: 'Red' } as const

export const ratingWord = (rating: keyof typeof ratingWords | null): string => (rating === null ? 'not published' : ratingWords[rating])
