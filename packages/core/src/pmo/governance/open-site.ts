import { roleFields } from '../../facts/catalogue.ts'
import { delegatesOn, type SiteGovernance } from '../../governance/site/site-state.ts'
import { obstaclesOnSite } from '../../governance/site/weigh.ts'
import type { Template } from '../../methodology/template.ts'
import type { Call, Ports } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import { needSite, type Site } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import { collect } from '../read-components.ts'
import { templatesOf } from '../site-templates.ts'
import type { DelegationView, GroupView, SiteGovernanceView } from '../views/site-governance.ts'
import { actKey } from './act-document.ts'
import { problemsNamed } from './problems-named.ts'
import { readSiteGovernance } from './read-governance.ts'

/** Roles that nobody is named in on a project item, so that a group of the site holds them; the PMO is a group of the tracker's own. */
const isGroup = (role: string): boolean => role !== 'pmo' && !(roleFields as readonly string[]).includes(role)

const groupsOf = (
  templates: readonly Template[],
  { groups, proposals }: SiteGovernance,
  mayAgree: (proposal: number) => boolean,
): readonly GroupView[] => {
  const held = (id: string): Pick<GroupView, 'members' | 'proposed'> => {
    const proposal = proposals[id]
    return { members: groups[id] ?? [], proposed: proposal ? { ...proposal, mayAgree: mayAgree(proposal.seq) } : null }
  }
  const found = new Map<string, { readonly name: string; readonly templates: string[] }>()
  for (const { name: template, roles, gates } of templates) {
    const deciding = new Set(gates.flatMap(({ decidedBy, mode }) => (mode === 'informational' ? [] : decidedBy)))
    for (const id of [...deciding].filter(isGroup)) {
      const known = found.get(id) ?? { name: roles.find((role) => role.id === id)?.name ?? id, templates: [] }
      if (!known.templates.includes(template)) known.templates.push(template)
      found.set(id, known)
    }
  }
  const others = [...new Set([...Object.keys(groups), ...Object.keys(proposals)])].filter((id) => !found.has(id))
  return [
    ...[...found].map(([id, { name, templates: needing }]) => ({ role: { id, name }, templates: needing, ...held(id) })),
    ...others.map((id) => ({ role: { id, name: id }, templates: [], ...held(id) })),
  ]
}

const delegationsOf = (site: SiteGovernance, today: string, me: string, isPmo: boolean): readonly DelegationView[] => {
  const counting = new Set(delegatesOn(site, today).map(({ seq }) => seq))
  return site.delegations.map((one) => ({
    ...one,
    counts: counting.has(one.seq),
    mayEnd: !one.ended && one.until >= today && (one.by.ref === me || isPmo),
  }))
}

const itemOf = async ({ configured, tracker }: Site, ports: Ports, call: Call): Promise<SiteGovernanceView['item']> => {
  const { methodologyItem } = configured.settings
  if (methodologyItem === undefined) return null
  const mine = call.identity === 'person' || (await tracker.visible([methodologyItem])).has(methodologyItem)
  const { values } = mine ? await collect(tracker.items({ kind: 'items', items: [methodologyItem] }, [])) : { values: [] }
  const [found] = values
  return found ? { ref: found.ref, key: found.key, title: found.title, url: found.url } : 'hidden'
}

const waitingOn = async (ports: Ports, { tracker }: Site, item: SiteGovernanceView['item'], me: string) => {
  if (item === null || item === 'hidden') return []
  const wishes = await tracker.wishes(item.ref)
  return Promise.all(
    wishes.map(async ({ act, by, byName, at }) => {
      const asked = (await readKept(ports, actKey(act))).value
      return { by: { ref: by, name: byName }, at, kind: asked?.kind ?? 'unknown', mine: by === me }
    }),
  )
}

/** Who decides on this site beside the people named on the projects: its groups, who decides for whom while they are away, and what still waits. */
export const openSiteGovernance = async (ports: Ports, call: Call): Promise<SiteGovernanceView> => {
  const site = await needSite(ports, call)
  const { settings } = site.configured
  const [{ ledger, site: deciders, marks }, maySet, item] = await Promise.all([
    readSiteGovernance(ports, site.tracker, settings),
    ports.directory.isPmo(call.actor),
    itemOf(site, ports, call),
  ])
  const templates = await Promise.all(templatesOf(settings).map((ref) => site.body(ref)))
  const today = dayOf(call.now, settings.zone)
  const mayAgree = (proposal: number): boolean =>
    obstaclesOnSite({ kind: 'group.agree', proposal }, { actor: call.actor, isPmo: maySet, today, site: deciders }).length === 0
  return {
    item,
    needsItem: settings.methodologyItem === undefined && !ports.shelf.guarded,
    maySet,
    me: { ref: call.actor.ref, name: call.actor.name },
    groups: groupsOf(templates, deciders, mayAgree),
    delegations: delegationsOf(deciders, today, call.actor.ref, maySet),
    ledger: {
      records: ledger.hashes.length,
      problems: await problemsNamed(ports, ledger, marks?.record),
      anchoring: ledger.anchoring,
      guarded: ports.shelf.guarded,
    },
    waiting: await waitingOn(ports, site, item, call.actor.ref),
    today,
    now: call.now,
    zone: settings.zone,
  }
}
