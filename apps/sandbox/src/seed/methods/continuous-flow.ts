import type { Method } from '../methods.ts'
import { asValue, benefitOwners, operationsLeads } from '../people.ts'

/** A service before its next quarter: it spent more than it was given. */
export const continuousFlow: Method = {
  template: { id: 'continuous-flow', version: '1.0.0' },
  projects: { jira: 'GP IT Futures Programme', azureDevOps: 'Future Suppliers Services' },
  phase: 'initiate',
  summary: 'more was spent than the quarter had',
  reasons: ['A service without an end, and a steady stream of small changes'],
  values: {
    dataClass: 'internal',
    serviceRequestManager: asValue(benefitOwners[0]),
    deliveryManager: asValue(operationsLeads[0]),
    teamSize: 9,
  },
  artefacts: [
    ['definitionOfWorkflow', 'Definition of workflow', 'approved'],
    ['serviceAgreement', 'Service agreement', 'approved'],
  ],
  recentWork: true,
  passed: [['SET', '2021-10-19', 'Policies, version 1']],
  facts: [
    ['flow.wipLimitBreaches', '0', '2022-03-29', 'Board walk of the week'],
    ['flow.expectationDays', '14', '2022-02-10', 'Service agreement'],
    ['flow.expectationReviewedOn', '2022-02-10', '2022-02-10', 'Service agreement'],
    ['flow.efficiency', '22%', '2022-03-25', 'Review of the quarter'],
    ['cost.stageBudget', 'GBP 300000.00', '2022-01-04', 'Decision of the sponsor, first quarter'],
    ['cost.actual', 'GBP 312000.00', '2022-02-28', 'Ledger, February'],
    ['cost.actualsAsOf', '2022-02-28', '2022-03-08', 'Ledger, February'],
    ['businessCase.reconfirmedOn', '2022-01-04', '2022-01-04', 'Decision of the sponsor, first quarter'],
  ],
}
