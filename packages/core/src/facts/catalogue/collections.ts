import { artefactStates } from './scope.ts'
import { choice, date, days, type FactSpec, flag, hundredths, person, score, share } from './spec.ts'

type Kind = NonNullable<FactSpec['register']>
type Field = FactSpec['fields'][number]

const on = (register: Kind, ...fields: Field[]) => ({ register, fields })
const severities = ['low', 'medium', 'high', 'critical'] as const

const owner = (register: Kind): FactSpec =>
  person('Owner', 'Accountable person; an inactive one counts as none.', on(register, 'entryOwner'))
const due = (register: Kind): FactSpec => date('Due', 'Day by which it is due.', on(register, 'entryDue'))
const severity = (register: Kind): FactSpec =>
  choice('Severity', 'Low, medium, high or critical.', severities, on(register, 'entrySeverity'))
const created = (register: Kind): FactSpec => date('Recorded on', 'Day on which the entry was made.', { register })
const open = (register: Kind): FactSpec => flag('Open', 'Neither done nor dropped.', { register })

/** Fields of the records of each register, as rules name them. Registers of what is to be worked off hold open entries; the others hold all that were not dropped. */
export const collectionCatalogue = {
  risks: {
    'risks[].score': score('Risk score', 'Probability × impact, 1–25.', on('risk', 'riskProbability', 'riskImpact')),
    'risks[].owner': person('Risk owner', 'Accountable person; an inactive one counts as none.', on('risk', 'riskOwner')),
    'risks[].response': choice(
      'Risk response',
      'Chosen response.',
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
      'Pending, approved or rejected.',
      ['pending', 'approved', 'rejected'],
      on('changeRequest', 'changeDecision'),
    ),
    'changeRequests[].due': due('changeRequest'),
    'changeRequests[].baselined': flag('In the baseline', 'Worked into the baseline.', on('changeRequest', 'changeBaselined')),
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
    'actions[].source': choice(
      'Source',
      'Where the action comes from.',
      ['meeting', 'audit', 'condition', 'risk', 'improvement'],
      on('action', 'actionSource'),
    ),
    'actions[].recordedOn': created('action'),
  },
  dependencies: {
    'dependencies[].neededOn': date('Needed on', 'Day on which it is needed.', on('dependency', 'dependencyNeededOn')),
    'dependencies[].promisedOn': date('Promised for', 'Day that the giver confirmed.', on('dependency', 'dependencyPromisedOn')),
    'dependencies[].owner': owner('dependency'),
    'dependencies[].recordedOn': created('dependency'),
  },
  stakeholders: {
    'stakeholders[].influence': choice(
      'Influence',
      'Low, medium or high.',
      ['low', 'medium', 'high'],
      on('stakeholder', 'stakeholderInfluence'),
    ),
    'stakeholders[].engagementGiven': flag(
      'Engagement given',
      'An engagement or communication need is written down.',
      on('stakeholder', 'stakeholderEngagement'),
    ),
    'stakeholders[].recordedOn': created('stakeholder'),
  },
  benefits: {
    'benefits[].owner': owner('benefit'),
    'benefits[].baseline': hundredths('Baseline', 'Value before the project.', on('benefit', 'benefitBaseline')),
    'benefits[].target': hundredths('Target', 'Value that is aimed at.', on('benefit', 'benefitTarget')),
    'benefits[].actual': hundredths('Last reading', 'Value at the last reading.', on('benefit', 'benefitActual')),
    'benefits[].measureGiven': flag('Measure given', 'How it is measured is written down.', on('benefit', 'benefitMeasure')),
    'benefits[].readOn': date('Read on', 'Day of the last reading.', on('benefit', 'benefitReadOn')),
    'benefits[].reviewOn': date('Next review', 'Day of the next review.', on('benefit', 'benefitReviewOn')),
    'benefits[].recordedOn': created('benefit'),
  },
  lessons: { 'lessons[].recordedOn': created('lesson'), 'lessons[].owner': owner('lesson') },
  deliverables: {
    'deliverables[].acceptance': choice(
      'Acceptance',
      'Pending, provisional, accepted or rejected.',
      ['pending', 'provisional', 'accepted', 'rejected'],
      on('deliverable', 'deliverableAcceptance'),
    ),
    'deliverables[].due': due('deliverable'),
    'deliverables[].owner': owner('deliverable'),
    'deliverables[].open': open('deliverable'),
    'deliverables[].recordedOn': created('deliverable'),
  },
  milestones: {
    'milestones[].due': date('Planned for', 'Day in the current plan.', on('milestone', 'entryDue')),
    'milestones[].baseline': date('Baseline', 'Day in the baseline.', on('milestone', 'milestoneBaseline')),
    'milestones[].doneOn': date('Reached on', 'Day on which it was reached.', on('milestone', 'milestoneDoneOn')),
    'milestones[].open': open('milestone'),
    'milestones[].recordedOn': created('milestone'),
  },
  defects: {
    'defects[].severity': severity('defect'),
    'defects[].escaped': flag('Escaped', 'Found after release.', on('defect', 'defectFound')),
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
    'artefacts[].kind': choice('Kind', 'Which artefact it is.', [], on('artefact', 'artefactKind')),
    'artefacts[].state': choice('State', 'State of the artefact.', artefactStates, on('artefact', 'artefactState')),
    'artefacts[].ageDays': days('Age', 'Days since its content last changed.', on('artefact', 'artefactContent')),
    'artefacts[].approvedAfterChange': flag(
      'Approved as it stands',
      'It was approved after its last change, by history.',
      on('artefact', 'artefactState', 'artefactContent'),
    ),
    'artefacts[].approvedOn': date('Approved on', 'Day of the last approval, by history.', on('artefact', 'artefactState')),
    'artefacts[].fieldsFilledRatio': share('Filled in', 'Share of its sections that are filled in.', on('artefact', 'artefactContent')),
    'artefacts[].recordedOn': created('artefact'),
  },
} satisfies Record<string, Record<string, FactSpec>>
