import type { Method } from '../methods.ts'

/** Before the charter is approved: the sponsor has it on the desk. */
export const phaseGate: Method = {
  template: { id: 'phase-gate', version: '2.0.0' },
  projects: {
    jira: 'Prison Technology Transformation Programme (PTTP)',
    azureDevOps: 'Fraud And Cyber Crime Reporting and Analysis Service',
  },
  phase: 'initiate',
  summary: 'the charter waits for its approval',
  reasons: ['Decided phase by phase, with money released at each gate'],
  values: { dataClass: 'internal' },
  artefacts: [
    ['charter', 'Charter', 'inReview'],
    ['businessCase', 'Business case', 'approved'],
  ],
  passed: [['G0', '2021-09-14', 'Minutes of the investment board']],
  facts: [
    ['businessCase.netPresentValue', 'GBP 41000000.00', '2022-02-10', 'Business case, economic annex'],
    ['businessCase.paybackMonths', '31', '2022-02-10', 'Business case, economic annex'],
    ['cost.actual', 'GBP 8400000.00', '2022-02-28', 'Ledger, February'],
    ['cost.actualsAsOf', '2022-02-28', '2022-03-08', 'Ledger, February'],
    ['report.publishedOn', '2022-03-24', '2022-03-24', 'Report of March'],
  ],
}
