import { type EnforcementState, type Guard, type GuardedGate, TrackerError } from '@plumbline/core'
import { TypeFields } from '../fields/schema.ts'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { ownFields, slotField } from '../marks/schema.ts'
import { typesInUse } from './processes.ts'
import { type Rule, Rules } from './schema.ts'

/** A work item type that stands for projects, in one process, with its rules where it can have any. */
interface GuardedType {
  readonly fields: ReadonlySet<string>
  readonly rules: readonly Rule[]
}

// Microsoft's examples write `$when`, its schema `when`.
const bare = (name: string | null | undefined): string => (name ?? '').replace(/^\$/, '')

const acts = (rule: Rule, action: string, field: string): boolean =>
  rule.isDisabled !== true && (rule.actions ?? []).some((one) => bare(one.actionType) === action && one.targetField === field)

/** The rule's only condition; a second one would narrow it. */
const only = (rule: Rule) => (rule.conditions?.length === 1 ? rule.conditions[0] : undefined)

/** R1: whoever moves the item into that state needs the slot filled. */
export const requires = (rules: readonly Rule[], state: string, field: string): boolean =>
  rules.some((rule) => {
    const condition = only(rule)
    const onState = condition?.field == null || condition.field === 'System.State'
    return (
      acts(rule, 'makeRequired', field) && onState && bare(condition?.conditionType) === 'whenStateChangedTo' && condition?.value === state
    )
  })

/** R2: outside one group nobody can fill it. The group, in the tracker's words (assumption rule-names-group). */
export const writersOf = (rules: readonly Rule[], field: string): string | undefined => {
  const found = rules.find(
    (rule) => acts(rule, 'makeReadOnly', field) && bare(only(rule)?.conditionType) === 'whenCurrentUserIsNotMemberOfGroup',
  )
  return (found && only(found)?.value) ?? undefined
}

const guardedTypes = async (rest: Rest, itemTypes: readonly string[]): Promise<readonly GuardedType[]> => {
  const found: GuardedType[] = []
  for (const { name, path, custom } of (await typesInUse(rest, 'none')).filter((type) => itemTypes.includes(type.name))) {
    const answer = custom
      ? await rest.call({ path: `${path}/fields`, what: `read the fields of ${name}`, read: reading(TypeFields) })
      : { value: [] }
    const fields = new Set(answer.value.map(({ referenceName }) => referenceName))
    const own = ownFields.some((field) => fields.has(field))
    const rules = own ? await rest.call({ path: `${path}/rules`, what: `read the rules of ${name}`, read: reading(Rules) }) : { value: [] }
    found.push({ fields, rules: rules.value })
  }
  return found
}

const stateOf = (types: readonly GuardedType[], { slot, opensStates }: GuardedGate): Omit<EnforcementState, 'readBackAt'> => {
  const field = slotField(slot)
  const writers = types.map(({ rules }) => writersOf(rules, field))
  const held = types.every(({ fields, rules }) => fields.has(field) && opensStates.every((state) => requires(rules, state, field)))
  if (types.length === 0 || opensStates.length === 0 || !held || writers.includes(undefined)) return { strength: 'none' }
  return { strength: 'server', exempt: [...new Set(writers)].join(', ') }
}

/** One reading of all rules serves the gates of one refresh. */
const fresh = 60_000

/**
 * Reads back whether the process itself holds the transition, for every client, whatever a panel says: on every type that stands for projects.
 * Rules are read with the caller's own rights; where those do not reach, it says so.
 */
export const createGuard = (rest: Rest, now: () => Date): Guard => {
  let read: { readonly at: Date; readonly of: string; readonly types: Promise<readonly GuardedType[]> } | undefined
  const readRules = (itemTypes: readonly string[]) => {
    const at = now()
    const of = itemTypes.join('\n')
    if (read === undefined || read.of !== of || at.getTime() - read.at.getTime() > fresh)
      read = { at, of, types: guardedTypes(rest, itemTypes) }
    return read
  }
  return {
    inForce: async (gate) => {
      const { at, types } = readRules(gate.itemTypes)
      const readBackAt = at.toISOString()
      try {
        return { ...stateOf(await types, gate), readBackAt }
      } catch (cause) {
        read = undefined
        if (cause instanceof TrackerError && (cause.code === 'forbidden' || cause.code === 'unauthorized'))
          return { strength: 'unreadable', readBackAt }
        throw cause
      }
    },
  }
}
