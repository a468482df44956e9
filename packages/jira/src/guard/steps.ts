import type { EnforcementPlan, GuardChange, GuardObstacle } from '@plumbline/core'
import { projectOf } from './projects.ts'
import type { Kind } from './rules.ts'
import type { Rule, Transition, Workflow } from './schema.ts'
import { type Found, type Make, type Mended, planned, type SlotStates, slotOf, undone } from './transitions.ts'
import { updateBody } from './update.ts'
import { referencesOf, typesIn, type Workflows } from './workflows.ts'

/** Workflows, with what people call the team-managed projects that are to be held. */
export interface Named extends Workflows {
  readonly names?: ReadonlyMap<string, readonly string[]>
}

/** One update of one workflow, with what it changes. */
export interface Step {
  readonly workflow: Workflow
  readonly changes: readonly GuardChange[]
  readonly body: Readonly<Record<string, unknown>>
}

const stateName = (read: Workflows, transition: Transition): string | null =>
  read.statuses.find(({ statusReference }) => statusReference === transition.toStatusReference)?.name ?? null

/** What people call a workflow; one of a team-managed project comes after its name. */
export const placeOf = ({ names }: Named, workflow: Workflow): string =>
  [...(names?.get(projectOf(workflow) ?? '') ?? []), workflow.name ?? workflow.id].join(' › ')

const changeOf = (read: Named, workflow: Workflow, transition: Transition, found: Found): GuardChange => ({
  ...found,
  where: `${placeOf(read, workflow)} › ${transition.name ?? transition.id ?? ''}`,
  state: stateName(read, transition),
  by: null,
  at: workflow.updated ?? null,
})

const stepFor = (read: Named, workflow: Workflow, mend: (transition: Transition) => Mended): Step | undefined => {
  const validators = new Map<Transition, readonly Rule[]>()
  const changes = (workflow.transitions ?? []).flatMap((transition) => {
    const mended = mend(transition)
    if (mended.found.length === 0) return []
    validators.set(transition, mended.validators)
    return mended.found.map((found) => changeOf(read, workflow, transition, found))
  })
  return changes.length > 0 ? { workflow, changes, body: updateBody(workflow, validators, read.statuses) } : undefined
}

const stepsOver = (read: Named, mendOf: (workflow: Workflow) => ((transition: Transition) => Mended) | undefined): readonly Step[] =>
  read.workflows
    .filter(({ isEditable }) => isEditable !== false)
    .flatMap((workflow) => {
      const mend = mendOf(workflow)
      return (mend && stepFor(read, workflow, mend)) ?? []
    })

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
  /** How rules of ours are made in a workflow; `undefined`: they cannot stand there, and it is left as it is. */
  readonly makeIn: (workflow: Workflow) => Make | undefined
}

export const stepsTo = (read: Named, { plan, field, makeIn }: Planning): readonly Step[] => {
  const slots = statesOf(read, plan)
  return stepsOver(read, (workflow) => {
    const itemTypes = typesIn(read, workflow, plan.itemTypes)
    if (itemTypes.length === 0) return undone
    const make = makeIn(workflow)
    return make && ((transition) => planned(transition, slotOf(transition, slots), { ...plan, itemTypes, field, make }))
  })
}

export const stepsBack = (read: Workflows): readonly Step[] => stepsOver(read, () => undone)

interface Module {
  readonly key: string
  readonly ruleKey: string
}
/** The modules of ours that a site offers. */
export type Offered = Readonly<{ hold: Module } & Partial<Record<Kind, Module>>>

/** Rules of ours as the app brings them: named by its modules, written anew for a transition. */
export const maker =
  (offered: Offered, id: () => string): Make =>
  (kind, config) => {
    const module = offered[kind]
    return module && { ruleKey: module.ruleKey, parameters: { key: module.key, config, id: id(), disabled: 'false', tag: '' } }
  }

/** The states behind any gate. */
const openedBy = (read: Workflows, plan: EnforcementPlan): ReadonlySet<string> =>
  new Set(statesOf(read, plan).flatMap(({ opened }) => [...opened]))

/** Whether a gate is to be held in this workflow: items that stand for projects can be in it, and come into a state behind a gate. */
export const isAsked = (read: Workflows, plan: EnforcementPlan, workflow: Workflow): boolean => {
  const opened = openedBy(read, plan)
  const leads = (workflow.transitions ?? []).some(({ toStatusReference }) => opened.has(toStatusReference ?? ''))
  return leads && typesIn(read, workflow, plan.itemTypes).length > 0
}

/** What the workflows themselves do not allow to be held. */
export const obstaclesIn = (read: Named, plan: EnforcementPlan): readonly GuardObstacle[] => {
  const opened = openedBy(read, plan)
  return read.workflows.flatMap((workflow) => {
    if (typesIn(read, workflow, plan.itemTypes).length === 0) return []
    const into = (workflow.transitions ?? []).filter(({ toStatusReference }) => opened.has(toStatusReference ?? ''))
    if (into.length === 0) return []
    const created = into.filter(({ type }) => type === 'INITIAL')
    return [
      ...(workflow.isEditable === false ? [{ kind: 'notEditable' as const, where: placeOf(read, workflow), stops: false }] : []),
      ...created.map((transition) => ({
        kind: 'createdInside' as const,
        where: `${placeOf(read, workflow)} › ${stateName(read, transition) ?? ''}`,
        stops: false,
      })),
    ]
  })
}
