import { describe, expect, it } from 'vitest'
import { component, said, type Values, workItem } from '../testing/component.ts'
import { exampleMapping } from '../testing/example-site.ts'
import type { WorkItem } from '../work/items.ts'
import type { RegisterKind } from '../work/registers.ts'
import type { StateCategory } from '../work/values.ts'
import { factCatalogue } from './catalogue.ts'
import { deriveFacts } from './derive.ts'

const ada = { ref: 'ada', name: 'Ada', active: true }
const gone = { ...ada, active: false }
type Entry = readonly [Values, StateCategory?, string?]
const entries = (kind: RegisterKind, all: readonly Entry[]): WorkItem[] =>
  all.map(([values, category = 'toDo', createdOn = '2021-01-01']) =>
    workItem(kind, values, { category, createdAt: `${createdOn}T00:00:00.000Z` }),
  )

const whole = { entryOwner: ada, benefitBaseline: 0, benefitTarget: 1000, benefitMeasure: 'survey' }
const reached = { ...whole, benefitActual: 1000, benefitReadOn: '2022-03-20' }

const rows: readonly (readonly [fact: string, kind: RegisterKind, entries: readonly Entry[], value: unknown])[] = [
  ['risks.count', 'risk', [[{}], [{}, 'done'], [{}, 'dropped'], [{}, 'inProgress']], 2],
  [
    'projectIssues.criticalOpen',
    'projectIssue',
    [[{ entrySeverity: 'critical' }], [{ entrySeverity: 'high' }], [{ entrySeverity: null }]],
    1,
  ],
  ['projectIssues.criticalOpen', 'projectIssue', [[{ entrySeverity: 'critical' }, 'done']], 0],
  ['projectIssues.overdue', 'projectIssue', [[{ entryDue: '2022-03-30' }], [{ entryDue: '2022-03-31' }]], 1],
  ['projectIssues.overdue', 'projectIssue', [[{ entryDue: null }], [{ entryDue: null }, 'toDo', '2022-03-20']], 1],
  ['decisions.overdue', 'decision', [[{ entryDue: '2022-03-01' }], [{ entryDue: null }], [{ entryDue: '2022-03-01' }, 'done']], 1],
  ['actions.overdue', 'action', [[{ entryDue: '2022-03-01' }], [{ entryDue: '2022-05-01' }]], 1],
  [
    'audit.findingsOverdue',
    'action',
    [[{ entryDue: '2022-03-01', actionSource: 'audit' }], [{ entryDue: '2022-03-01', actionSource: 'meeting' }]],
    1,
  ],
  [
    'iteration.oldImprovementActions',
    'action',
    [[{ actionSource: 'improvement' }], [{ actionSource: 'improvement' }, 'toDo', '2022-03-01']],
    1,
  ],
  [
    'changes.undecidedOverdue',
    'changeRequest',
    [[{ entryDue: '2022-03-01', changeDecision: null }], [{ entryDue: '2022-03-01', changeDecision: 'approved' }]],
    1,
  ],
  [
    'changes.notBaselined',
    'changeRequest',
    [[{ changeDecision: 'approved', changeBaselined: null }], [{ changeDecision: 'approved', changeBaselined: true }]],
    1,
  ],
  ['changes.notBaselined', 'changeRequest', [[{ changeDecision: 'rejected', changeBaselined: null }]], 0],
  [
    'dependencies.unconfirmed',
    'dependency',
    [
      [{ dependencyNeededOn: '2022-05-30', dependencyPromisedOn: null }],
      [{ dependencyNeededOn: '2022-05-31', dependencyPromisedOn: null }],
    ],
    1,
  ],
  [
    'dependencies.late',
    'dependency',
    [
      [{ dependencyNeededOn: '2022-05-01', dependencyPromisedOn: '2022-05-02' }],
      [{ dependencyNeededOn: '2022-05-01', dependencyPromisedOn: '2022-05-01' }],
    ],
    1,
  ],
  ['stakeholders.count', 'stakeholder', [[{}], [{}]], 2],
  [
    'stakeholders.withoutPlan',
    'stakeholder',
    [
      [{ stakeholderInfluence: 'high', stakeholderEngagement: null }],
      [{ stakeholderInfluence: 'low', stakeholderEngagement: null }],
      [{ stakeholderInfluence: 'high', stakeholderEngagement: 'monthly' }],
    ],
    1,
  ],
  ['benefits.count', 'benefit', [[{}], [{}, 'done'], [{}, 'dropped']], 2],
  [
    'benefits.ownedRatio',
    'benefit',
    [[whole], [{ ...whole, entryOwner: gone }], [{ ...whole, benefitTarget: null }], [{ ...whole, benefitMeasure: null }]],
    2500,
  ],
  ['benefits.realisedRatio', 'benefit', [[{ ...whole, benefitActual: 500 }], [{ ...whole, benefitActual: null }]], 5000],
  ['benefits.realisedRatio', 'benefit', [[{ ...whole, benefitActual: null }]], 'empty'],
  [
    'benefits.reviewOverdue',
    'benefit',
    [[{ benefitReviewOn: '2022-03-30' }], [{ benefitReviewOn: null }], [{ benefitReviewOn: '2022-03-31' }]],
    2,
  ],
  ['indicators.onTargetRatio', 'benefit', [[reached], [{ ...reached, benefitActual: 999 }]], 5000],
  ['indicators.onTargetRatio', 'benefit', [[{ ...reached, benefitBaseline: 5000, benefitActual: 900 }]], 10_000],
  ['indicators.onTargetRatio', 'benefit', [[{ ...reached, benefitReadOn: '2022-02-01' }]], 'stale'],
  ['lessons.sinceLastGate', 'lesson', [[{}], [{}, 'done', '2022-03-01']], 2],
  [
    'acceptance.acceptedRatio',
    'deliverable',
    [
      [{ deliverableAcceptance: 'provisional' }],
      [{ deliverableAcceptance: 'accepted' }, 'done'],
      [{ deliverableAcceptance: null }],
      [{ deliverableAcceptance: 'rejected' }],
    ],
    5000,
  ],
  [
    'schedule.milestonesOverdue',
    'milestone',
    [[{ entryDue: '2022-03-01' }], [{ entryDue: '2022-03-01' }, 'done'], [{ entryDue: '2022-05-01' }]],
    1,
  ],
  ['schedule.milestoneCount', 'milestone', [[{ entryDue: '2022-03-01' }], [{ entryDue: null }]], 1],
  [
    'schedule.milestonesMetRatio',
    'milestone',
    [
      [{ milestoneBaseline: '2022-01-10', milestoneDoneOn: '2022-01-15' }],
      [{ milestoneBaseline: '2022-01-10', milestoneDoneOn: '2022-01-16' }],
      [{ milestoneBaseline: '2022-01-10', milestoneDoneOn: null }],
      [{ milestoneBaseline: '2022-05-10', milestoneDoneOn: null }],
    ],
    3333,
  ],
  ['schedule.milestonesMetRatio', 'milestone', [[{ milestoneBaseline: '2022-01-10', milestoneDoneOn: '2022-01-10' }]], 'zeroBase'],
  ['component.finishPlanned', 'milestone', [[{ entryDue: '2022-03-01' }], [{ entryDue: '2023-01-01' }]], '2023-01-01'],
  [
    'defects.severeOpen',
    'defect',
    [[{ entrySeverity: 'high' }], [{ entrySeverity: 'critical' }], [{ entrySeverity: 'low' }], [{ entrySeverity: 'high' }, 'done']],
    2,
  ],
  [
    'defects.escaped',
    'defect',
    [
      [{ defectFound: 'afterRelease' }, 'done', '2022-01-15'],
      [{ defectFound: 'afterRelease' }],
      [{ defectFound: 'beforeRelease' }, 'toDo', '2022-03-15'],
    ],
    1,
  ],
  ['exceptions.open', 'exception', [[{}], [{}, 'done']], 1],
  ['contracts.open', 'contract', [[{}], [{}, 'done']], 1],
]

