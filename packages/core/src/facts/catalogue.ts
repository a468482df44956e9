import type { NeutralField } from '../work/fields.ts'
import type { FactValue } from './facts.ts'
import type { FactUnit } from './unit.ts'

/** What a fact is: its type, the unit it is shown in, what it means, and which fields make it known. */
export interface FactSpec {
  readonly type: FactValue['is']
  readonly unit: FactUnit
  readonly label: string
  readonly meaning: string
  /** Neutral fields that it is derived from; the first is the one to map or fill when it is not known. */
  readonly fields: readonly NeutralField[]
  /** What else has to be mapped before it can be known; `record`: nothing that Plumbline reads holds it yet. */
  readonly needs?: FactNeed
}
export type FactNeed = 'riskTypes' | 'deliveryTypes' | 'phases' | 'record'

const templateRoles = {
  sponsor: 'Sponsor',
  projectManager: 'Project manager',
  benefitOwner: 'Benefit owner',
  qualityLead: 'Quality lead',
  operationsLead: 'Operations lead',
} as const
export type RoleField = keyof typeof templateRoles
export const roleFields = Object.keys(templateRoles) as RoleField[]

const roleFacts = Object.fromEntries(
  roleFields.flatMap((role) => [
    [
      `roles[${role}].person`,
      {
        type: 'person',
        unit: 'person',
        label: templateRoles[role],
        meaning: `Who holds the role ${templateRoles[role].toLowerCase()}.`,
        fields: [role],
      },
    ],
    [
      `roles[${role}].active`,
      {
        type: 'flag',
        unit: 'flag',
        label: `${templateRoles[role]} is active`,
        meaning: `The account of the ${templateRoles[role].toLowerCase()} is active.`,
        fields: [role],
      },
    ],
  ]),
) as Record<`roles[${RoleField}].${'person' | 'active'}`, FactSpec>

