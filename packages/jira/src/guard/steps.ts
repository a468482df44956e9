import type { EnforcementPlan, GuardChange, GuardObstacle } from '@plumbline/core'
import type { Kind } from './rules.ts'
import type { Rule, Transition, Workflow } from './schema.ts'
import { type Found, type Make, type Mended, planned, type SlotStates, slotOf, undone } from './transitions.ts'
import { updateBody } from './update.ts'
import { referencesOf, type Workflows } from './workflows.ts'

/** One update of one workflow, with what it changes. */
export interface Step {
  readonly workflow: Workflow
  readonly changes: readonly GuardChange[]
  readonly body: Readonly<Record<string, unknown>>
}

const stateName = (read: Workflows, transition: Transition): string | null =>
  read.statuses.find(({ statusReference }) => statusReference === transition.toStatusReference)?.name ?? null

const changeOf = (read: Workflows, workflow: Workflow, transition: Transition, found: Found): GuardChange => ({
  ...found,
  where: `${workflow.name ?? workflow.id} › ${transition.name ?? transition.id ?? ''}`,
  state: stateName(read, transition),
  by: null,
  at: workflow.updated ?? null,
})

const stepFor = (read: Workflows, workflow: Workflow, mend: (transition: Transition) => Mended): Step | undefined => {
  const validators = new Map<Transition, readonly Rule[]>()
  const changes = (workflow.transitions ?? []).flatMap((transition) => {
    const mended = mend(transition)
    if (mended.found.length === 0) return []
    validators.set(transition, mended.validators)
    return mended.found.map((found) => changeOf(read, workflow, transition, found))
  })
  return changes.length > 0 ? { workflow, changes, body: updateBody(workflow, validators, read.statuses) } : undefined
}

const stepsOver = (read: Workflows, mend: (transition: Transition) => Mended): readonly Step[] =>
  read.workflows.filter(({ isEditable }) => isEditable !== false).flatMap((workflow) => stepFor(read, workflow, mend) ?? [])

const statesOf = (read: Workflows, plan: EnforcementPlan): readonly SlotStates[] =>
  plan.slots.map(({ slot, gates, states, behind }) => ({
    slot,
    gates: gates.map(({ gate }) => gate),
    opened: referencesOf(read.statuses, states),
    behind: referencesOf(read.statuses, behind),
  }))

export interface Planning {
  readonly plan: EnforcementPlan
  readonly field: string
  readonly make: Make
}

export const stepsTo = (read: Workflows, { plan, field, make }: Planning): readonly Step[] => {
  const slots = statesOf(read, plan)
  return stepsOver(read, (transition) => planned(transition, slotOf(transition, slots), { ...plan, field, make }))
}

export const stepsBack = (read: Workflows): readonly Step[] => stepsOver(read, undone)

/** Rules of ours as the app brings them: named by its modules, written anew for a transition. */
export const maker =
  (keys: Readonly<Record<Kind, { readonly key: string; readonly ruleKey: string }>>, id: () => string): Make =>
  (kind, config) => ({ ruleKey: keys[kind].ruleKey, parameters: { key: keys[kind].key, config, id: id(), disabled: 'false', tag: '' } })

/** What the workflows themselves do not allow to be held. */
export const obstaclesIn = (read: Workflows, plan: EnforcementPlan): readonly GuardObstacle[] => {
  const slots = statesOf(read, plan)
  const opened = new Set(slots.flatMap((each) => [...each.opened]))
  return read.workflows.flatMap((workflow) => {
    const into = (workflow.transitions ?? []).filter(({ toStatusReference }) => opened.has(toStatusReference ?? ''))
    if (into.length === 0) return []
    const created = into.filter(({ type }) => type === 'INITIAL')
    return [
      ...(workflow.isEditable === false ? [{ kind: 'notEditable' as const, where: workflow.name ?? workflow.id, stops: false }] : []),
      ...created.map((transition) => ({
        kind: 'createdInside' as const,
        where: `${workflow.name ?? workflow.id} › ${stateName(read, transition) ?? ''}`,
        stops: false,
      })),
    ]
  })
}
