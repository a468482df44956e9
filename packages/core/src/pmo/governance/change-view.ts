import { changeRoles, effectOf } from '../../governance/changes/authority.ts'
import { type ChangeCase, changeStatus, mergedInto } from '../../governance/changes/state.ts'
import { obstaclesToChange } from '../../governance/changes/weigh.ts'
import type { Obstacle } from '../../governance/obstacle.ts'
import { heldAmong, type Scene } from '../../governance/scene.ts'
import type { ItemRef } from '../../work/values.ts'
import type { ChangeView } from '../views/baseline.ts'
import type { NamedRole } from '../views/governance.ts'

export interface SeenProject {
  readonly key: string
  readonly title: string
}

const words = { text: '…' }

const roleIn = ({ template }: Scene, id: string): NamedRole => ({ id, name: template.roles.find((role) => role.id === id)?.name ?? id })

/** The role in which this person would decide: one of those that may, else one that may within tolerance, else the first that they would need. */
const roleFor = (scene: Scene, within: boolean): string => {
  const [deciders, all] = [changeRoles(scene, within), changeRoles(scene, true)]
  return heldAmong(scene, scene.actor.ref, deciders) ?? heldAmong(scene, scene.actor.ref, all) ?? deciders[0] ?? 'pmo'
}

const mayOf = (scene: Scene, { seq }: ChangeCase, role: string, before: string | undefined): ChangeView['may'] => {
  const deciding = { kind: 'change.decide', change: seq, role, reason: words } as const
  const approve = { ...deciding, outcome: 'approve', ...(before === undefined ? {} : { before }) } as const
  return {
    approve: obstaclesToChange(approve, scene),
    otherwise: obstaclesToChange({ ...deciding, outcome: 'reject' }, scene),
    withdraw: obstaclesToChange({ kind: 'change.withdraw', change: seq, reason: words }, scene),
  }
}

/** A change request as one person sees it: what it would do, what became of it, and what they may do about it. `seen`: other projects that they may see. */
export const changeView = (
  scene: Scene,
  change: ChangeCase,
  { seen, item }: { readonly seen: ReadonlyMap<ItemRef, SeenProject>; readonly item: ChangeView['item'] },
): ChangeView => {
  const { seq, title, reason, effects, asked, decisions } = change
  const { others, ...own } = effects
  const effect = effectOf(scene, change)
  const within = effect.is === 'rebaseline' && effect.within
  const role = roleFor(scene, within)
  return {
    seq,
    item,
    title,
    reason,
    effects: own,
    others: others.map((other) => {
      const known = seen.get(other.project)
      return { key: known?.key ?? null, title: known?.title ?? null, effect: known ? other.effect.text : '' }
    }),
    asked,
    status: changeStatus(change),
    decisions: decisions.map((decision) => ({ ...decision, role: roleIn(scene, decision.role) })),
    merged: mergedInto(scene.state.changes, change)
      .map((one) => one.seq)
      .filter((one) => one !== seq),
    effect,
    deciders: changeRoles(scene, within).map((id) => roleIn(scene, id)),
    role: roleIn(scene, role),
    may: mayOf(scene, change, role, effect.is === 'rebaseline' ? effect.before : undefined),
  }
}

/** What keeps this person from asking for a change at all. */
export const mayAskForChange = (scene: Scene): readonly Obstacle[] =>
  obstaclesToChange(
    {
      kind: 'change.ask',
      item: null,
      title: words,
      reason: words,
      effects: {
        currency: null,
        costs: [],
        days: 0,
        movesFrom: scene.today,
        items: 0,
        scope: words,
        benefits: [],
        benefit: words,
        others: [],
      },
    },
    scene,
  )
