import type { EnforcementPlan, GuardChange, GuardRule } from '@plumbline/core'
import { configOf, configured, fulfils, isOf, isOff, isOurs, type Kind, kinds, namesGateOf, type Wanted, wantedConfig } from './rules.ts'
import type { Rule, Transition } from './schema.ts'

export type Found = Pick<GuardChange, 'kind' | 'slot'> & { readonly rule: GuardRule }

/** A transition's validators as they are to stand, and how that differs from how they stand. */
export interface Mended {
  readonly validators: readonly Rule[]
  readonly found: readonly Found[]
}

/** Makes a rule of an app's module; `undefined`: the site does not offer it. */
export type Make = (kind: Kind, config: string) => Rule | undefined

/** Whether some way of this transition begins before the gate: from anywhere, or from a state that is not behind it. */
const beginsBefore = ({ type, links }: Transition, behind: ReadonlySet<string>): boolean => {
  if (type === 'INITIAL') return false
  if (type === 'GLOBAL' || !links || links.length === 0) return true
  return links.some(({ fromStatusReference }) => fromStatusReference == null || !behind.has(fromStatusReference))
}

/** States by Jira's references, for one slot. */
export interface SlotStates {
  readonly slot: number
  readonly gates: readonly string[]
  readonly opened: ReadonlySet<string>
  readonly behind: ReadonlySet<string>
}

/** The slot that this transition needs, if any. */
export const slotOf = (transition: Transition, slots: readonly SlotStates[]): SlotStates | undefined =>
  slots.find(({ opened, behind }) => opened.has(transition.toStatusReference ?? '') && beginsBefore(transition, behind))

/** What stood before we came, of one rule: nothing, or what the rule kept of it. */
const asBefore = (rule: Rule): readonly Rule[] => {
  const was = configOf(rule)?.was
  return was === undefined ? [] : [{ ...rule, parameters: { ...rule.parameters, config: was } }]
}

/** Takes every rule of ours away, and leaves what stood before. */
export const undone = (transition: Transition): Mended => {
  const standing = transition.validators ?? []
  const ours = standing.filter(isOurs)
  return {
    validators: standing.flatMap((rule) => (ours.includes(rule) ? asBefore(rule) : [rule])),
    found: ours.map((rule) => ({
      kind: configOf(rule)?.was === undefined ? ('remove' as const) : ('migrate' as const),
      rule: isOf(rule, 'hold') ? ('hold' as const) : ('explain' as const),
      slot: configOf(rule)?.slot ?? null,
    })),
  }
}

const mendedOne = (rule: Rule, kind: Kind, wanted: Wanted): { readonly rule: Rule; readonly how: Found['kind'] } | undefined => {
  const config = configOf(rule)
  if (isOurs(rule)) {
    const how = isOff(rule) && config?.slot === wanted.slot ? ('enable' as const) : ('mend' as const)
    return { rule: configured(rule, wantedConfig(kind, wanted, config?.was)), how }
  }
  // What cannot be read blocks everybody for good.
  const broken = config === undefined
  if (!broken && (kind !== 'hold' || !namesGateOf(rule, wanted))) return undefined
  return { rule: configured(rule, wantedConfig(kind, wanted, rule.parameters?.['config'] ?? '')), how: broken ? 'mend' : 'migrate' }
}

/** Every rule of the kind that could be made to do what is wanted is: a second one would hold what the first lets through. */
const withKind = (standing: readonly Rule[], kind: Kind, wanted: Wanted, make: Make): Mended => {
  const found: Found[] = []
  let held = standing.some((rule) => fulfils(rule, kind, wanted))
  const kept = standing.flatMap((rule) => {
    if (!isOf(rule, kind) || fulfils(rule, kind, wanted)) return [rule]
    const mended = mendedOne(rule, kind, wanted)
    if (!mended) return [rule]
    if (held && isOurs(rule) && configOf(rule)?.was === undefined) {
      found.push({ kind: 'remove', rule: kind, slot: configOf(rule)?.slot ?? null })
      return []
    }
    held = true
    found.push({ kind: mended.how, rule: kind, slot: wanted.slot })
    return [mended.rule]
  })
  const fresh = held ? undefined : make(kind, wantedConfig(kind, wanted))
  if (!fresh) return { validators: kept, found }
  return {
    validators: [...kept, fresh],
    found: [...found, { kind: 'add', rule: kind, slot: wanted.slot }],
  }
}

/** The validators as the plan wants them; without a slot: this transition is not to be held, and what is ours goes. */
export const planned = (
  transition: Transition,
  needs: SlotStates | undefined,
  plan: Pick<EnforcementPlan, 'itemTypes' | 'whenUnable'> & { readonly field: string; readonly make: Make },
): Mended => {
  if (needs === undefined) return undone(transition)
  const wanted = { slot: needs.slot, gates: needs.gates, field: plan.field, itemTypes: plan.itemTypes, whenUnable: plan.whenUnable }
  let mended: Mended = { validators: transition.validators ?? [], found: [] }
  for (const kind of kinds) {
    const next = withKind(mended.validators, kind, wanted, plan.make)
    mended = { validators: next.validators, found: [...mended.found, ...next.found] }
  }
  return mended
}
