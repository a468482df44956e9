import type { Method } from '../methods.ts'
import { asValue, benefitOwners, operationsLeads, qualityLeads, sponsors } from '../people.ts'

/** At the end of initiation: everything is met, and the board of three decides together once somebody asks it. */
export const controlledStages: Method = {
  template: { id: 'controlled-stages', version: '1.0.0' },
  projects: { jira: 'Evolve Voice & Video Services', azureDevOps: 'Future Service Programme' },
  phase: 'initiate',
  summary: 'ready for its board of three',
  reasons: ['The board wants to release money stage by stage'],
  values: {
    dataClass: 'internal',
    executive: asValue(sponsors[1]),
    seniorUser: asValue(benefitOwners[0]),
    seniorSupplier: asValue(operationsLeads[1]),
    assurance: asValue(qualityLeads[0]),
  },
  artefacts: [
    ['brief', 'Project brief', 'approved'],
    ['outlineCase', 'Outline business case', 'approved'],
    ['initiationDocuments', 'Initiation documents', 'approved'],
  ],
  passed: [['AIN', '2021-10-05', 'Minutes of the board, item 2']],
  facts: [
    ['businessCase.reconfirmedOn', '2022-03-15', '2022-03-15', 'Minutes of the board, item 4'],
    ['businessCase.netPresentValue', 'GBP 27500000.00', '2022-03-15', 'Detailed case, annex B'],
    ['schedule.baselineSetOn', '2022-03-10', '2022-03-10', 'Project plan 1.0'],
    ['scope.baselineOn', '2022-03-10', '2022-03-10', 'Project plan 1.0'],
    ['tolerance.cost', '10%', '2022-03-15', 'Minutes of the board, item 5'],
    ['tolerance.time', '42', '2022-03-15', 'Minutes of the board, item 5'],
    ['tolerance.scope', '5%', '2022-03-15', 'Minutes of the board, item 5'],
    ['tolerance.quality', '3', '2022-03-15', 'Minutes of the board, item 5'],
    ['tolerance.benefits', '10%', '2022-03-15', 'Minutes of the board, item 5'],
    ['tolerance.risk', '2', '2022-03-15', 'Minutes of the board, item 5'],
    ['tolerance.used', '40%', '2022-03-24', 'Highlight report of March'],
    ['cost.actual', 'GBP 2100000.00', '2022-02-28', 'Ledger, February'],
    ['cost.actualsAsOf', '2022-02-28', '2022-03-08', 'Ledger, February'],
    ['report.publishedOn', '2022-03-24', '2022-03-24', 'Highlight report of March'],
  ],
}
