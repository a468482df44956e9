import type { ComponentReading } from '../facts/derive.ts'
import { TrackerError } from '../failure.ts'
import type { EnforcementState } from '../gates/enforcement.ts'
import type { BesideTemplate, Disbelieved, GateEvent, GatePassage, ItemMarks, NoGateAhead, StoredJudgement } from '../gates/records.ts'
import type { SiteGovernance } from '../governance/site/site-state.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports, Tracker } from '../ports.ts'
import { withRecord } from '../records/record-document.ts'
import { dayOf } from '../work/calendar.ts'
import { type Assessment, assess, type Standing } from './assess.ts'
import type { CountingBinding } from './attested-binding.ts'
import type { Binding } from './binding-document.ts'
import { completeReading } from './complete-reading.ts'
import { type Own, ownTemplate } from './component-template.ts'
import { judgementKey } from './documents.ts'
import type { Governance } from './governance/read-governance.ts'
import { type Kept, readKept } from './kept.ts'
import { boundHere, declaredInFlight, readBinding, unbound } from './read-binding.ts'
import type { Settings, TemplateRef } from './settings.ts'
import { type Configured, readConfigured, readTemplateBody } from './settings-document.ts'
import { type Trends, trendsKey } from './trends.ts'

/** Tracker, settings and templates of a configured site, as one call needs them. */
export interface Site {
  /** The template of projects that come new; each component is judged by its own. */
  readonly configured: Configured
  /** An item attests the settings, because anybody may write documents: then what binds a project counts by its ledger. */
  readonly attested?: { readonly hash: string; readonly changed: boolean }
  readonly tracker: Tracker
  /** The body of a template that stands here, read once. */
  readonly body: (ref: TemplateRef) => Promise<Template>
  /** Who decides on this site beside the people named on the projects, read once. */
  readonly deciders: () => Promise<SiteGovernance>
}

/** Ledgers and what follows from them: a part of its own, because what opens a page needs none of it. */
const ledgers = () => import('./governance/pages.ts')

const rememberDeciders = (ports: Ports, tracker: Tracker, settings: Settings): Site['deciders'] => {
  let read: Promise<SiteGovernance> | undefined
  const once = async (): Promise<SiteGovernance> => (await (await ledgers()).readSiteGovernance(ports, tracker, settings)).site
  return () => {
    read ??= once()
    return read
  }
}

const rememberBodies = (ports: Ports, { template, templateHash }: Configured): Site['body'] => {
  const read = new Map([[templateHash, Promise.resolve(template)]])
  return (ref) => {
    const known = read.get(ref.hash) ?? readTemplateBody(ports, ref)
    read.set(ref.hash, known)
    return known
  }
}

export const openSite = async (ports: Ports, call: Call): Promise<Site | undefined> => {
  const read = await readConfigured(ports, call)
  if (!read) return undefined
  const { attested, ...configured } = read
  const { settings } = configured
  const { mapping, zone } = settings
  const tracker = ports.tracker({ mapping, zone })
  return {
    configured,
    ...(attested ? { attested } : {}),
    tracker,
    body: rememberBodies(ports, configured),
    deciders: rememberDeciders(ports, tracker, settings),
  }
}

/** The configured site; throws `invalid` where no template is chosen yet. */
export const needSite = async (ports: Ports, call: Call): Promise<Site> => {
  const site = await openSite(ports, call)
  if (site) return site
  throw new TrackerError('invalid', 'No template is chosen on this site yet', 'A PMO admin opens the settings and chooses one.')
}

/** What the tracker enforces at a gate today; `null` where this host cannot read it or the gate opens no phase. */
const readEnforcement: (ports: Ports) => EnforcementReader =
  (ports) =>
  async (...given) =>
    (await ledgers()).readEnforcement(ports, ...given)

export type EnforcementReader = (configured: Configured, gateId: string) => Promise<EnforcementState | null>

/** Reads each gate's enforcement once, however many components stand before it. */
export const rememberEnforcement = (ports: Ports): EnforcementReader => {
  const read = new Map<string, Promise<EnforcementState | null>>()
  return (configured, gateId) => {
    const key = `${configured.templateHash} ${gateId}`
    const known = read.get(key) ?? readEnforcement(ports)(configured, gateId)
    read.set(key, known)
    return known
  }
}

/** One component judged, with what stood on its project item and in its records when it was. */
export interface Judged extends Assessment, Own {
  /** How it was judged before. */
  readonly before: StoredJudgement | NoGateAhead | undefined
  /** The document of it as it was read for this judgement; absent where it may have been written since. */
  readonly stored?: Kept<StoredJudgement | NoGateAhead>
  readonly binding: Binding
  /** A few of its facts in the weeks before. */
  readonly trends: Kept<Trends>
  readonly disbelieved: Disbelieved
  readonly counted?: StoredJudgement['counted']
  readonly marks: ItemMarks
  readonly governance: Governance
  /** Gates passed by the project's ledger. */
  readonly passages: readonly GatePassage[]
  /** The gate's past before this judgement. */
  readonly history: readonly GateEvent[]
}

