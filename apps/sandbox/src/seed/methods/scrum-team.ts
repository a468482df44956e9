import type { Method } from '../methods.ts'
import { asValue, benefitOwners, qualityLeads } from '../people.ts'

const sprint = (place: number, from: string, to: string, goal: string, more: Readonly<Record<string, string>>) => ({
  iteration: `Sprint ${place}`,
  from,
  to,
  goal,
  ...more,
})

/** A quarter ends: the indicators are off target, and the goal is still the old one. */
export const scrumTeam: Method = {
  template: { id: 'scrum-team', version: '1.0.0' },
  projects: {
    jira: 'HMCTS Decommission and Legacy Risk Mitigation (DLRM) Programme',
    azureDevOps: 'Census & Data Collection Transformation Programme',
  },
  phase: 'initiate',
  summary: 'indicators are off target, and the sponsor has yet to say whether it goes on',
  reasons: ['One team, in sprints towards a product goal'],
  values: {
    dataClass: 'internal',
    productOwner: asValue(benefitOwners[2]),
    scrumMaster: asValue(qualityLeads[1]),
    teamSize: 8,
  },
  artefacts: [
    ['productGoal', 'Product goal', 'approved'],
    ['definitionOfDone', 'Definition of done', 'approved'],
  ],
  recentWork: true,
  passed: [['START', '2021-11-02', 'Minutes of the kick-off']],
  facts: [
    ['cost.stageBudget', 'GBP 480000.00', '2022-01-04', 'Decision of the sponsor, first quarter'],
    ['cost.actual', 'GBP 402000.00', '2022-02-28', 'Ledger, February'],
    ['cost.actualsAsOf', '2022-02-28', '2022-03-08', 'Ledger, February'],
    ['businessCase.reconfirmedOn', '2021-12-20', '2021-12-20', 'Decision of the sponsor, first quarter'],
  ],
  iterations: [
    sprint(7, '2022-02-07', '2022-02-20', 'Case workers see all open cases in one list', {
      'goal met': 'yes',
      planned: '14',
      'done of planned': '12',
      added: '2',
      'review held on': '2022-02-18',
      'review note': 'List accepted; sorting by age comes next (illustrative)',
      'retrospective held on': '2022-02-18',
      'improvement actions': '1',
    }),
    sprint(8, '2022-02-21', '2022-03-06', 'Oldest cases come first', {
      'goal met': 'yes',
      planned: '13',
      'done of planned': '12',
      added: '1',
      'review held on': '2022-03-04',
      'review note': 'Sorting is used by two offices (illustrative)',
      'retrospective held on': '2022-03-04',
      'improvement actions': '2',
    }),
    sprint(9, '2022-03-07', '2022-03-20', 'Letters leave on the day of the decision', {
      'goal met': 'no',
      planned: '13',
      'done of planned': '10',
      added: '3',
      'review held on': '2022-03-18',
      'review note': 'Printing waits for a supplier (illustrative)',
      'retrospective held on': '2022-03-18',
      'improvement actions': '1',
    }),
    sprint(10, '2022-03-21', '2022-04-03', 'Printing without the supplier', { planned: '12' }),
  ],
}
