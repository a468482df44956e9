import {
  type EnforcementPlan,
  type EnforcementState,
  type Guard,
  type GuardedGate,
  type GuardObstacle,
  type GuardPreview,
  TrackerError,
} from '@plumbline/core'
import { fieldsOfSite } from '../fields/fields.ts'
import type { Rest } from '../http/http.ts'
import { slotField } from '../marks/schema.ts'
import { writersExist } from './group.ts'
import type { Rule } from './schema.ts'
import { scriptOf } from './script.ts'
import { holdsNothing, otherwiseUsed, standingOf } from './standing.ts'
import { fieldMark, fieldSpecs, stepsBack, stepsTo } from './steps.ts'
import { type Configured, readTypes } from './types.ts'
import { perform } from './watched.ts'

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

/** A state that a type does not have needs no rule there. */
const reaches = ({ type }: Configured, state: string): boolean => type.states?.some(({ name }) => name === state) ?? true

const stateOf = (types: readonly Configured[], { slot, opensStates }: GuardedGate): Omit<EnforcementState, 'readBackAt'> => {
  const field = slotField(slot)
  const writers = types.map(({ rules }) => writersOf(rules, field))
  const reached = types.flatMap((type) => opensStates.filter((state) => reaches(type, state)).map((state) => ({ ...type, state })))
  const held = types.every(({ fields }) => fields.has(field)) && reached.every(({ rules, state }) => requires(rules, state, field))
  if (reached.length === 0 || !held || writers.includes(undefined)) return { strength: 'none' }
  return { strength: 'server', exempt: [...new Set(writers)].join(', ') }
}

/** In which the process cannot hold, or must not be made to. */
const obstaclesIn = async (rest: Rest, plan: EnforcementPlan, types: readonly Configured[]): Promise<readonly GuardObstacle[]> => {
  const custom = types.filter(({ type }) => type.custom)
  const of = ({ type }: Configured) => `${type.process} › ${type.name}`
  const system = types
    .filter(({ type }) => !type.custom)
    .map((each): GuardObstacle => ({ kind: 'systemProcess', where: of(each), stops: custom.length === 0 }))
  if (types.length === 0) return [{ kind: 'noType', where: plan.itemTypes.join(', '), stops: true }]
  const phases = [...new Set(plan.slots.flatMap(({ behind, before, states }) => [...behind, ...before, ...states]))]
  const dropped = custom.flatMap(({ type }) =>
    (type.states ?? []).filter(({ stateCategory }) => stateCategory === 'Removed').map(({ name }) => name),
  )
  const others = await otherwiseUsed(
    rest,
    custom.map(({ type }) => type.name),
    [...phases, ...dropped],
  )
  const shared: GuardObstacle[] = others > 0 ? [{ kind: 'sharedType', where: `${custom.map(of).join(', ')}: ${others}`, stops: true }] : []
  const noWay: GuardObstacle[] = plan.slots.length === 0 ? [{ kind: 'noWay', where: '', stops: true }] : []
  const noGroup: GuardObstacle[] = (await writersExist(rest)) ? [] : [{ kind: 'noGroup', where: 'Plumbline writers', stops: true }]
  return [...system, ...shared, ...noWay, ...noGroup]
}

const stopped = ({ kind, where }: GuardObstacle): TrackerError =>
  new TrackerError(
    'invalid',
    `The rules cannot be put in force: ${kind === 'noGroup' ? `there is no group ${where}` : where}`,
    'Look at the preview: it names what stands in the way, and how to go on.',
  )

/** One reading of all rules serves the gates of one refresh. */
const fresh = 60_000

/**
 * Reads back whether the process itself holds the transition, for every client, whatever a panel says: on every type that stands for projects. Rules are read, and changed,
 * with the caller's own rights; where those do not reach, it says so.
 */
export const createGuard = (rest: Rest, now: () => Date): Guard => {
  let read: { readonly at: Date; readonly of: string; readonly types: Promise<readonly Configured[]> } | undefined
  const readRules = (itemTypes: readonly string[]) => {
    const at = now()
    const of = itemTypes.join('\n')
    if (read === undefined || read.of !== of || at.getTime() - read.at.getTime() > fresh)
      read = { at, of, types: readTypes(rest, itemTypes) }
    return read
  }
  // Asked anew each time: fields come and go here.
  const siteFields = async (): Promise<ReadonlySet<string>> => new Set((await fieldsOfSite(rest)()).keys())
  /** Fields that came from us and hold nothing anywhere. */
  const emptyFields = async (types: readonly Configured[]): Promise<ReadonlySet<string>> => {
    const empty = new Set<string>()
    for (const { referenceName } of fieldSpecs) {
      const ours = types.some((each) => each.fields.get(referenceName) === fieldMark)
      if (ours && (await holdsNothing(rest, referenceName))) empty.add(referenceName)
    }
    return empty
  }
  const towards = async (plan: EnforcementPlan) => {
    const types = await readTypes(rest, plan.itemTypes)
    const onSite = await siteFields()
    return { types, onSite, steps: stepsTo(plan, types, onSite) }
  }
  const preview = async (plan: EnforcementPlan): Promise<GuardPreview> => {
    const readBackAt = now().toISOString()
    const { types, onSite, steps } = await towards(plan)
    const obstacles = await obstaclesIn(rest, plan, types)
    return {
      explains: false,
      changes: steps.map(({ change }) => change),
      undo: stepsBack(plan, types, await emptyFields(types)).map(({ change }) => change),
      obstacles,
      standing: await standingOf(rest, plan, onSite),
      script: scriptOf(
        steps,
        obstacles.some(({ kind }) => kind === 'noGroup'),
      ),
      readBackAt,
    }
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
    preview,
    ensure: async (plan, signal) => {
      const { types, steps } = await towards(plan)
      const stop = (await obstaclesIn(rest, plan, types)).find(({ stops }) => stops)
      if (stop) throw stopped(stop)
      read = undefined
      return perform(rest, types, steps, signal)
    },
    undo: async (plan, signal) => {
      const types = await readTypes(rest, plan.itemTypes)
      read = undefined
      return perform(rest, types, stepsBack(plan, types, await emptyFields(types)), signal)
    },
  }
}