const besideOf = ({ offered }: Own, { template, proposed }: Binding): BesideTemplate => ({
  ...(template ? { pinned: true } : {}),
  ...(proposed ? { proposed: true } : {}),
  ...(offered.length > 0 ? { offered: offered.map(({ to: { version }, when, from }) => ({ version, when, from })) } : {}),
})

export const standingOf = (own: Own, binding: Binding): Pick<Standing, 'tailoring' | 'inFlight' | 'beside'> => {
  const { tailoring } = own
  const { inFlight } = binding
  const beside = besideOf(own, binding)
  return {
    ...(tailoring ? { tailoring } : {}),
    ...(inFlight ? { inFlight: declaredInFlight(inFlight) } : {}),
    ...(Object.keys(beside).length > 0 ? { beside } : {}),
  }
}

/** Documents that somebody changed past Plumbline: they do not count, and the panel names them. */
const disbelievedBy = ({ attested }: Site, bound: CountingBinding): Disbelieved =>
  attested
    ? [
        ...(attested.changed ? (['settings'] as const) : []),
        ...(bound.disbelieved ? [bound.disbelieved === 'lost' ? ('bindingLost' as const) : ('binding' as const)] : []),
      ]
    : []

/** Judges one component from what was read, without keeping anything. */
export const judgeReading = async (
  ports: Ports,
  site: Site,
  reading: ComponentReading,
  enforcement: EnforcementReader,
): Promise<Judged> => {
  const item = reading.project.ref
  const {
    countingBinding,
    lastJudgedBy,
    readGovernance,
    owedBy,
    passagesIn,
    personNamed,
    toldBy,
    waiversGranted,
    withStanding,
    worsenedBefore,
  } = await ledgers()
  const [{ marks, governance }, read, before, kept, trends] = await Promise.all([
    site.tracker.marks(item).then(async (found) => ({ marks: found, governance: await readGovernance(ports, item, found.record) })),
    withRecord(ports, reading),
    readKept(ports, judgementKey(item)),
    readBinding(ports, item),
    readKept(ports, trendsKey(item)),
  ])
  const passages = passagesIn(governance.state, site.configured.settings.zone)
  const history = before.value && !('none' in before.value) ? before.value.history : []
  const { settings } = site.configured
  const today = dayOf(reading.readAt, settings.zone)
  const bound: CountingBinding = site.attested ? await countingBinding(ports, governance.ledger, kept) : kept
  const binding = boundHere(settings, bound.value ?? unbound, today)
  const disbelieved = disbelievedBy(site, bound)
  const counted = site.attested && { settings: site.attested.hash, binding: bound.hash ?? null }
  const passed = passages.map(({ gate }) => gate)
  const told = toldBy(governance.state, read.record?.cost, { at: reading.readAt, zone: settings.zone, passed })
  const own = await ownTemplate(site, { ...read, told }, { binding, last: lastJudgedBy(marks, before.value), passages })
  const { configured } = own
  const personOf = (reference: string) => personNamed(governance.ledger.aside, reference)
  const standing = {
    template: configured.template,
    passages,
    binding,
    trends: trends.value,
    owed: owedBy(governance.state, reading.below, today, reading.zone),
    worsened: worsenedBefore(before.value),
    personOf,
  }
  const complete = await completeReading(ports, site.tracker, own.reading, standing)
  const judgedBy = {
    passages,
    waivers: waiversGranted(governance.state),
    history,
    enforcement: null,
    ...standingOf(own, binding),
    disbelieved,
    ...(counted ? { counted } : {}),
  }
  const judged = assess(configured, complete, judgedBy)
  const enforced = async (stored: StoredJudgement): Promise<StoredJudgement> => {
    const seen = { ...stored, enforcement: await enforcement(configured, stored.judgement.gate) }
    return withStanding(seen, configured.template, {
      state: governance.state,
      reading: complete,
      site: await site.deciders(),
      before: before.value,
      at: (gate) => assess(configured, complete, judgedBy, gate).outcome,
    })
  }
  const { outcome: found } = judged
  const outcome = 'none' in found ? { ...found, ...(found.behind ? { behind: await enforced(found.behind) } : {}) } : await enforced(found)
  return {
    ...judged,
    outcome,
    ...own,
    reading: complete,
    before: before.value,
    stored: before,
    trends,
    binding,
    disbelieved,
    ...(counted ? { counted } : {}),
    marks,
    governance,
    passages,
    history,
  }
}

/** Judges one project item now, without keeping anything; `undefined`: this item stands for no project. */
export const judgeNow = async (ports: Ports, site: Site, reading: ComponentReading | undefined): Promise<Judged | undefined> =>
  reading && judgeReading(ports, site, reading, readEnforcement(ports))