/** The fact catalogue: every fact that a rule may ask for, with its type, unit and meaning. */
export const factCatalogue = {
  ...roleFacts,
  'component.tier': {
    type: 'choice',
    unit: 'choice',
    label: 'Governance tier',
    meaning: 'How much of the template applies.',
    fields: ['governanceTier', 'approvedBudget'],
  },
  'component.phase': {
    type: 'choice',
    unit: 'choice',
    label: 'Phase',
    meaning: 'Where in the life cycle the project stands, by the mapping of its state.',
    fields: [],
    needs: 'phases',
  },
  'component.startPlanned': { type: 'date', unit: 'date', label: 'Planned start', meaning: 'Agreed start.', fields: ['startPlanned'] },
  'component.finishPlanned': {
    type: 'date',
    unit: 'date',
    label: 'Planned finish',
    meaning: 'Finish in the current plan.',
    fields: ['finishPlanned'],
  },
  'component.dataClass': {
    type: 'choice',
    unit: 'choice',
    label: 'Data class',
    meaning: 'Decides on privacy and security criteria.',
    fields: ['dataClass'],
  },
  'strategy.objectives': {
    type: 'whole',
    unit: 'count',
    label: 'Linked objectives',
    meaning: 'How many strategic objectives the project is linked to; none is a real zero.',
    fields: ['objectives'],
  },
  'strategy.mandatory': {
    type: 'flag',
    unit: 'flag',
    label: 'Mandatory',
    meaning: 'A legal or contractual duty. A box that nobody ticked says no.',
    fields: ['mandatory'],
  },
  'strategy.mandatoryReasonGiven': {
    type: 'flag',
    unit: 'flag',
    label: 'Reason why mandatory',
    meaning: 'Whether the reason of the duty is written down.',
    fields: ['mandatoryReason'],
  },
  'artefacts[proposal].fieldsFilledRatio': {
    type: 'whole',
    unit: 'basisPoints',
    label: 'Proposal filled in',
    meaning: 'Share of need, outcome wanted, rough cost and rough finish that is filled in.',
    fields: ['need', 'outcomeWanted', 'roughCost', 'roughFinish'],
  },
  'artefacts[privacyAssessment].state': {
    type: 'choice',
    unit: 'choice',
    label: 'Privacy assessment',
    meaning: 'State of the privacy and security assessment.',
    fields: ['privacyAssessment'],
  },
  'artefacts[endReport].state': {
    type: 'choice',
    unit: 'choice',
    label: 'End report',
    meaning: 'State of the end report with lessons.',
    fields: ['endReport'],
  },
  'businessCase.optionCount': {
    type: 'whole',
    unit: 'count',
    label: 'Options compared',
    meaning: 'Options that the business case compares, doing nothing included.',
    fields: ['optionsCompared'],
  },
  'cost.approvedBudget': {
    type: 'money',
    unit: 'money',
    label: 'Approved budget',
    meaning: 'Budget approved for the whole project.',
    fields: ['approvedBudget'],
  },
  'cost.estimateAtCompletion': {
    type: 'money',
    unit: 'money',
    label: 'Forecast at completion',
    meaning: 'What the whole project is expected to cost.',
    fields: ['estimateAtCompletion'],
  },
  'cost.varianceRatio': {
    type: 'whole',
    unit: 'basisPoints',
    label: 'Forecast over approved budget',
    meaning: '(forecast at completion − approved budget) ÷ approved budget, in basis points.',
    fields: ['approvedBudget', 'estimateAtCompletion'],
  },
  'cost.estimateUpdatedOn': {
    type: 'date',
    unit: 'date',
    label: 'Forecast renewed on',
    meaning: 'Day of the last change of the forecast, by history.',
    fields: ['estimateAtCompletion'],
  },
  'risks.count': {
    type: 'whole',
    unit: 'count',
    label: 'Open risks',
    meaning: 'Open entries of the risk register.',
    fields: [],
    needs: 'riskTypes',
  },
  'risks.lastReviewedOn': {
    type: 'date',
    unit: 'date',
    label: 'Risks reviewed on',
    meaning: 'Day of the last review of the risk register.',
    fields: ['risksReviewedOn'],
  },
  'risks.highWithoutResponse': {
    type: 'whole',
    unit: 'count',
    label: 'High risks without owner or response',
    meaning: 'Open risks with probability × impact of at least 15 that lack an owner or a response.',
    fields: ['riskProbability', 'riskImpact', 'riskOwner', 'riskResponse'],
    needs: 'riskTypes',
  },
  'scope.total': {
    type: 'whole',
    unit: 'count',
    label: 'Delivery items',
    meaning: 'Delivery items below the project item, dropped ones excluded.',
    fields: [],
    needs: 'deliveryTypes',
  },
  'scope.doneRatio': {
    type: 'whole',
    unit: 'basisPoints',
    label: 'Delivery items done',
    meaning: 'Done ÷ all delivery items, by count.',
    fields: [],
    needs: 'deliveryTypes',
  },
  'scope.tracedToObjectiveRatio': {
    type: 'whole',
    unit: 'basisPoints',
    label: 'Scope traced to an objective',
    meaning: 'Delivery items whose project is linked to an objective ÷ all delivery items.',
    fields: ['objectives'],
    needs: 'deliveryTypes',
  },
  'operations.accepted': {
    type: 'flag',
    unit: 'flag',
    label: 'Accepted by operations',
    meaning: 'Operations confirmed that they can support the result.',
    fields: ['operationsAccepted'],
  },
  'gate.dueOn': {
    type: 'date',
    unit: 'date',
    label: 'Next gate review',
    meaning: 'Planned day of the next gate review.',
    fields: ['gateReviewDue'],
  },
} as const satisfies Record<string, FactSpec>

/** Fields of the records of each register, as rules name them. */
export const collectionCatalogue = {
  risks: {
    'risks[].score': {
      type: 'whole',
      unit: 'score',
      label: 'Risk score',
      meaning: 'Probability × impact, 1–25.',
      fields: ['riskProbability', 'riskImpact'],
      needs: 'riskTypes',
    },
    'risks[].owner': {
      type: 'person',
      unit: 'person',
      label: 'Risk owner',
      meaning: 'Accountable person; an inactive one counts as none.',
      fields: ['riskOwner'],
      needs: 'riskTypes',
    },
    'risks[].response': {
      type: 'choice',
      unit: 'choice',
      label: 'Risk response',
      meaning: 'Chosen response.',
      fields: ['riskResponse'],
      needs: 'riskTypes',
    },
  },
} as const satisfies Record<string, Record<string, FactSpec>>

export type FactName = keyof typeof factCatalogue

const allSpecs: Readonly<Record<string, FactSpec>> = { ...factCatalogue, ...collectionCatalogue.risks }

/** The catalogue's entry of a fact, or of a field of a register's records. */
export const factSpecOf = (name: string): FactSpec | undefined => (Object.hasOwn(allSpecs, name) ? allSpecs[name] : undefined)
