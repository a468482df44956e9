import { artefactStates } from './scope.ts'
import { choice, date, days, type FactSpec, flag, hundredths, person, score, share } from './spec.ts'

type Kind = NonNullable<FactSpec['register']>
type Field = FactSpec['fields'][number]

const on = (register: Kind, ...fields: Field[]) => ({ register, fields })
const severities = ['low', 'medium', 'high', 'critical'] as const

const owner = (register: Kind): FactSpec => person('Owner', on(register, 'entryOwner'))
const due = (register: Kind): FactSpec => date('Due', on(register, 'entryDue'))
const severity = (register: Kind): FactSpec => choice('Severity', severities, on(register, 'entrySeverity'))
const created = (register: Kind): FactSpec => date('Recorded on', { register })
const open = (register: Kind): FactSpec => flag('Open', { register })

/** Fields of the records of each register, as rules name them. Registers of what is to be worked off hold open entries; the others hold all that were not dropped. */
export const collectionCatalogue = {
  risks: {
    'risks[].score': score('Risk score', on('risk', 'riskProbability', 'riskImpact')),
    'risks[].owner': person('Risk owner', on('risk', 'riskOwner')),
    'risks[].response': choice(
      'Risk response',
      ['avoid', 'transfer', 'reduce', 'accept', 'exploit', 'enhance', 'share'],
      on('risk', 'riskResponse'),
    ),
    'risks[].recordedOn': created('risk'),
  },
  projectIssues: {
    'projectIssues[].severity': severity('projectIssue'),
    'projectIssues[].owner': owner('projectIssue'),
    'projectIssues[].due': due('projectIssue'),
    'projectIssues[].recordedOn': created('projectIssue'),
  },
  changeRequests: {
    'changeRequests[].decision': choice(
      'Decision',
      ['pending', 'approved', 'rejected', 'postponed', 'merged'],
      on('changeRequest', 'changeDecision'),
    ),
    'changeRequests[].due': due('changeRequest'),
    'changeRequests[].baselined': flag('In the baseline', on('changeRequest', 'changeBaselined')),
    'changeRequests[].owner': owner('changeRequest'),
    'changeRequests[].open': open('changeRequest'),
    'changeRequests[].recordedOn': created('changeRequest'),
  },
  decisions: {
    'decisions[].due': due('decision'),
    'decisions[].owner': owner('decision'),
    'decisions[].recordedOn': created('decision'),
  },
  actions: {
    'actions[].due': due('action'),
    'actions[].owner': owner('action'),
    'actions[].source': choice('Source', ['meeting', 'audit', 'condition', 'risk', 'improvement'], on('action', 'actionSource')),
    'actions[].recordedOn': created('action'),
  },
  dependencies: {
    'dependencies[].neededOn': date('Needed on', on('dependency', 'dependencyNeededOn')),
    'dependencies[].promisedOn': date('Promised for', on('dependency', 'dependencyPromisedOn')),
    'dependencies[].owner': owner('dependency'),
    'dependencies[].recordedOn': created('dependency'),
  },
  stakeholders: {
    'stakeholders[].influence': choice('Influence', ['low', 'medium', 'high'], on('stakeholder', 'stakeholderInfluence')),
    'stakeholders[].engagementGiven': flag('Engagement given', on('stakeholder', 'stakeholderEngagement')),
    'stakeholders[].recordedOn': created('stakeholder'),
  },
  benefits: {
    'benefits[].owner': owner('benefit'),
    'benefits[].baseline': hundredths('Baseline', on('benefit', 'benefitBaseline')),
    'benefits[].target': hundredths('Target', on('benefit', 'benefitTarget')),
    'benefits[].actual': hundredths('Last reading', on('benefit', 'benefitActual')),
    'benefits[].measureGiven': flag('Measure given', on('benefit', 'benefitMeasure')),
    'benefits[].readOn': date('Read on', on('benefit', 'benefitReadOn')),
    'benefits[].reviewOn': date('Next review', on('benefit', 'benefitReviewOn')),
    'benefits[].recordedOn': created('benefit'),
  },
  lessons: { 'lessons[].recordedOn': created('lesson'), 'lessons[].owner': owner('lesson') },
  deliverables: {
    'deliverables[].acceptance': choice(
      'Acceptance',
      ['pending', 'provisional', 'accepted', 'rejected'],
      on('deliverable', 'deliverableAcceptance'),
    ),
    'deliverables[].due': due('deliverable'),
    'deliverables[].owner': owner('deliverable'),
    'deliverables[].open': open('deliverable'),
    'deliverables[].recordedOn': created('deliverable'),
  },
  milestones: {
    'milestones[].due': date('Planned for', on('milestone', 'entryDue')),
    'milestones[].baseline': date('Baseline', on('milestone', 'milestoneBaseline')),
    'milestones[].doneOn': date('Reached on', on('milestone', 'milestoneDoneOn')),
    'milestones[].open': open('milestone'),
    'milestones[].recordedOn': created('milestone'),
  },
  defects: {
    'defects[].severity': severity('defect'),
    'defects[].escaped': flag('Escaped', on('defect', 'defectFound')),
    'defects[].open': open('defect'),
    'defects[].recordedOn': created('defect'),
  },
  exceptions: {
    'exceptions[].due': due('exception'),
    'exceptions[].owner': owner('exception'),
    'exceptions[].recordedOn': created('exception'),
  },
  contracts: { 'contracts[].due': due('contract'), 'contracts[].owner': owner('contract'), 'contracts[].recordedOn': created('contract') },
  artefacts: {
    'artefacts[].kind': choice('Kind', [], on('artefact', 'artefactKind')),
    'artefacts[].state': choice('State', artefactStates, on('artefact', 'artefactState')),
    'artefacts[].ageDays': days('Age', on('artefact', 'artefactContent')),
    'artefacts[].approvedAfterChange': flag('Approved as it stands', on('artefact', 'artefactState', 'artefactContent')),
    'artefacts[].approvedOn': date('Approved on', on('artefact', 'artefactState')),
    'artefacts[].fieldsFilledRatio': share('Filled in', on('artefact', 'artefactContent')),
    'artefacts[].recordedOn': created('artefact'),
  },
} satisfies Record<string, Record<string, FactSpec>>
