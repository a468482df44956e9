import { guidOf } from '../store/names.ts'
import type { ProcessRule } from '../store/state.ts'
import type { Asked } from './route.ts'

/** Kinds with their `$`, and groups by their names, as far as that is believed. */
const spelled = ({ store }: Asked, { conditions, actions }: ProcessRule) => {
  const kind = (name: string) => (store.beliefs.holds('ado-rule-wire-names') ? name : name.replace(/^\$/, ''))
  // Assumption `rule-names-group`: a condition on membership says of which group.
  const group = (value: string | null) =>
    !store.beliefs.holds('rule-names-group')
      ? null
      : store.beliefs.holds('ado-group-condition-value') || value === null
        ? value
        : `vssgp.${guidOf(value)}`
  return {
    conditions: conditions.map(({ conditionType, field, value }) => ({
      conditionType: kind(conditionType),
      field,
      value: conditionType.endsWith('MemberOfGroup') ? group(value) : value,
    })),
    actions: actions.map((action) => ({ ...action, actionType: kind(action.actionType) })),
  }
}

/** A rule of the type at this address. */
export const ruleWire = (asked: Asked, address: string, rule: ProcessRule) => ({
  ...rule,
  ...spelled(asked, rule),
  customizationType: 'custom',
  url: `${address}/rules/${rule.id}`,
})
