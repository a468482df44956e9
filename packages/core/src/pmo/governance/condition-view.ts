import type { Condition } from '../../governance/conditions/state.ts'
import { obstaclesToCondition } from '../../governance/conditions/weigh.ts'
import type { Scene } from '../../governance/scene.ts'
import type { ConditionView } from '../views/conditions.ts'

const statusOf = ({ met, item, due }: Condition, { stored, today }: Scene): ConditionView['status'] => {
  if (met) return 'met'
  if (item && stored.conditionsDone?.includes(item.ref)) return 'done'
  return due < today ? 'overdue' : 'open'
}

/** The conditions of a project as one person sees them, in the order of their days. */
export const conditionViews = (scene: Scene): readonly ConditionView[] =>
  scene.state.conditions
    .map((condition) => {
      const { decision, index, gate, what, owner, due, met, moves, item } = condition
      return {
        decision,
        index,
        gate: { id: gate, name: scene.template.gates.find(({ id }) => id === gate)?.name ?? gate },
        what,
        owner,
        due,
        status: statusOf(condition, scene),
        met,
        moves,
        item: item && { key: item.key, url: item.url },
        may: obstaclesToCondition({ kind: 'condition.met', decision, index, evidence: { text: '…' } }, scene),
      }
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.index - b.index))
