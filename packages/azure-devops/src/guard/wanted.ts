import type { EnforcementPlan, GuardRule } from '@plumbline/core'
import { judgementField, recordField, slotField, slots } from '../marks/schema.ts'
import type { Rule } from './schema.ts'

/** Members of this group alone fill the slots. */
export const writersGroup = 'Plumbline writers'
/** Who wrote the last record, as the tracker itself notes it. */
export const recordedByField = 'Custom.PlumblineRecordedBy'
/** How rules of ours are known, to be changed and taken away again. */
export const ownName = 'Plumbline: '

const guarded: readonly string[] = [...slots.map(slotField), recordField, judgementField]

/** A rule of the process as it is to stand. */
export interface WantedRule {
  readonly rule: GuardRule
  readonly slot: number | null
  readonly state: string | null
  readonly name: string
  readonly conditions: readonly { readonly conditionType: string; readonly field?: string; readonly value: string }[]
  readonly actions: readonly { readonly actionType: string; readonly targetField: string; readonly value?: string }[]
}

const stateTo = (value: string) => ({ conditionType: 'whenStateChangedTo', field: 'System.State', value })
const outsider = { conditionType: 'whenCurrentUserIsNotMemberOfGroup', value: writersGroup }

/** A rule takes ten actions. */
const mostActions = 10

/** R2: outside the group of writers nobody fills a slot, writes the record or the judgement (assumption ado-group-condition-value). */
const writersRules = (): readonly WantedRule[] => [
  {
    rule: 'writers',
    slot: null,
    state: null,
    name: `${ownName}only its writers fill gates, record and judgement`,
    conditions: [outsider],
    actions: guarded.slice(0, mostActions).map((targetField) => ({ actionType: 'makeReadOnly', targetField })),
  },
  {
    rule: 'writers',
    slot: null,
    state: null,
    name: `${ownName}nobody writes by hand who recorded`,
    conditions: [outsider],
    actions: [{ actionType: 'makeReadOnly', targetField: recordedByField }],
  },
]

/** R3: the tracker notes by itself who changed the record. */
const recordedByRule: WantedRule = {
  rule: 'recordedBy',
  slot: null,
  state: null,
  name: `${ownName}a changed record names who wrote it`,
  conditions: [{ conditionType: 'whenChanged', field: recordField, value: '' }],
  actions: [{ actionType: 'copyFromCurrentUser', targetField: recordedByField, value: '' }],
}

/** R1: whoever moves the item into a guarded state needs its slot filled, in every client. */
const holdRules = ({ slots: planned }: EnforcementPlan): readonly WantedRule[] =>
  planned.flatMap(({ slot, states }) =>
    states.map((state) => ({
      rule: 'hold' as const,
      slot,
      state,
      name: `${ownName}${state} needs gate ${slot}`,
      conditions: [stateTo(state)],
      actions: [{ actionType: 'makeRequired', targetField: slotField(slot) }],
    })),
  )

/**
 * R4: an item sent back from behind a gate to before it loses what it passed there. Named by both states: an item that moves forward through earlier states keeps a gate that
 * was merged into one decided already (assumption ado-rule-was-and-changed-to).
 */
const sentBackRules = ({ slots: planned }: EnforcementPlan): readonly WantedRule[] => {
  const from = [...new Set(planned.flatMap(({ behind }) => behind))]
  const to = [...new Set(planned.flatMap(({ before }) => before))]
  return from.flatMap((was) =>
    to.flatMap((state) => {
      const lost = planned.filter(({ behind, before }) => behind.includes(was) && before.includes(state))
      if (lost.length === 0) return []
      return [
        {
          rule: 'sentBack' as const,
          slot: null,
          state,
          name: `${ownName}back from ${was} to ${state} opens the gates between again`,
          conditions: [{ conditionType: 'whenWas', field: 'System.State', value: was }, stateTo(state)],
          actions: lost.map(({ slot }) => ({ actionType: 'setValueToEmpty', targetField: slotField(slot), value: '' })),
        },
      ]
    }),
  )
}

/** In the order in which they are switched on: what nobody may fill is closed before anything is required. */
export const wantedRules = (plan: EnforcementPlan): readonly WantedRule[] => [
  ...writersRules(),
  recordedByRule,
  ...holdRules(plan),
  ...sentBackRules(plan),
]

// Microsoft's examples write `$when`, its schema `when` (assumption ado-rule-wire-names).
const bare = (name: string | null | undefined): string => (name ?? '').replace(/^\$/, '')

const conditionText = (one: {
  conditionType?: string | null | undefined
  field?: string | null | undefined
  value?: string | null | undefined
}): string => {
  const kind = bare(one.conditionType)
  // The state is the only field that these can speak of, and a group is no field.
  const field = kind.startsWith('whenState') || kind.startsWith('whenCurrentUser') ? '' : (one.field ?? '')
  return [kind, field, one.value ?? ''].join(' ')
}
const actionText = (one: { actionType?: string | null | undefined; targetField?: string | null | undefined }): string =>
  `${bare(one.actionType)} ${one.targetField ?? ''}`

const sorted = (texts: readonly string[]): string => [...texts].sort().join('\n')

/** Whether a standing rule, switched on or not, does exactly what is wanted. */
export const doesTheSame = (rule: Rule, wanted: WantedRule): boolean => {
  const conditions = sorted((rule.conditions ?? []).map(conditionText)) === sorted(wanted.conditions.map(conditionText))
  const actions = new Set((rule.actions ?? []).map(actionText))
  return conditions && wanted.actions.every((action) => actions.has(actionText(action)))
}

export const bodyOf = ({ name, conditions, actions }: WantedRule) => ({
  name,
  conditions: conditions.map(({ conditionType, field, value }) => ({ conditionType, ...(field === undefined ? {} : { field }), value })),
  actions: actions.map(({ actionType, targetField, value }) => ({ actionType, targetField, ...(value === undefined ? {} : { value }) })),
  isDisabled: false,
})
