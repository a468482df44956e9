import { byHand, choice, count, date, days, type FactSpec, flag, fresh, share } from './spec.ts'

const delivery = { needs: 'deliveryTypes' } as const

/** What hangs below the project as delivery work. */
export const scopeFacts = {
  'scope.total': count('Delivery items', delivery),
  'scope.doneRatio': share('Delivery items done', delivery),
  'scope.baselineOn': date('Scope baseline set on', { ...byHand, fields: ['scopeBaselineOn'] }),
  'scope.addedSinceBaseline': count('Added since the baseline', {
    ...delivery,
    from: ['scope.baselineOn'],
  }),
  'scope.churnRatio': share('Scope churn', {
    ...delivery,
    from: ['scope.baselineOn'],
  }),
  'scope.estimatedRatio': share('Estimated', {
    ...delivery,
    fields: ['itemEstimate'],
  }),
  'scope.acceptanceCriteriaRatio': share('With acceptance criteria', {
    ...delivery,
    fields: ['itemAcceptanceCriteria'],
  }),
  'scope.tracedToTestRatio': share('Traced to a test', {
    ...delivery,
    ...fresh(60),
    fields: ['itemTest'],
  }),
  'scope.tracedToObjectiveRatio': share('Scope traced to an objective', {
    ...delivery,
    fields: ['objectives'],
  }),
  'scope.staleItemRatio': share('Untouched work', delivery),
} satisfies Record<string, FactSpec>

/** Tests, and whether the result was accepted. */
export const acceptanceFacts = {
  'tests.executedRatio': share('Tests run', fresh(60)),
  'tests.passRatio': share('Tests passed', fresh(60)),
  'acceptance.acceptedRatio': share('Deliverables accepted', {
    ...fresh(180),
    fields: ['deliverableAcceptance'],
    register: 'deliverable',
  }),
  'operations.accepted': flag('Accepted by operations', {
    ...byHand,
    fields: ['operationsAccepted'],
  }),
  'definitionOfDone.metRatio': share('Done as defined', {
    ...delivery,
    ...fresh(28),
    fields: ['itemDoneAsDefined'],
  }),
  'defects.severeOpen': count('Severe defects open', {
    fields: ['entrySeverity'],
    register: 'defect',
  }),
  'defects.escaped': count('Escaped defects', {
    fields: ['defectFound'],
    register: 'defect',
  }),
  'defects.escapedSignal': flag('Escaped defects are rising', {
    fields: ['defectFound'],
    register: 'defect',
  }),
} satisfies Record<string, FactSpec>

export const artefactStates = ['missing', 'draft', 'inReview', 'approved', 'superseded', 'tailoredOut'] as const

/** Facts of artefacts that a field of the project item may tell too. */
export const artefactFacts = {
  'artefacts[proposal].fieldsFilledRatio': share('Proposal filled in', {
    fields: ['need', 'outcomeWanted', 'roughCost', 'roughFinish'],
    register: 'artefact',
  }),
  'artefacts[privacyAssessment].state': choice('Privacy assessment', artefactStates, {
    ...byHand,
    fields: ['privacyAssessment'],
    register: 'artefact',
  }),
  'artefacts[endReport].state': choice('End report', artefactStates, {
    ...byHand,
    fields: ['endReport'],
    register: 'artefact',
  }),
} satisfies Record<string, FactSpec>

/** What is known of an artefact of any kind; `name` is the artefact's. */
export const artefactFact = (name: string): Readonly<Record<string, FactSpec>> => ({
  state: choice(name, artefactStates, {
    ...byHand,
    fields: ['artefactState', 'artefactKind'],
    register: 'artefact',
  }),
  ageDays: days(`${name}: age`, {
    fields: ['artefactContent', 'artefactKind'],
    register: 'artefact',
  }),
  approvedAfterChange: flag(`${name}: approved as it stands`, {
    ...byHand,
    fields: ['artefactState', 'artefactKind', 'artefactContent'],
    register: 'artefact',
  }),
  approvedOn: date(`${name}: approved on`, {
    fields: ['artefactState', 'artefactKind'],
    register: 'artefact',
  }),
  fieldsFilledRatio: share(`${name}: filled in`, {
    ...byHand,
    fields: ['artefactContent', 'artefactKind'],
    register: 'artefact',
  }),
})
