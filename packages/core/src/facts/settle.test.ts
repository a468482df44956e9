import { describe, expect, it } from 'vitest'
import { changed, component, said, type Values, workItem } from '../testing/component.ts'
import { exampleMapping } from '../testing/example-site.ts'
import type { ComponentReading } from './derive.ts'
import { deriveFacts } from './derive.ts'
import type { FactRecord, FactValue } from './facts.ts'
import { withCrossings } from './moves.ts'
import type { IterationRecord, ProjectRecord } from './record.ts'

const gbp = (minor: number) => ({ minor, currency: 'GBP' })
const recorded = (facts: Readonly<Record<string, FactValue>>, on = '2022-03-01'): ProjectRecord => ({
  facts: Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [
      fact,
      { value, on, by: 'ada', byName: 'Ada', at: `${on}T10:00:00.000Z`, source: 'form' as const },
    ]),
  ),
  iterations: [],
  log: [],
})
const whole = (count: number): FactValue => ({ is: 'whole', whole: count })
const day = (date: string): FactValue => ({ is: 'date', date })
const read = (fact: string, project: Values, change: Partial<ComponentReading> = {}) =>
  said(withCrossings(component([], project, change)), fact)
const unmapped = { mapping: { ...exampleMapping, fields: {}, registers: {} } }

describe('what is told before what was recorded, before what is computed', () => {
  it.each<[string, string, Values, Partial<ComponentReading>, unknown]>([
    [
      'a field before a record',
      'cost.actual',
      { actualCost: gbp(5) },
      { record: recorded({ 'cost.actual': { is: 'money', money: gbp(9) } }) },
      gbp(5),
    ],
    [
      'a record where the field is empty',
      'cost.actual',
      { actualCost: null },
      { record: recorded({ 'cost.actual': { is: 'money', money: gbp(9) } }) },
      gbp(9),
    ],
    ['a record where nothing is mapped', 'team.size', {}, { ...unmapped, record: recorded({ 'team.size': whole(7) }) }, 7],
    [
      'a record too old',
      'cost.actual',
      { actualCost: null },
      { record: recorded({ 'cost.actual': { is: 'money', money: gbp(9) } }, '2021-12-30') },
      'stale',
    ],
    [
      'a record on its last fresh day',
      'cost.actual',
      {},
      { record: recorded({ 'cost.actual': { is: 'money', money: gbp(9) } }, '2021-12-31') },
      gbp(9),
    ],
    ['a record of tomorrow', 'team.size', {}, { ...unmapped, record: recorded({ 'team.size': whole(7) }, '2022-04-01') }, 'unmapped'],
    ['a record of today', 'team.size', {}, { ...unmapped, record: recorded({ 'team.size': whole(7) }, '2022-03-31') }, 7],
    [
      'a record that does not age',
      'lessons.reviewedOn',
      {},
      { record: recorded({ 'lessons.reviewedOn': day('2019-01-01') }, '2019-01-01') },
      '2019-01-01',
    ],
    ['a record of another type', 'team.size', {}, { ...unmapped, record: recorded({ 'team.size': day('2022-01-01') }) }, 'unmapped'],
    [
      'a record of a fact that may not be recorded',
      'cost.approvedBudget',
      {},
      { record: recorded({ 'cost.approvedBudget': { is: 'money', money: gbp(1) } }) },
      'unmapped',
    ],
    [
      'a record of an artefact',
      'artefacts[archive].state',
      {},
      { record: recorded({ 'artefacts[archive].state': { is: 'choice', choice: 'approved' } }) },
      'approved',
    ],
    [
      'a record of training',
      'training.validFor[scrumMaster]',
      {},
      { record: recorded({ 'training.validFor[scrumMaster]': { is: 'flag', flag: true } }) },
      true,
    ],
    [
      'training recorded two years ago',
      'training.validFor[scrumMaster]',
      {},
      { record: recorded({ 'training.validFor[scrumMaster]': { is: 'flag', flag: true } }, '2020-03-01') },
      'stale',
    ],
    [
      'an empty field before a register that nobody mapped',
      'component.finishPlanned',
      { finishPlanned: null },
      { mapping: { ...exampleMapping, registers: {} } },
      'empty',
    ],
    ['nothing at all', 'capacity.staffedRatio', {}, {}, 'noRecord'],
    ['a budget approved by history', 'cost.approvedOn', { approvedBudget: gbp(1) }, {}, '2021-01-01'],
    [
      'a budget approved by record',
      'cost.approvedOn',
      { approvedBudget: gbp(1) },
      { record: recorded({ 'cost.approvedOn': day('2021-05-05') }) },
      '2021-05-05',
    ],
    [
      'a recorded ratio before its computation',
      'tolerance.used',
      {},
      { record: recorded({ 'tolerance.used': whole(4000), 'tolerance.cost': whole(500) }) },
      4000,
    ],
  ])('%s', (_name, fact, project, change, value) => expect(read(fact, project, change)).toEqual(value))

  it('hides no fault of the reading', () => {
    const project = { ...workItem('project'), fields: { actualCost: { ok: false, reason: 'forbidden', detail: '' } as const } }
    const record = recorded({ 'cost.actual': { is: 'money', money: gbp(9) } })
    expect(said(component([], {}, { project, record }), 'cost.actual')).toBe('forbidden')
  })

  it('names who recorded it', () => {
    const { evidence } = deriveFacts(component([], {}, { record: recorded({ 'audit.lastOn': day('2022-02-02') }) }))
    expect(evidence.sources['audit.lastOn']).toEqual({
      items: [],
      itemCount: 0,
      recorded: { on: '2022-03-01', byName: 'Ada', at: '2022-03-01T10:00:00.000Z' },
    })
  })
})

