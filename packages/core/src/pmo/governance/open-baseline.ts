import type { StoredJudgement } from '../../gates/records.ts'
import type { Baseline } from '../../governance/baseline/baseline.ts'
import { type BaselineInForce, baselineNow } from '../../governance/baseline/state.ts'
import { obstaclesToBaseline } from '../../governance/baseline/weigh.ts'
import type { Scene } from '../../governance/scene.ts'
import type { Call, Ports } from '../../ports.ts'
import { knownProjects, visibleProjects } from '../../records/named-projects.ts'
import { readRecord } from '../../records/record-document.ts'
import { currencyOf } from '../../records/show-record.ts'
import type { NeutralField } from '../../work/fields.ts'
import type { WorkItem } from '../../work/items.ts'
import type { ItemRef } from '../../work/values.ts'
import { judgementKey } from '../documents.ts'
import { needSite, type Site } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import { collect } from '../read-components.ts'
import type { AgreedBaseline, BaselinePage, ProposedBaseline, UnaskedChange, VarianceView } from '../views/baseline.ts'
import type { NamedRole } from '../views/governance.ts'
import { changeView, mayAskForChange, type SeenProject } from './change-view.ts'
import { notJudged, storedScene } from './open-governance.ts'
import { problemsNamed } from './problems-named.ts'
import { readGovernance } from './read-governance.ts'
import { suggestedBaseline, suggestingFields, valueOf } from './suggest-baseline.ts'

const effectFields: readonly NeutralField[] = [
  'changeCostEffect',
  'changeDaysEffect',
  'changeScopeEffect',
  'changeBenefitEffect',
  'changeOtherProjects',
]

const gateIn = ({ template }: Scene, id: string): NamedRole => ({ id, name: template.gates.find((gate) => gate.id === id)?.name ?? id })

const shown = (scene: Scene, { seq, hash, before, at, by, baseline, why }: BaselineInForce): AgreedBaseline => ({
  seq,
  hash,
  before,
  at,
  by,
  baseline,
  why:
    why.is === 'gate'
      ? { is: 'gate', gate: gateIn(scene, why.gate) }
      : { ...why, title: scene.state.changes.find((change) => change.seq === why.change)?.title ?? '' },
  counts: seq > scene.state.brokenAt,
})

const proposalView = (scene: Scene): ProposedBaseline | null => {
  const { proposal } = scene.state.baselines
  if (!proposal || proposal.seq <= scene.state.brokenAt || baselineNow(scene.state)) return null
  const { seq, gate, by, at, note, baseline } = proposal
  const mayWithdraw = obstaclesToBaseline({ kind: 'baseline.withdraw', proposal: seq }, scene)
  return { seq, gate: gateIn(scene, gate), by, at, note, baseline, mayWithdraw }
}

const deviations: readonly (readonly [VarianceView['dimension'], string])[] = [
  ['cost', 'cost.varianceRatio'],
  ['time', 'schedule.slipDays'],
  ['scope', 'scope.churnRatio'],
  ['quality', 'defects.severeOpen'],
  ['benefits', 'benefits.realisedRatio'],
  ['risk', 'risks.highWithoutResponse'],
]

const varianceOf = ({ facts }: StoredJudgement, agreed: Baseline | undefined): readonly VarianceView[] =>
  deviations.map(([dimension, fact]) => {
    const reading = facts.values[fact]
    const size = reading?.known && reading.value.is === 'whole' ? reading.value.whole : null
    const deviation = size !== null && dimension === 'benefits' ? 10_000 - size : size
    return { dimension, deviation, allowed: agreed?.tolerances[dimension] ?? null }
  })

const textIn = (item: WorkItem, field: NeutralField): string => {
  const value = valueOf(item, field)
  return typeof value === 'string' ? value : ''
}

const unaskedOf = (item: WorkItem): UnaskedChange => {
  const [cost, days] = [valueOf(item, 'changeCostEffect'), valueOf(item, 'changeDaysEffect')]
  return {
    ref: item.ref,
    key: item.key,
    url: item.url,
    title: item.title,
    cost: cost !== null && typeof cost === 'object' && 'minor' in cost ? cost : null,
    days: typeof days === 'number' ? days : null,
    scope: textIn(item, 'changeScopeEffect'),
    benefit: textIn(item, 'changeBenefitEffect'),
    others: textIn(item, 'changeOtherProjects'),
  }
}

