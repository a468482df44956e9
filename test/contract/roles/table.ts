import type { UseCaseName } from '@plumbline/core'

/** Who asks: of a project of their own or, as an outsider, of one that the tracker hides from them. */
export const roles = ['pmo', 'manager', 'sponsor', 'member', 'reader', 'outsider', 'product'] as const
export type Role = (typeof roles)[number]

/**
 * `yes`: it is done, or only something else than who asks stands in the way. `asked`: a wish is left on the item, and weighed at the next run of the product.
 * `refused`: not in this person's role. `forbidden`: the error of that name. `hidden`: the error `not-found`, as for an item that does not exist.
 */
export type Said = 'yes' | 'asked' | 'refused' | 'forbidden' | 'hidden'

/** What each is told in Jira, and where Azure DevOps or the tracker in memory says otherwise. */
export interface Row {
  readonly says: Readonly<Record<Role, Said>>
  readonly azureDevOps?: Partial<Record<Role, Said>>
  readonly inMemory?: Partial<Record<Role, Said>>
  readonly note?: string
}

const all = (said: Said): Record<Role, Said> => ({
  pmo: said,
  manager: said,
  sponsor: said,
  member: said,
  reader: said,
  outsider: said,
  product: said,
})
// In Jira the app itself sees nothing in anybody's name: it answers those who ask, and works on its own by other ways.
const elsewhere = (said: Said) => ({ azureDevOps: { product: said }, inMemory: { product: said } })

const everybody: Row = { says: all('yes') }
const pmo: Row = { says: { ...all('forbidden'), pmo: 'yes' } }
const whoSees: Row = { says: { ...all('yes'), outsider: 'hidden', product: 'hidden' }, ...elsewhere('yes') }
const ofProject = (...may: readonly Role[]): Row => ({
  says: { ...all('forbidden'), ...Object.fromEntries(may.map((role) => [role, 'yes'])), outsider: 'hidden', product: 'hidden' },
  ...elsewhere('forbidden'),
})
const pmoOnItem = ofProject('pmo')
const leads = ofProject('pmo', 'manager')
const recorders = ofProject('pmo', 'manager', 'sponsor')

// In Jira the refresh runs that the PMO began, elsewhere it has ended.
const ofJob: Row = {
  ...pmo,
  azureDevOps: all('yes'),
  inMemory: all('yes'),
  note: 'and whoever began it; of one that has ended everybody is told so',
}

const asked = (...who: readonly Role[]) => Object.fromEntries(who.map((role) => [role, 'asked' as const]))

