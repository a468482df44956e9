import type { Method } from '../methods.ts'
import { asValue, benefitOwners, sponsors } from '../people.ts'

/** Before planning: nobody stands for the provider yet. */
export const pm2Aligned: Method = {
  template: { id: 'pm2-aligned', version: '1.0.0' },
  projects: { jira: 'Integrated Single Financial Environment', azureDevOps: 'Workplace Transformation' },
  phase: 'idea',
  summary: 'a solution provider is not named yet',
  reasons: ['A public body, with an owner of the need beside the provider'],
  values: {
    dataClass: 'internal',
    projectOwner: asValue(sponsors[0]),
    businessManager: asValue(benefitOwners[1]),
  },
  artefacts: [
    ['initiationRequest', 'Initiation request', 'approved'],
    ['businessCase', 'Business case', 'approved'],
    ['charter', 'Project charter', 'approved'],
    ['issueLog', 'Issue log', 'approved'],
    ['decisionLog', 'Decision log', 'approved'],
  ],
  facts: [
    ['tolerance.used', '35%', '2022-03-22', 'Report of March'],
    ['report.publishedOn', '2022-03-22', '2022-03-22', 'Report of March'],
    ['audit.lastOn', '2022-01-20', '2022-01-20', 'Quality review, protocol'],
  ],
}
