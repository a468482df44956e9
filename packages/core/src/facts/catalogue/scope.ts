import { byHand, choice, count, date, days, type FactSpec, flag, fresh, share } from './spec.ts'

const delivery = { needs: 'deliveryTypes' } as const

/** What hangs below the project as delivery work. */
export const scopeFacts = {
  'scope.total': count('Delivery items', 'Delivery items below the project item, dropped ones excluded.', delivery),
  'scope.doneRatio': share('Delivery items done', 'Done ÷ all delivery items, by count.', delivery),
  'scope.baselineOn': date('Scope baseline set on', 'Day of the scope baseline in force.', { ...byHand, fields: ['scopeBaselineOn'] }),
  'scope.addedSinceBaseline': count('Added since the baseline', 'Delivery items created after the day of the scope baseline.', {
    ...delivery,
    from: ['scope.baselineOn'],
  }),
  'scope.churnRatio': share(
    'Scope churn',
    '(added + dropped since the baseline) ÷ items of the baseline. Dropped since: dropped and last touched after that day.',
    {
      ...delivery,
      from: ['scope.baselineOn'],
    },
  ),
  'scope.estimatedRatio': share('Estimated', 'Open delivery items with an estimate ÷ all open ones.', {
    ...delivery,
    fields: ['itemEstimate'],
  }),
  'scope.acceptanceCriteriaRatio': share('With acceptance criteria', 'Delivery items with acceptance criteria ÷ all.', {
    ...delivery,
    fields: ['itemAcceptanceCriteria'],
  }),
  'scope.tracedToTestRatio': share('Traced to a test', 'Delivery items that name at least one test ÷ all.', {
    ...delivery,
    ...fresh(60),
    fields: ['itemTest'],
  }),
  'scope.tracedToObjectiveRatio': share(
    'Scope traced to an objective',
    'Delivery items whose project is linked to an objective ÷ all delivery items.',
    {
      ...delivery,
      fields: ['objectives'],
    },
  ),
  'scope.staleItemRatio': share(
    'Untouched work',
    'Delivery items in progress that nobody touched for 14 days ÷ all in progress.',
    delivery,
  ),
} satisfies Record<string, FactSpec>

/** Tests, and whether the result was accepted. */
export const acceptanceFacts = {
  'tests.executedRatio': share('Tests run', 'Planned tests of the release that were run.', fresh(60)),
  'tests.passRatio': share('Tests passed', 'Tests passed ÷ tests run.', fresh(60)),
  'acceptance.acceptedRatio': share('Deliverables accepted', 'Deliverables accepted, provisionally at least ÷ all deliverables.', {
    ...fresh(180),
    fields: ['deliverableAcceptance'],
    register: 'deliverable',
  }),
  'operations.accepted': flag('Accepted by operations', 'Operations confirmed that they can support the result.', {
    ...byHand,
    fields: ['operationsAccepted'],
  }),
  'definitionOfDone.metRatio': share(
    'Done as defined',
    'Delivery items finished in the last 28 days whose checklist was complete ÷ all finished then.',
    {
      ...delivery,
      ...fresh(28),
      fields: ['itemDoneAsDefined'],
    },
  ),
  'defects.severeOpen': count('Severe defects open', 'Open defects of severity high or critical.', {
    fields: ['entrySeverity'],
    register: 'defect',
  }),
  'defects.escaped': count('Escaped defects', 'Defects found after release and recorded in the last 90 days.', {
    fields: ['defectFound'],
    register: 'defect',
  }),
  'defects.escapedSignal': flag(
    'Escaped defects are rising',
    'A signal on the control chart of weekly counts: the last week above the upper limit, or eight weeks in a row above the mean.',
    {
      fields: ['defectFound'],
      register: 'defect',
    },
  ),
} satisfies Record<string, FactSpec>

export const artefactStates = ['missing', 'draft', 'inReview', 'approved', 'superseded', 'tailoredOut'] as const

/** Facts of artefacts that a field of the project item may tell too. */
export const artefactFacts = {
  'artefacts[proposal].fieldsFilledRatio': share(
    'Proposal filled in',
    'Share of need, outcome wanted, rough cost and rough finish that is filled in.',
    {
      fields: ['need', 'outcomeWanted', 'roughCost', 'roughFinish'],
      register: 'artefact',
    },
  ),
  'artefacts[privacyAssessment].state': choice('Privacy assessment', 'State of the privacy and security assessment.', artefactStates, {
    ...byHand,
    fields: ['privacyAssessment'],
    register: 'artefact',
  }),
  'artefacts[endReport].state': choice('End report', 'State of the end report with lessons.', artefactStates, {
    ...byHand,
    fields: ['endReport'],
    register: 'artefact',
  }),
} satisfies Record<string, FactSpec>

/** What is known of an artefact of any kind; `name` is the artefact's. */
export const artefactFact = (name: string): Readonly<Record<string, FactSpec>> => ({
  state: choice(name, 'State of the artefact; missing where the register was read and holds none.', artefactStates, {
    ...byHand,
    fields: ['artefactState', 'artefactKind'],
    register: 'artefact',
  }),
  ageDays: days(`${name}: age`, 'Days since its content last changed.', {
    fields: ['artefactContent', 'artefactKind'],
    register: 'artefact',
  }),
  approvedAfterChange: flag(`${name}: approved as it stands`, 'It was approved after its last change, by history.', {
    ...byHand,
    fields: ['artefactState', 'artefactKind', 'artefactContent'],
    register: 'artefact',
  }),
  approvedOn: date(`${name}: approved on`, 'Day of the last approval, by history.', {
    fields: ['artefactState', 'artefactKind'],
    register: 'artefact',
  }),
  fieldsFilledRatio: share(`${name}: filled in`, 'Share of its sections that are filled in, placeholders not counted.', {
    ...byHand,
    fields: ['artefactContent', 'artefactKind'],
    register: 'artefact',
  }),
})
