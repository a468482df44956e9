import { TrackerError } from '../../failure.ts'
import { type ItemMarks, type NoGateAhead, type StoredJudgement, weighedAt } from '../../gates/records.ts'
import type { Scene } from '../../governance/scene.ts'
import { effectiveTemplate } from '../../methodology/effective.ts'
import type { Call, Ports } from '../../ports.ts'
import { addDays, dayOf } from '../../work/calendar.ts'
import type { ItemRef } from '../../work/values.ts'
import { judgementKey } from '../documents.ts'
import { needSite, type Site } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import { collect } from '../read-components.ts'
import type { GovernanceView } from '../views/governance.ts'
import { actKey } from './act-document.ts'
import { conditionViews } from './condition-view.ts'
import { approvalView, bypassViews, decisionViews, emergencyViews, peopleIn, releaseView } from './governance-view.ts'
import { problemsNamed } from './problems-named.ts'
import { type Governance, readGovernance } from './read-governance.ts'
import { waiversView } from './waiver-view.ts'

/** The scene as it is stored: nothing is judged, so that what stands against an act may still change when it is done. */
export const storedScene = async (
  ports: Ports,
  call: Call,
  site: Site,
  kept: StoredJudgement | NoGateAhead,
  { state }: Governance,
): Promise<Scene | undefined> => {
  const stored = weighedAt(kept)
  if (!stored) return undefined
  const { settings } = site.configured
  const ref = { id: stored.judgement.template.id, version: stored.judgement.template.version, hash: stored.template }
  const [template, isPmo, deciders] = await Promise.all([site.body(ref), ports.directory.isPmo(call.actor), site.deciders()])
  const today = dayOf(call.now, settings.zone)
  return {
    actor: call.actor,
    isPmo,
    selfAppointed: [],
    now: call.now,
    today,
    usableUntil: addDays(today, settings.passageDays),
    template: effectiveTemplate(template, stored.tier, stored.tailoring?.entries),
    stored,
    ...('none' in kept ? { behind: true as const } : {}),
    state,
    site: deciders,
  }
}

/** Wishes that wait on the item of a project. */
export const waitingOn = async (ports: Ports, site: Site, item: ItemRef, marks: ItemMarks): Promise<GovernanceView['waiting']> => {
  if (!marks.request) return []
  const wishes = await site.tracker.wishes(item)
  return Promise.all(
    wishes.map(async ({ act, by, byName, at }) => {
      const asked = (await readKept(ports, actKey(act))).value
      return { by: { ref: by, name: byName }, at, kind: asked?.kind ?? 'unknown' }
    }),
  )
}

/** What left the scope, as far as whoever asks may see it; what was finished elsewhere is no matter any more. */
const leftView = async ({ tracker }: Site, call: Call, refs: readonly ItemRef[]): Promise<GovernanceView['left']> => {
  const [{ values }, seen] = await Promise.all([
    collect(tracker.items({ kind: 'items', items: refs }, [])),
    call.identity === 'product' ? tracker.visible(refs) : undefined,
  ])
  const found = values.filter(({ ref }) => !seen || seen.has(ref))
  const open = found.filter(({ state }) => state.category !== 'done' && state.category !== 'dropped')
  const gone = refs.length - found.length
  if (open.length + gone === 0) return null
  return { items: open.map(({ key, title, url, state }) => ({ key, title, url, state: state.name })), gone }
}

/** Nobody can say who decides what before the product has judged the project once. */
export const notJudged = (): TrackerError =>
  new TrackerError('invalid', 'There is no official judgement of this project yet', 'Wait for the next refresh, then look again.')

/** The governance of one project as its verified ledger has it; the stored judgement beside it counts only where the item itself confirms it. */
export const openGovernance = async (ports: Ports, call: Call, { item }: { readonly item: ItemRef }): Promise<GovernanceView> => {
  const site = await needSite(ports, call)
  const [marks, kept] = await Promise.all([site.tracker.marks(item), readKept(ports, judgementKey(item))])
  const governance = await readGovernance(ports, item, marks.record)
  const stored = kept.value
  if (!stored) throw notJudged()
  const confirmed = 'none' in stored || marks.judgement?.hash === stored.judgementHash
  const scene = confirmed ? await storedScene(ports, call, site, stored, governance) : undefined
  const { ledger } = governance
  return {
    item,
    key: stored.component.key,
    title: stored.component.title,
    approval: scene && !scene.behind ? approvalView(scene) : null,
    decisions: scene ? decisionViews(scene) : [],
    conditions: scene ? conditionViews(scene) : [],
    emergencies: scene ? emergencyViews(scene) : [],
    mayRelease: scene && !scene.behind ? releaseView(scene) : null,
    bypasses: scene ? bypassViews(scene) : [],
    left: scene?.stored.left ? await leftView(site, call, scene.stored.left) : null,
    waivers: scene ? waiversView(scene) : null,
    people: scene ? peopleIn(scene) : [],
    actor: call.actor.ref,
    ledger: {
      records: ledger.hashes.length,
      problems: await problemsNamed(ports, ledger, marks.record),
      anchoring: ledger.anchoring,
      guarded: ports.shelf.guarded,
    },
    waiting: await waitingOn(ports, site, item, marks),
    now: call.now,
    zone: site.configured.settings.zone,
  }
}