describe('facts that follow from others', () => {
  const money = (minor: number): FactValue => ({ is: 'money', money: gbp(minor) })
  it.each<[string, string, Values, Readonly<Record<string, FactValue>>, unknown]>([
    ['earned over actual', 'cost.performanceIndex', { actualCost: gbp(200) }, { 'cost.earnedValue': money(150) }, 7500],
    ['nothing spent', 'cost.performanceIndex', { actualCost: gbp(0) }, { 'cost.earnedValue': money(150) }, 'zeroBase'],
    ['earned over planned', 'schedule.performanceIndex', {}, { 'cost.earnedValue': money(150), 'cost.plannedValue': money(100) }, 15_000],
    ['slip', 'schedule.slipDays', { finishPlanned: '2022-05-10', finishBaseline: '2022-05-01' }, {}, 9],
    ['ahead', 'schedule.slipDays', { finishPlanned: '2022-04-01', finishBaseline: '2022-05-01' }, {}, -30],
    ['no baseline', 'schedule.slipDays', { finishPlanned: '2022-04-01', finishBaseline: null }, {}, 'empty'],
    ['no tolerance', 'tolerance.set', {}, {}, 'noRecord'],
    ['one tolerance', 'tolerance.set', {}, { 'tolerance.cost': whole(500) }, false],
    [
      'all',
      'tolerance.set',
      {},
      Object.fromEntries(['cost', 'time', 'scope', 'quality', 'benefits', 'risk'].map((name) => [`tolerance.${name}`, whole(1)])),
      true,
    ],
    [
      'half of the cost tolerance',
      'tolerance.used',
      { approvedBudget: gbp(1000), estimateAtCompletion: gbp(1050) },
      { 'tolerance.cost': whole(1000) },
      5000,
    ],
    [
      'beyond one is enough',
      'tolerance.used',
      { finishPlanned: '2022-05-11', finishBaseline: '2022-05-01' },
      { 'tolerance.cost': whole(1000), 'tolerance.time': whole(5) },
      20_000,
    ],
    [
      'not beyond, but not all known',
      'tolerance.used',
      { finishPlanned: '2022-05-01', finishBaseline: '2022-05-01' },
      { 'tolerance.cost': whole(1000), 'tolerance.time': whole(5) },
      'unmapped',
    ],
    ['drift without a change', 'changes.unapprovedDrift', { approvedBudget: gbp(1000), estimateAtCompletion: gbp(1050) }, {}, true],
    [
      'within tolerance',
      'changes.unapprovedDrift',
      { approvedBudget: gbp(1000), estimateAtCompletion: gbp(1050), finishPlanned: '2022-10-01' },
      { 'tolerance.cost': whole(500), 'schedule.finishBaseline': { is: 'date', date: '2022-10-01' } },
      false,
    ],
    [
      'cost within tolerance, while nobody knows the finish',
      'changes.unapprovedDrift',
      { approvedBudget: gbp(1000), estimateAtCompletion: gbp(1050) },
      { 'tolerance.cost': whole(500) },
      'unmapped',
    ],
    ['nothing to compare', 'changes.unapprovedDrift', {}, {}, 'unmapped'],
    ['over by a tenth', 'health.computed', { approvedBudget: gbp(1000), estimateAtCompletion: gbp(1110) }, {}, 'offTrack'],
  ])('%s', (_name, fact, project, record, value) => {
    const asks = new Set(['cost.varianceRatio'])
    expect(read(fact, project, { record: recorded(record), asks })).toEqual(value)
  })

  it('an approved change explains the drift', () => {
    const change = workItem('changeRequest', { changeDecision: 'approved' })
    expect(said(component([change], { approvedBudget: gbp(1000), estimateAtCompletion: gbp(1050) }), 'changes.unapprovedDrift')).toBe(false)
  })

  const week = (declared: string, computed: string): FactRecord => ({
    'report.declaredHealth': { known: true, value: { is: 'choice', choice: declared } },
    'health.computed': { known: true, value: { is: 'choice', choice: computed } },
  })
  it.each([
    ['onTrack', [], 1],
    ['onTrack', [week('onTrack', 'atRisk'), week('atRisk', 'offTrack'), week('onTrack', 'onTrack'), week('onTrack', 'offTrack')], 3],
    ['offTrack', [week('onTrack', 'offTrack')], 0],
    [null, [], 'empty'],
  ] as const)('declared %s after %j disagrees for %j weeks', (declaredHealth, periods, weeks) =>
    expect(
      read(
        'health.disagreements',
        { declaredHealth, approvedBudget: gbp(1000), estimateAtCompletion: gbp(1110) },
        { asks: new Set(['cost.varianceRatio']), earlier: { periods: [...periods] } },
      ),
    ).toBe(weeks),
  )

  it.each([
    [[], 'E'],
    [['cost.approvedBudget', 'cost.actual'], 'D'],
    [['cost.approvedBudget', 'risks.count', 'actions'], 'A'],
  ])('data grade of what %j asks for is %s', (asks, grade) =>
    expect(read('data.grade', { approvedBudget: gbp(1) }, { asks: new Set(asks) })).toBe(grade),
  )
})

