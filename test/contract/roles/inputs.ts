import type { InputOf, UseCaseName } from '@plumbline/core'
import { firstPhaseGate } from '@plumbline/core/templates'

/** What an input may name: the project that somebody asks about, and what the site holds. */
export interface About {
  readonly item: string
  readonly judgementHash: string
  /** What a sponsor proposed and was asked back about, and what a manager requested. */
  readonly proposal: string
  readonly request: string
  readonly requestVersion: string
  /** The refresh. */
  readonly job: string
  readonly mapping: InputOf<'settings.tryMapping'>['mapping']
}

type Inputs = { readonly [N in UseCaseName]: (about: About) => InputOf<N> }

const hash = 'a'.repeat(64)
const id = 'a'.repeat(16)
/** Nothing is written over what stands there: whoever may write is told of the conflict, whoever may not is refused before. */
const stale = 'stale'
const day = '2022-04-30'
const text = { text: 'Because' }
const nothing = () => ({})
const ofItem = ({ item }: About) => ({ item })
const elsewhere = { name: 'elsewhere.example', url: 'https://elsewhere.example' }

export const templateText = JSON.stringify(firstPhaseGate)

export const proposalText = {
  title: 'Faster letters',
  need: 'Letters take a week',
  outcome: '',
  department: null,
  sponsor: null,
  cost: null,
  currency: null,
  wantedBy: null,
  onBehalfOf: null,
}
const periods = { unit: 'year' as const, yearStarts: 4, first: '2022-04-01', count: 1 }
const limits = {
  name: 'All',
  currency: 'GBP',
  candidates: 'all' as const,
  periods,
  budgets: {},
  funds: {},
  capacity: {},
  guardrails: [],
  objectives: {},
}
export const reviewPlan = (items: readonly string[]): InputOf<'review.save'>['plan'] => ({
  title: 'Board',
  on: day,
  time: '10:00',
  place: '',
  chair: { name: 'Simon Sponsor' },
  invited: [],
  quorum: 0,
  freezeDays: 3,
  agenda: items.map((item) => ({ item, ask: 'Let it start', minutes: 10, recommendation: '' })),
})