/** Other projects that the changes name, as far as this person may see them. */
const othersSeen = async (ports: Ports, call: Call, { state }: Scene): Promise<ReadonlyMap<ItemRef, SeenProject>> => {
  const named = new Set(state.changes.flatMap(({ effects }) => effects.others.map(({ project }) => project)))
  if (named.size === 0) return new Map()
  const known = (await knownProjects(ports)).filter(({ ref }) => named.has(ref))
  return new Map((await visibleProjects(ports, call, known)).map(({ ref, key, title }) => [ref, { key, title }]))
}

const isOpenItem = ({ state }: WorkItem): boolean => state.category !== 'done' && state.category !== 'dropped'

interface Register {
  readonly changes: BaselinePage['changes']
  readonly unasked: BaselinePage['unasked']
  readonly hidden: number
}

const registerOf = async (ports: Ports, call: Call, site: Site, scene: Scene, below: readonly WorkItem[]): Promise<Register> => {
  const items = below.filter(({ kind }) => kind === 'changeRequest')
  const [visible, seen] = await Promise.all([
    items.length === 0 ? new Set<ItemRef>() : site.tracker.visible(items.map(({ ref }) => ref)),
    othersSeen(ports, call, scene),
  ])
  const asked = new Set(scene.state.changes.flatMap(({ ref, withdrawn }) => (ref === null || withdrawn ? [] : [ref])))
  const itemOf = (ref: ItemRef | null) => {
    const found = items.find((item) => item.ref === ref && visible.has(item.ref))
    return found ? { key: found.key, url: found.url } : null
  }
  const open = items.filter((item) => isOpenItem(item) && !asked.has(item.ref))
  return {
    changes: scene.state.changes
      .map((change) => {
        const made = change.item && { key: change.item.key, url: change.item.url }
        return changeView(scene, change, { seen, item: itemOf(change.ref) ?? made })
      })
      .toReversed(),
    unasked: open.filter(({ ref }) => visible.has(ref)).map(unaskedOf),
    hidden: open.filter(({ ref }) => !visible.has(ref)).length,
  }
}

/** What was agreed of a project, by its verified ledger; what is known of it now, by the stored judgement. */
export const openBaseline = async (ports: Ports, call: Call, { item }: { readonly item: ItemRef }): Promise<BaselinePage> => {
  const site = await needSite(ports, call)
  const [marks, kept, record, read] = await Promise.all([
    site.tracker.marks(item),
    readKept(ports, judgementKey(item)),
    readRecord(ports, item),
    collect(site.tracker.items({ kind: 'below', items: [item] }, [...effectFields, ...suggestingFields])),
  ])
  const found = kept.value
  if (!found || (!('none' in found) && marks.judgement?.hash !== found.judgementHash)) throw notJudged()
  const governance = await readGovernance(ports, item, marks.record)
  const scene = await storedScene(ports, call, site, found, governance)
  if (!scene) throw notJudged()
  const { stored } = scene
  const { state } = governance
  const now = baselineNow(state)
  const history = state.baselines.history.map((one) => shown(scene, one)).toReversed()
  const suggested = suggestedBaseline(stored, { below: read.values, cost: record.value?.cost, today: scene.today })
  const { gate } = stored.judgement
  const currency = now?.baseline.currency ?? currencyOf(site.configured.settings.mapping)
  return {
    item,
    project: { key: stored.component.key, title: stored.component.title },
    now: now ? shown(scene, now) : null,
    history,
    proposal: proposalView(scene),
    gate: gateIn(scene, gate),
    mayPropose: obstaclesToBaseline(
      { kind: 'baseline.propose', gate, baseline: { ...suggested, milestones: [], currency: null, costs: [] } },
      scene,
    ),
    suggested,
    variance: varianceOf(stored, now?.baseline),
    ...(await registerOf(ports, call, site, scene, read.values)),
    mayAsk: mayAskForChange(scene),
    problems: await problemsNamed(ports, governance.ledger, marks.record),
    guarded: ports.shelf.guarded,
    waiting: marks.request ? 1 : 0,
    ...(currency ? { currency } : {}),
    today: scene.today,
    zone: site.configured.settings.zone,
  }
}

const shownProjects = 8

/** Projects that this person may see, by a part of their name or key. */
export const findProjects = async (ports: Ports, call: Call, { text }: { readonly text: string }) => {
  const part = text.trim().toLowerCase()
  const meant = (await knownProjects(ports)).filter(({ key, title }) => `${key} ${title}`.toLowerCase().includes(part)).slice(0, 50)
  return { projects: (await visibleProjects(ports, call, meant)).slice(0, shownProjects) }
}