describe('facts of iterations', () => {
  const iteration = (to: string, more: Partial<IterationRecord> = {}): IterationRecord => ({
    name: to,
    from: '2022-01-01',
    to,
    goal: 'a goal',
    ...more,
  })
  const iterations = (...all: readonly IterationRecord[]) => ({ record: { facts: {}, iterations: [...all], log: [] } })
  const past = (...all: readonly Partial<IterationRecord>[]) =>
    iterations(...all.map((more, index) => iteration(`2022-02-${10 + index}`, more)))
  it.each<[string, string, Partial<ComponentReading>, unknown]>([
    ['the running one', 'iteration.goal', iterations(iteration('2022-04-05', { from: '2022-03-23' })), true],
    ['blanks are no goal', 'iteration.goal', iterations(iteration('2022-04-05', { goal: '  ' })), false],
    ['none running', 'iteration.goal', iterations(iteration('2022-03-30')), 'noRecord'],
    ['both ends count', 'iteration.lengthDays', iterations(iteration('2022-04-05', { from: '2022-03-23' })), 14],
    ['two are too few', 'iteration.goalMetRatio', past({ goalMet: true }, { goalMet: true }), 'noRecord'],
    [
      'of the last six',
      'iteration.goalMetRatio',
      past(
        { goalMet: false },
        { goalMet: false },
        { goalMet: true },
        { goalMet: true },
        { goalMet: true },
        { goalMet: false },
        { goalMet: false },
      ),
      5000,
    ],
    [
      'mean of three',
      'iteration.carryOverRatio',
      past(
        { planned: 1, doneOfPlanned: 0 },
        { planned: 10, doneOfPlanned: 8 },
        { planned: 10, doneOfPlanned: 9 },
        { planned: 10, doneOfPlanned: 10 },
      ),
      1000,
    ],
    ['added over planned', 'iteration.unplannedRatio', past({ planned: 10, added: 3 }), 3000],
    ['nothing planned', 'iteration.unplannedRatio', past({ planned: 0, added: 3 }), 'noRecord'],
    [
      'a review needs an outcome',
      'iteration.reviewHeldOn',
      past({ reviewHeldOn: '2022-02-10', reviewNote: 'shown' }, { reviewHeldOn: '2022-02-11', reviewNote: ' ' }),
      '2022-02-10',
    ],
    [
      'a retrospective needs an action',
      'iteration.retrospectiveHeldOn',
      past({ retrospectiveHeldOn: '2022-02-10', improvementActions: 0 }),
      'noRecord',
    ],
  ])('%s', (_name, fact, change, value) => expect(read(fact, {}, change)).toBe(value))
})