/** Use cases × roles, by subject. A use case without a line does not compile, and a line without a use case neither. */
export const table: Readonly<Record<UseCaseName, Row>> = {
  'gate.open': whoSees,
  'gate.judge': whoSees,
  'gate.evidence': whoSees,
  'gate.declarePassed': {
    says: { ...all('refused'), pmo: 'yes', sponsor: 'yes', outsider: 'hidden', product: 'hidden' },
    ...elsewhere('refused'),
    note: 'whoever holds a role that decides at the gate; here the sponsor and the PMO',
  },
  'portfolio.open': everybody,
  'portfolio.views': everybody,
  'portfolio.saveViews': { ...everybody, note: 'their own' },
  'refresh.start': {
    ...pmo,
    azureDevOps: { pmo: 'forbidden' },
    inMemory: { pmo: 'forbidden' },
    note: 'in Azure DevOps the pipeline, and from a page whoever of the PMO belongs to Plumbline writers',
  },
  'refresh.status': everybody,
  'refresh.plan': everybody,
  'refresh.estimate': pmo,
  'refresh.saveShare': pmo,
  'settings.open': everybody,
  'settings.tryMapping': pmo,
  'settings.save': pmo,
  'settings.settleRoles': pmo,
  'record.open': whoSees,
  'record.save': { ...recorders, note: 'the PMO and whoever the project names in a role' },
  'record.import': pmo,
  'record.imports': pmo,
  'record.export': pmo,
  'baseline.open': whoSees,
  'baseline.projects': { ...everybody, note: 'those that they may see' },
  'cost.open': whoSees,
  'cost.save': { ...recorders, note: 'the PMO and whoever the project names in a role' },
  'cost.preview': recorders,
  'cost.import': recorders,
  'cost.restore': recorders,
  'cost.export': whoSees,
  'template.adopt': pmo,
  'template.versions': everybody,
  'template.open': everybody,
  'template.saveDraft': pmo,
  'template.proposePublication': pmo,
  'template.approvePublication': { ...pmo, note: 'another person than whoever proposed it' },
  'template.dryRun': pmo,
  'template.tryOn': pmoOnItem,
  'template.noteSites': pmo,
  'template.consequences': pmo,
  'binding.open': whoSees,
  'binding.upgrade': leads,
  'binding.choose': pmoOnItem,
  'binding.proposeTailoring': leads,
  'binding.approveTailoring': { ...pmoOnItem, note: 'another person than whoever proposed it' },
  'binding.endTailoring': { ...pmoOnItem, note: 'what is only proposed, its manager too' },
  'binding.previewInFlight': pmo,
  'binding.listInFlight': pmo,
  'binding.declareInFlight': pmo,
  'governance.open': whoSees,
  'governance.act': {
    says: { ...all('refused'), sponsor: 'yes', outsider: 'hidden', product: 'hidden' },
    azureDevOps: { ...asked('pmo', 'manager', 'sponsor', 'member'), reader: 'forbidden', product: 'refused' },
    inMemory: { ...asked('pmo', 'manager', 'sponsor', 'member', 'reader'), product: 'refused' },
    note: 'weighed act by act; here a vote in the role of the sponsor',
  },
  'ways.open': everybody,
  'portfolio.left': pmo,
  'enforcement.open': pmo,
  'enforcement.watch': pmo,
  'enforcement.ensure': { ...pmo, note: 'with the right to change the rules of the tracker itself' },
  'enforcement.undo': { ...pmo, note: 'with the right to change the rules of the tracker itself' },
  'governance.site': everybody,
  'governance.siteAct': {
    says: { ...all('refused'), pmo: 'yes' },
    azureDevOps: { ...asked('pmo', 'manager', 'sponsor', 'member'), reader: 'forbidden', outsider: 'forbidden' },
    inMemory: asked('pmo', 'manager', 'sponsor', 'member', 'reader', 'outsider'),
    note: 'groups are the PMO’s; what one delegates of one’s own is everybody’s',
  },
  'governance.export': pmo,
  'ledger.export': pmoOnItem,
  'ledger.verify': pmo,
  'ledger.verifyPack': everybody,
  'ledger.readable': everybody,
  'person.find': everybody,
  'person.trace': pmo,
  'person.erase': {
    ...pmo,
    azureDevOps: asked('pmo'),
    inMemory: asked('pmo'),
    note: 'in Azure DevOps asked for, and done at the next run of the product',
  },
  'decisions.mine': everybody,
  'decisions.brief': whoSees,
  'strategy.open': everybody,
  'strategy.save': pmo,
  'scoring.open': everybody,
  'scoring.preview': everybody,
  'scoring.save': pmo,
  'scoring.assess': { ...whoSees, note: 'their own assessment' },
  'scoring.writeBack': pmo,
  'portfolioInputs.save': pmo,
  'selection.open': everybody,
  'selection.saveLimits': pmo,
  'selection.start': everybody,
  'selection.status': everybody,
  'selection.cancel': everybody,
  'scenario.list': everybody,
  'scenario.save': everybody,
  'scenario.compare': everybody,
  'scenario.comment': everybody,
  'scenario.remove': { ...everybody, note: 'their own; the PMO any' },
  'scenario.propose': pmo,
  'scenario.approve': { ...pmo, note: 'another person than whoever saved or proposed it' },
  'scenario.withdraw': pmo,
  'intake.open': everybody,
  'intake.submit': everybody,
  'intake.resubmit': { says: { ...all('refused'), sponsor: 'yes' }, note: 'whoever proposed; here the sponsor' },
  'intake.decide': pmo,
  'intake.paste': pmo,
  'intake.convert': pmo,
  'intake.save': pmo,
  'capacity.open': everybody,
  'capacity.save': pmo,
  'capacity.suggestDemand': pmoOnItem,
  'dependencies.open': everybody,
  'dependencies.read': pmo,
  'dependencies.mean': pmo,
  'capacity.tracker': pmo,
  'capacity.readTracker': pmo,
  'capacity.previewTracker': pmo,
  'capacity.takeTracker': pmo,
  'capacity.paste': pmo,
  'resource.request': recorders,
  'resource.answer': {
    says: { ...pmo.says, product: 'hidden' },
    ...elsewhere('forbidden'),
    note: 'whoever asked accepts or withdraws',
  },
  'job.list': everybody,
  'job.status': everybody,
  'job.cancel': ofJob,
  'job.resume': ofJob,
  'mirror.list': everybody,
  'mirror.export': pmo,
  'mirror.receive': pmo,
  'mirror.settle': pmo,
  'mirror.forget': pmo,
  'register.list': whoSees,
  'register.create': recorders,
  'audit.list': { ...everybody, note: 'projects that they may see' },
  'audit.open': whoSees,
  'review.list': everybody,
  'review.open': { ...everybody, note: 'projects that they may see' },
  'review.save': pmo,
  'review.step': pmo,
  'review.note': pmo,
}

export const subjects = ['Jira', 'Azure DevOps', 'memory'] as const
export type SubjectName = (typeof subjects)[number]

/** What a row says of a tracker. */
export const saidIn = ({ says, azureDevOps, inMemory }: Row, subject: SubjectName): Readonly<Record<Role, Said>> => ({
  ...says,
  ...(subject === 'Azure DevOps' ? azureDevOps : subject === 'memory' ? inMemory : {}),
})
