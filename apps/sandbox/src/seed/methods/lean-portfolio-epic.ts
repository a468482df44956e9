import type { Method } from '../methods.ts'
import { asValue, operationsLeads, qualityLeads, sponsors } from '../people.ts'

/** Before the money for a minimum product: its ceiling is above what the fund has left. */
export const leanPortfolioEpic: Method = {
  template: { id: 'lean-portfolio-epic', version: '1.0.0' },
  projects: { jira: 'Evolve Network Services', azureDevOps: 'Suspicious Activity Reports (SARS) Reform' },
  phase: 'initiate',
  summary: 'its ceiling is above what the fund has left',
  reasons: ['Nobody knows the outcome beforehand, so it is tried small'],
  values: {
    dataClass: 'internal',
    epicOwner: asValue(operationsLeads[1]),
    businessOwner: asValue(sponsors[4]),
    leadArchitect: asValue(qualityLeads[0]),
    finance: asValue(sponsors[5]),
  },
  artefacts: [
    ['hypothesis', 'Hypothesis', 'approved'],
    ['leanBusinessCase', 'Lean business case', 'approved'],
    ['minimumProduct', 'Definition of the minimum product', 'approved'],
    ['architectureView', 'Architecture view', 'approved'],
  ],
  passed: [['ANA', '2021-11-23', 'Minutes of the portfolio board']],
  facts: [
    ['score.costOfDelay', '21', '2022-03-02', 'Scoring, three people'],
    ['score.jobSize', '8', '2022-03-02', 'Scoring, three people'],
    ['score.assessors', '3', '2022-03-02', 'Scoring, three people'],
    ['score.missingInputs', '0', '2022-03-02', 'Scoring, three people'],
    ['score.assessedOn', '2022-03-02', '2022-03-02', 'Scoring, three people'],
    ['portfolio.mixDeviation', '6%', '2022-03-28', 'Portfolio, first quarter'],
    ['capacity.staffedRatio', '85%', '2022-03-21', 'Value stream, plan of the quarter'],
    ['capacity.peakLoad', '95%', '2022-03-21', 'Value stream, plan of the quarter'],
    ['cost.stageBudget', 'GBP 240000.00', '2022-03-14', 'Lean business case'],
    ['portfolio.fundingLeft', 'GBP 190000.00', '2022-03-28', 'Fund of the value stream'],
    ['experiment.endsOn', '2022-08-31', '2022-03-14', 'Lean business case'],
  ],
}
