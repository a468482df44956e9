import type { ItemKind } from './items.ts'
import type { RegisterKind } from './registers.ts'

/** What a neutral field holds. Text is Unicode NFC with LF line ends and no blanks that say nothing; `flag` is a yes or no; `hundredths` is a number with decimals, kept as whole hundredths. */
export type FieldType = 'money' | 'date' | 'whole' | 'hundredths' | 'flag' | 'choice' | 'person' | 'text' | 'list'

/** Whose field it is: the project item's, a delivery item's, that of the entries of one register, or of several (`entry`). */
export type FieldOwner = 'project' | 'delivery' | 'entry' | RegisterKind

interface FieldSpec {
  readonly type: FieldType
  readonly owner: FieldOwner
  /** The words a PMO admin sees on the mapping page. */
  readonly label: string
  readonly choices?: readonly string[]
}

/** Everything that Plumbline can read of a tracker item besides its title, type, state, parent and dates. A mapping says which tracker field holds it. */
export const neutralFields = {
  approvedBudget: { type: 'money', owner: 'project', label: 'Approved budget' },
  estimateAtCompletion: { type: 'money', owner: 'project', label: 'Forecast at completion' },
  startPlanned: { type: 'date', owner: 'project', label: 'Planned start' },
  finishPlanned: { type: 'date', owner: 'project', label: 'Planned finish' },
  gateReviewDue: { type: 'date', owner: 'project', label: 'Next gate review' },
  risksReviewedOn: { type: 'date', owner: 'project', label: 'Risk register reviewed on' },
  governanceTier: { type: 'choice', owner: 'project', label: 'Governance tier', choices: ['light', 'standard', 'major'] },
  dataClass: { type: 'choice', owner: 'project', label: 'Data class', choices: ['public', 'internal', 'personal', 'special'] },
  declaredHealth: { type: 'choice', owner: 'project', label: 'Declared health', choices: ['onTrack', 'atRisk', 'offTrack'] },
  sponsor: { type: 'person', owner: 'project', label: 'Sponsor' },
  projectManager: { type: 'person', owner: 'project', label: 'Project manager' },
  benefitOwner: { type: 'person', owner: 'project', label: 'Benefit owner' },
  qualityLead: { type: 'person', owner: 'project', label: 'Quality lead' },
  operationsLead: { type: 'person', owner: 'project', label: 'Operations lead' },
  objectives: { type: 'list', owner: 'project', label: 'Strategic objectives' },
  mandatory: { type: 'flag', owner: 'project', label: 'Mandatory' },
  mandatoryReason: { type: 'text', owner: 'project', label: 'Reason why mandatory' },
  need: { type: 'text', owner: 'project', label: 'Need' },
  outcomeWanted: { type: 'text', owner: 'project', label: 'Outcome wanted' },
  roughCost: { type: 'money', owner: 'project', label: 'Rough cost' },
  roughFinish: { type: 'date', owner: 'project', label: 'Rough finish' },
  optionsCompared: { type: 'whole', owner: 'project', label: 'Options compared' },
  operationsAccepted: { type: 'flag', owner: 'project', label: 'Accepted by operations' },
  privacyAssessment: {
    type: 'choice',
    owner: 'project',
    label: 'Privacy and security assessment',
    choices: ['missing', 'draft', 'inReview', 'approved'],
  },
  endReport: { type: 'choice', owner: 'project', label: 'End report with lessons', choices: ['missing', 'draft', 'inReview', 'approved'] },
  department: { type: 'choice', owner: 'project', label: 'Department' },
  riskProbability: { type: 'whole', owner: 'risk', label: 'Risk probability (1–5)' },
  riskImpact: { type: 'whole', owner: 'risk', label: 'Risk impact (1–5)' },
  riskOwner: { type: 'person', owner: 'risk', label: 'Risk owner' },
  riskResponse: {
    type: 'choice',
    owner: 'risk',
    label: 'Risk response',
    choices: ['avoid', 'transfer', 'reduce', 'accept', 'exploit', 'enhance', 'share'],
  },
  businessAnalyst: { type: 'person', owner: 'project', label: 'Business analyst' },
  leadArchitect: { type: 'person', owner: 'project', label: 'Lead architect' },
  projectOwner: { type: 'person', owner: 'project', label: 'Project owner' },
  businessManager: { type: 'person', owner: 'project', label: 'Business manager' },
  solutionProvider: { type: 'person', owner: 'project', label: 'Solution provider' },
  productOwner: { type: 'person', owner: 'project', label: 'Product owner' },
  scrumMaster: { type: 'person', owner: 'project', label: 'Scrum master' },
  serviceRequestManager: { type: 'person', owner: 'project', label: 'Service request manager' },
  deliveryManager: { type: 'person', owner: 'project', label: 'Delivery manager' },
  epicOwner: { type: 'person', owner: 'project', label: 'Epic owner' },
  businessOwner: { type: 'person', owner: 'project', label: 'Business owner' },
  executive: { type: 'person', owner: 'project', label: 'Executive' },
  seniorUser: { type: 'person', owner: 'project', label: 'Senior user' },
  seniorSupplier: { type: 'person', owner: 'project', label: 'Senior supplier' },
  assurance: { type: 'person', owner: 'project', label: 'Assurance' },
  finance: { type: 'person', owner: 'project', label: 'Finance' },
  investmentHorizon: { type: 'choice', owner: 'project', label: 'Investment horizon', choices: ['run', 'grow', 'transform'] },
  teamSize: { type: 'whole', owner: 'project', label: 'Team size' },
  priorityScore: { type: 'whole', owner: 'project', label: 'Priority score (0–100)' },
  costOfDelay: { type: 'whole', owner: 'project', label: 'Cost of delay' },
  jobSize: { type: 'whole', owner: 'project', label: 'Job size' },
  netPresentValue: { type: 'money', owner: 'project', label: 'Net present value' },
  caseReconfirmedOn: { type: 'date', owner: 'project', label: 'Business case reconfirmed on' },
  stageBudget: { type: 'money', owner: 'project', label: 'Budget released' },
  actualCost: { type: 'money', owner: 'project', label: 'Actual cost' },
  actualsAsOf: { type: 'date', owner: 'project', label: 'Actual cost up to' },
  baselineSetOn: { type: 'date', owner: 'project', label: 'Schedule baseline set on' },
  finishBaseline: { type: 'date', owner: 'project', label: 'Finish in the baseline' },
  scopeBaselineOn: { type: 'date', owner: 'project', label: 'Scope baseline set on' },
  experimentEndsOn: { type: 'date', owner: 'project', label: 'Minimum product ends on' },
  reportPublishedOn: { type: 'date', owner: 'project', label: 'Status report published on' },
  lessonsReviewedOn: { type: 'date', owner: 'project', label: 'Lessons looked at on' },
  auditLastOn: { type: 'date', owner: 'project', label: 'Last audit on' },
  itemDue: { type: 'date', owner: 'delivery', label: 'Item due on' },
  itemEstimate: { type: 'hundredths', owner: 'delivery', label: 'Estimate' },
  itemRemaining: { type: 'hundredths', owner: 'delivery', label: 'Remaining work (hours)' },
  itemAcceptanceCriteria: { type: 'text', owner: 'delivery', label: 'Acceptance criteria' },
  itemTest: { type: 'text', owner: 'delivery', label: 'Test' },
  itemOwner: { type: 'person', owner: 'delivery', label: 'Who works on it' },
  itemBlocked: { type: 'flag', owner: 'delivery', label: 'Blocked' },
  itemBlockedReason: { type: 'text', owner: 'delivery', label: 'Why blocked' },
  itemClass: { type: 'choice', owner: 'delivery', label: 'Class of service', choices: ['expedite', 'fixedDate', 'standard', 'intangible'] },
  itemDoneAsDefined: { type: 'flag', owner: 'delivery', label: 'Done as defined' },
  entryOwner: { type: 'person', owner: 'entry', label: 'Owner of an entry' },
  entryDue: { type: 'date', owner: 'entry', label: 'Entry due on' },
  entrySeverity: { type: 'choice', owner: 'entry', label: 'Severity', choices: ['low', 'medium', 'high', 'critical'] },
  changeDecision: {
    type: 'choice',
    owner: 'changeRequest',
    label: 'Decision on a change',
    choices: ['pending', 'approved', 'rejected', 'postponed', 'merged'],
  },
  changeBaselined: { type: 'flag', owner: 'changeRequest', label: 'Change is in the baseline' },
  actionSource: {
    type: 'choice',
    owner: 'action',
    label: 'Source of an action',
    choices: ['meeting', 'audit', 'condition', 'risk', 'improvement'],
  },
  dependencyNeededOn: { type: 'date', owner: 'dependency', label: 'Needed on' },
  dependencyPromisedOn: { type: 'date', owner: 'dependency', label: 'Promised for' },
  stakeholderInfluence: { type: 'choice', owner: 'stakeholder', label: 'Influence', choices: ['low', 'medium', 'high'] },
  stakeholderEngagement: { type: 'text', owner: 'stakeholder', label: 'Engagement need' },
  benefitBaseline: { type: 'hundredths', owner: 'benefit', label: 'Benefit baseline' },
  benefitTarget: { type: 'hundredths', owner: 'benefit', label: 'Benefit target' },
  benefitActual: { type: 'hundredths', owner: 'benefit', label: 'Benefit reading' },
  benefitMeasure: { type: 'text', owner: 'benefit', label: 'Benefit measure' },
  benefitReadOn: { type: 'date', owner: 'benefit', label: 'Benefit read on' },
  benefitReviewOn: { type: 'date', owner: 'benefit', label: 'Benefit review on' },
  deliverableAcceptance: {
    type: 'choice',
    owner: 'deliverable',
    label: 'Acceptance',
    choices: ['pending', 'provisional', 'accepted', 'rejected'],
  },
  milestoneBaseline: { type: 'date', owner: 'milestone', label: 'Milestone baseline' },
  milestoneDoneOn: { type: 'date', owner: 'milestone', label: 'Milestone reached on' },
  defectFound: { type: 'choice', owner: 'defect', label: 'Found', choices: ['beforeRelease', 'afterRelease'] },
  artefactKind: { type: 'choice', owner: 'artefact', label: 'Artefact kind' },
  artefactState: {
    type: 'choice',
    owner: 'artefact',
    label: 'Artefact state',
    choices: ['missing', 'draft', 'inReview', 'approved', 'superseded', 'tailoredOut'],
  },
  artefactContent: { type: 'text', owner: 'artefact', label: 'Artefact content' },
  changeCostEffect: { type: 'money', owner: 'changeRequest', label: 'Effect of a change on cost' },
  changeDaysEffect: { type: 'whole', owner: 'changeRequest', label: 'Effect of a change on the finish (days)' },
  changeScopeEffect: { type: 'text', owner: 'changeRequest', label: 'Effect of a change on scope' },
  changeBenefitEffect: { type: 'text', owner: 'changeRequest', label: 'Effect of a change on benefits' },
  changeOtherProjects: { type: 'text', owner: 'changeRequest', label: 'Effect of a change on other projects' },
} as const satisfies Record<string, FieldSpec>

export type NeutralField = keyof typeof neutralFields

export const neutralFieldNames = Object.keys(neutralFields) as NeutralField[]

export const specOf = (field: NeutralField): FieldSpec => neutralFields[field]

/** Whether items of this kind have this field: a register's entries have their own and those of several registers. */
export const isFieldOf = (field: NeutralField, kind: ItemKind): boolean => {
  const { owner } = specOf(field)
  return owner === kind || (owner === 'entry' && kind !== 'project' && kind !== 'delivery' && kind !== 'other')
}