describe('facts of the registers', () => {
  it.each(rows)('%s of the register %s with %j is %j', (fact, kind, all, value) =>
    expect(said(component(entries(kind, all)), fact)).toBe(value),
  )

  const told = [...new Set(rows.map(([fact, kind]) => `${fact} ${kind}`))].map((pair) => pair.split(' ') as [string, RegisterKind])

  it.each(told)('%s is unknown, never empty, where nobody mapped the register %s', (fact) => {
    expect(said(component([], {}, { mapping: { ...exampleMapping, registers: {} } }), fact)).toBe('unmapped')
  })
  it.each(told)('%s is unknown where the register %s was not read to its end', (fact) => {
    expect(said(component([], {}, { coverage: { complete: false, reason: 'permission' } }), fact)).toBe('incomplete')
  })
  it.each(told)('%s is unknown where a state of the register %s has no meaning', (fact, kind) => {
    const blind = workItem(kind, {}, { state: { name: 'Odd', category: undefined } })
    expect(said(component([blind]), fact)).toBe('stateUnmapped')
  })
  it.each(told)('%s of an empty register %s is nothing, and a share of it has no base', (fact) => {
    const shares = factCatalogue[fact as keyof typeof factCatalogue].unit === 'basisPoints'
    expect(said(component([]), fact)).toBe(fact === 'component.finishPlanned' ? 'empty' : shares ? 'zeroBase' : 0)
  })

  const mapped: readonly (readonly [string, RegisterKind, Values])[] = [
    ['actions.overdue', 'action', {}],
    ['defects.severeOpen', 'defect', {}],
    ['benefits.ownedRatio', 'benefit', {}],
    ['acceptance.acceptedRatio', 'deliverable', {}],
    ['dependencies.unconfirmed', 'dependency', { dependencyNeededOn: '2022-04-01' }],
    ['stakeholders.withoutPlan', 'stakeholder', { stakeholderInfluence: 'high' }],
    ['changes.notBaselined', 'changeRequest', { changeDecision: 'approved' }],
  ]
  it.each(mapped)('%s is unknown where a field of an entry is not mapped', (fact, kind, values) =>
    expect(said(component([workItem(kind, values)]), fact)).toBe('unmapped'),
  )

  it('keeps large registers only where a rule asks for them', () => {
    const many = Array.from({ length: 60 }, () => workItem('defect', { entrySeverity: 'low' }))
    const kept = (asks: ReadonlySet<string>) => Object.keys(deriveFacts(component(many, {}, { asks })).facts.collections)
    expect(kept(new Set())).not.toContain('defects')
    expect(kept(new Set(['defects']))).toContain('defects')
  })

  it('tells its entries in an order that says nothing of the tracker', () => {
    const [a, b] = [workItem('action', { entryDue: '2022-01-01' }), workItem('action', { entryDue: '2022-02-01' })]
    const read = (below: readonly WorkItem[]) => deriveFacts(component(below)).facts.collections['actions']
    expect(read([a, b])).toEqual(read([b, a]))
  })
})