describe('facts of gates', () => {
  const passage = (gate: string, on: string) => ({
    gate,
    by: 'ada',
    byName: 'Ada',
    on,
    at: `${on}T10:00:00.000Z`,
    judgementHash: 'x',
    until: on,
  })
  const project = workItem('project', {}, { category: 'inProgress' })
  const into = (phase: string | undefined, at: string, from?: string) => {
    const change = changed(project, at, 'declaredHealth', 'x')
    return {
      ...change,
      change: {
        field: 'state' as const,
        from: { name: 'a', category: 'toDo' as const, ...(from === undefined ? {} : { phase: from }) },
        to: { name: 'b', category: 'inProgress' as const, ...(phase === undefined ? {} : { phase }) },
      },
    }
  }
  const governance = (more: object = {}) => ({
    project,
    governance: { gates: [{ id: 'G0', opens: 'initiate' }], passages: [], tailoringUnapproved: 0, ...more },
  })
  const moved = { history: [into('initiate', '2022-02-01')] }
  const ordered = { phases: ['idea', 'initiate', 'plan'] }
  const standing = (phase: string) => workItem('project', {}, { state: { name: phase, category: 'inProgress', phase } })
  it.each<[string, string, Partial<ComponentReading>, unknown]>([
    ['not passed', 'gate.passedOn[G0]', governance(), 'empty'],
    ['passed', 'gate.passedOn[G0]', governance({ passages: [passage('G0', '2022-01-31')] }), '2022-01-31'],
    [
      'declared',
      'gate.passedOn[G0]',
      governance({ inFlight: { on: '2022-03-01', gates: [{ gate: 'G0', passedOn: '2021-06-01' }] } }),
      '2021-06-01',
    ],
    ['nobody read the records', 'gate.passedOn[G0]', {}, 'noRecord'],
    ['a bypass', 'gate.bypasses', { ...governance(), ...moved }, 1],
    ['passed before the move', 'gate.bypasses', { ...governance({ passages: [passage('G0', '2022-02-01')] }), ...moved }, 0],
    ['passed after the move', 'gate.bypasses', { ...governance({ passages: [passage('G0', '2022-02-02')] }), ...moved }, 1],
    [
      'moved before it came under the template',
      'gate.bypasses',
      { ...governance({ inFlight: { on: '2022-03-01', gates: [] } }), ...moved },
      0,
    ],
    [
      'a bypass that was undone',
      'gate.bypasses',
      {
        ...governance({ phases: ['idea', 'initiate'] }),
        ...moved,
        project: workItem('project', {}, { state: { name: 'a', category: 'toDo', phase: 'idea' } }),
      },
      0,
    ],
    [
      'a bypass in a later phase',
      'gate.bypasses',
      {
        ...governance({ phases: ['idea', 'initiate', 'plan'] }),
        ...moved,
        project: workItem('project', {}, { state: { name: 'c', category: 'toDo', phase: 'plan' } }),
      },
      1,
    ],
    [
      'moved back, and passed before the next move',
      'gate.bypasses',
      {
        ...governance({ passages: [passage('G0', '2022-03-01')] }),
        history: [into('initiate', '2022-02-01'), into('initiate', '2022-03-01')],
      },
      0,
    ],
    ...(
      [
        ['sent back before an earlier gate, and past this one again on what it had passed', 'idea', '2022-01-31', 1],
        ['sent back before an earlier gate, and passed anew', 'idea', '2022-02-11', 0],
        ['sent back before this gate alone, on a passage that may still be used', 'initiate', '2022-01-31', 0],
      ] as const
    ).map(([name, back, on, bypasses]): [string, string, Partial<ComponentReading>, unknown] => [
      name,
      'gate.bypasses',
      {
        ...governance({
          ...ordered,
          gates: [
            { id: 'G0', opens: 'initiate' },
            { id: 'G1', opens: 'plan' },
          ],
          passages: [passage('G0', '2022-01-01'), passage('G1', on)],
        }),
        history: [
          into('initiate', '2022-01-02', 'idea'),
          into('plan', '2022-02-01', 'initiate'),
          into(back, '2022-02-10', 'plan'),
          into('plan', '2022-02-12', back),
        ],
        project: standing('plan'),
      },
      bypasses,
    ]),
    ['made behind a gate', 'gate.bypasses', { ...governance(ordered), history: [], project: standing('initiate') }, 1],
    [
      'past a gate that its tier decides later',
      'gate.bypasses',
      {
        ...governance({
          ...ordered,
          gates: [
            { id: 'G0', opens: 'initiate', mergedInto: { light: 'G1' } },
            { id: 'G1', opens: 'plan' },
          ],
        }),
        history: [into('initiate', '2022-02-01', 'idea')],
        project: { ...standing('initiate'), fields: { governanceTier: { ok: true, value: 'light' } } },
      },
      0,
    ],
    ['made before it', 'gate.bypasses', { ...governance(ordered), history: [], project: standing('idea') }, 0],
    [
      'made behind a gate before the project came under the template',
      'gate.bypasses',
      { ...governance({ ...ordered, inFlight: { on: '2022-03-01', gates: [] } }), history: [], project: standing('initiate') },
      0,
    ],
    [
      'over the phase into a later one',
      'gate.bypasses',
      { ...governance(ordered), history: [into('plan', '2022-02-01', 'idea')], project: standing('plan') },
      1,
    ],
    [
      'made in a later phase, then moved on',
      'gate.bypasses',
      {
        ...governance({ phases: ['idea', 'initiate', 'plan', 'build'] }),
        history: [into('build', '2022-02-01', 'plan')],
        project: standing('build'),
      },
      1,
    ],
    [
      'paused behind a gate that was passed',
      'gate.bypasses',
      {
        ...governance({ ...ordered, passages: [passage('G0', '2022-02-01')] }),
        history: [into('initiate', '2022-02-01', 'idea'), into(undefined, '2022-02-02', 'initiate'), into('initiate', '2022-02-03')],
        project: standing('initiate'),
      },
      0,
    ],
    ['no history', 'gate.bypasses', { ...governance(), history: undefined }, 'noHistory'],
    [
      'waivers',
      'waivers.expired',
      governance({ owed: { waiversActive: 1, waiversExpired: 2, conditionsLate: 0, explained: [], conditionItems: [] } }),
      2,
    ],
    ['a ledger that nobody read', 'waivers.expired', governance(), 'noRecord'],
    ['tailoring', 'tailoring.unapproved', governance({ tailoringUnapproved: 2 }), 2],
    ['in flight', 'component.inFlightOn', governance({ inFlight: { on: '2022-03-01', gates: [] } }), '2022-03-01'],
    ['new', 'component.inFlightOn', governance(), 'empty'],
    [
      'overdue conditions',
      'gate.conditionsOverdue',
      { ...governance(), below: [workItem('action', { actionSource: 'condition', entryDue: '2022-03-01' })] },
      1,
    ],
    ['no conditions', 'gate.conditionsOverdue', { ...governance(), below: [] }, 0],
    ['no actions kept', 'gate.conditionsOverdue', { ...governance(), ...unmapped }, 'unmapped'],
  ])('%s: %s', (_name, fact, change, value) => expect(read(fact, {}, change)).toBe(value))
})