/** A question that each use case takes, so that nothing but who asks decides what comes back. */
export const inputs: Inputs = {
  'gate.open': ofItem,
  'gate.judge': ofItem,
  'gate.evidence': ({ item }) => ({ item, criterion: 'PG-01' }),
  'gate.declarePassed': ({ item }) => ({ item, gate: 'G0', judgementHash: hash }),
  'portfolio.open': nothing,
  'portfolio.views': nothing,
  'portfolio.saveViews': () => ({ views: [], viewsVersion: stale }),
  'refresh.start': nothing,
  'refresh.status': nothing,
  'refresh.plan': nothing,
  'refresh.estimate': nothing,
  'refresh.saveShare': () => ({ share: 20, settingsVersion: stale }),
  'settings.open': nothing,
  'settings.tryMapping': ({ mapping }) => ({ mapping }),
  'settings.save': ({ mapping }) => ({ template: null, mapping, zone: 'Europe/London', passageDays: 90, settingsVersion: stale }),
  'settings.settleRoles': () => ({ agree: false, settingsVersion: stale }),
  'record.open': ofItem,
  'record.save': ({ item }) => ({ item, facts: {}, recordVersion: stale }),
  'record.import': () => ({ text: 'project,fact,value,note', commit: false }),
  'record.imports': nothing,
  'record.export': () => ({ format: 'csv' }),
  'baseline.open': ofItem,
  'baseline.projects': () => ({ text: 'Project' }),
  'cost.open': ofItem,
  'cost.save': ({ item }) => ({ item, table: { currency: 'GBP', rows: [] }, costVersion: stale }),
  'cost.preview': ({ item }) => ({ item, text: 'period,kind,budget' }),
  'cost.import': ({ item }) => ({ item, text: 'period,kind,budget', file: '', costVersion: stale }),
  'cost.restore': ({ item }) => ({ item, at: '2022-03-31T12:00:00.000Z', costVersion: stale }),
  'cost.export': ofItem,
  'template.adopt': () => ({ document: firstPhaseGate, settingsVersion: stale }),
  'template.versions': nothing,
  'template.open': () => ({ template: { document: firstPhaseGate } }),
  'template.saveDraft': () => ({ draft: 'kept', text: templateText, draftVersion: stale }),
  'template.proposePublication': () => ({ draft: 'kept', draftVersion: stale, note: 'New', effectiveOn: day }),
  'template.approvePublication': () => ({ draft: 'kept', proposalHash: hash }),
  'template.dryRun': () => ({ template: { text: templateText } }),
  'template.tryOn': ({ item }) => ({ text: templateText, item }),
  'template.noteSites': () => ({ sites: [] }),
  'template.consequences': () => ({ template: { draft: 'kept' } }),
  'binding.open': ofItem,
  'binding.upgrade': ({ item }) => ({ item, to: hash, bindingVersion: stale }),
  'binding.choose': ({ item }) => ({ item, answers: {}, template: hash, tier: 'standard', reasons: [], bindingVersion: stale }),
  'binding.proposeTailoring': ({ item }) => ({
    item,
    entries: [{ kind: 'criterion', id: 'PG-01', reason: 'Small' }],
    reason: 'Small',
    on: '2022-03-31',
    until: day,
    bindingVersion: stale,
  }),
  'binding.approveTailoring': ({ item }) => ({ item, hash, bindingVersion: stale }),
  'binding.endTailoring': ({ item }) => ({ item, which: 'inForce', bindingVersion: stale }),
  'binding.previewInFlight': () => ({ text: '' }),
  'binding.listInFlight': nothing,
  'binding.declareInFlight': ({ item }) => ({ rows: [{ item, phase: 'none', gates: [], reason: 'Running' }] }),
  'governance.open': ofItem,
  'governance.act': ({ item, judgementHash }) => ({
    item,
    act: { kind: 'vote', gate: 'G0', judgementHash, outcome: 'hold', role: 'sponsor', comment: text },
  }),
  'ways.open': nothing,
  'portfolio.left': nothing,
  'enforcement.open': nothing,
  'enforcement.watch': nothing,
  'enforcement.ensure': () => ({ version: stale, whenUnable: 'refuse' }),
  'enforcement.undo': () => ({ version: stale }),
  'governance.site': nothing,
  'governance.siteAct': () => ({ act: { kind: 'group.set', role: 'steering', members: [] } }),
  'governance.export': nothing,
  'ledger.export': ({ item }) => ({ item, format: 'json' }),
  'ledger.verify': nothing,
  'ledger.verifyPack': () => ({ text: '{"format":"plumbline-evidence-pack/1","at":"","subjects":[],"judgements":[],"templates":{}}' }),
  'ledger.readable': () => ({ text: '{"format":"plumbline-evidence-pack/1","at":"","subjects":[],"judgements":[],"templates":{}}' }),
  'person.find': () => ({ text: 'Simon' }),
  'person.trace': nothing,
  'person.erase': () => ({ person: 'nobody-at-all' }),
  'decisions.mine': nothing,
  'decisions.brief': ofItem,
  'strategy.open': nothing,
  'strategy.save': () => ({ strategy: { objectives: [], weights: 'entered', comparisons: null, mix: [] }, strategyVersion: stale }),
  'scoring.open': nothing,
  'scoring.preview': () => ({ model: {} }),
  'scoring.save': () => ({ model: {}, scoringVersion: stale }),
  'scoring.assess': ({ item }) => ({ item, values: {} }),
  'scoring.writeBack': nothing,
  'portfolioInputs.save': ({ item }) => ({ projects: [{ item, inputsVersion: stale, set: {} }] }),
  'selection.open': nothing,
  'selection.saveLimits': () => ({ limits, limitsVersion: stale }),
  'selection.start': () => ({ task: 'select', seconds: 1 }),
  'selection.status': () => ({ job: id }),
  'selection.cancel': () => ({ job: id }),
  'scenario.list': nothing,
  'scenario.save': () => ({ name: 'One', note: '' }),
  'scenario.compare': () => ({ scenarios: [id] }),
  'scenario.comment': () => ({ scenario: id, text: 'Well', scenarioVersion: stale }),
  'scenario.remove': () => ({ scenario: id, scenarioVersion: stale }),
  'scenario.propose': () => ({ scenario: id, note: 'This one', baselineVersion: stale }),
  'scenario.approve': () => ({ hash, baselineVersion: stale }),
  'scenario.withdraw': () => ({ baselineVersion: stale }),
  'intake.open': nothing,
  'intake.submit': () => ({ text: proposalText }),
  'intake.resubmit': ({ proposal }) => ({ proposal, text: proposalText, note: '', proposalVersion: stale }),
  'intake.decide': ({ proposal }) => ({ proposals: [{ proposal, proposalVersion: stale }], to: 'inAnalysis', note: '' }),
  'intake.paste': () => ({ text: 'title', commit: false }),
  'intake.convert': ({ item, proposal }) => ({ proposal, beside: item, note: '', proposalVersion: stale }),
  'intake.save': () => ({ answerDays: 10, intakeVersion: stale }),
  'capacity.open': nothing,
  'capacity.save': () => ({ plan: { periods, usual: {}, supply: {}, substitutes: {}, of: 'all' }, capacityVersion: stale }),
  'capacity.suggestDemand': ({ item }) => ({ item, hoursPerUnit: 1, hoursPerDay: 8, roles: {} }),
  'dependencies.open': nothing,
  'dependencies.read': nothing,
  'dependencies.mean': () => ({ type: 'Blocks', means: 'nothing', linksVersion: stale }),
  'capacity.tracker': nothing,
  'capacity.readTracker': () => ({ from: 9999 }),
  'capacity.previewTracker': () => ({ hoursPerDay: 8, as: {} }),
  'capacity.takeTracker': () => ({
    hoursPerDay: 8,
    as: {},
    cells: [{ role: 'Tester', period: '2022/23' }],
    readAt: '2022-03-31T09:00:00.000Z',
    capacityVersion: stale,
  }),
  'capacity.paste': () => ({ text: 'project\trole', commit: false }),
  'resource.request': ({ item }) => ({ item, role: 'Tester', periods: {}, note: '' }),
  'resource.answer': ({ request, requestVersion }) => ({ request, act: 'refuse', note: 'No', requestVersion }),
  'job.list': nothing,
  'job.status': ({ job }) => ({ job }),
  'job.cancel': ({ job }) => ({ job }),
  'job.resume': ({ job }) => ({ job }),
  'mirror.list': nothing,
  'mirror.export': () => ({ audience: 'pmo' }),
  'mirror.receive': () => ({ home: elsewhere, readAt: '2022-03-31T09:00:00.000Z', components: [] }),
  'mirror.settle': () => ({ home: elsewhere, readAt: '2022-03-31T09:00:00.000Z', complete: false, left: 0, standing: [] }),
  'mirror.forget': () => ({ home: '0'.repeat(16) }),
  'register.list': ofItem,
  'register.create': ({ item }) => ({ item, entryKey: 'entry-of-roles', entry: { kind: 'risk', title: '' } }),
  'audit.list': nothing,
  'audit.open': ofItem,
  'review.list': nothing,
  'review.open': () => ({ id: 'board' }),
  'review.save': () => ({ id: 'board', version: stale, plan: reviewPlan([]) }),
  'review.step': () => ({ id: 'board', version: stale, step: 'cancel' }),
  'review.note': () => ({ id: 'board', version: stale }),
}
