/** What a neutral field holds. Text is Unicode NFC with LF line ends and no blanks that say nothing; `flag` is a yes or no. */
export type FieldType = 'money' | 'date' | 'whole' | 'flag' | 'choice' | 'person' | 'text' | 'list'

export type FieldOwner = 'project' | 'risk'

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
} as const satisfies Record<string, FieldSpec>

export type NeutralField = keyof typeof neutralFields

export const neutralFieldNames = Object.keys(neutralFields) as NeutralField[]

export const specOf = (field: NeutralField): FieldSpec => neutralFields[field]
