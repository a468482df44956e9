import type { EnforcementPlan, GuardedGate } from '@plumbline/core'
import { GuardConfig, type Rule } from './schema.ts'

/** The module keys of the two validators in the app's manifest: the one holds, the other explains. */
export const modules = { hold: 'plumbline-gate', explain: 'plumbline-gate-explained' } as const
export type Kind = keyof typeof modules
export const kinds = ['hold', 'explain'] as const

/** By whom a rule is known to be ours to change and to take away. */
export const mark = 'plumbline'

export const isOf = (rule: Rule, kind: Kind): boolean => rule.parameters?.['key']?.endsWith(`/static/${modules[kind]}`) === true

export const isOff = (rule: Rule): boolean => rule.parameters?.['disabled'] === 'true'

export const configOf = (rule: Rule): GuardConfig | undefined => {
  try {
    return GuardConfig.safeParse(JSON.parse(rule.parameters?.['config'] ?? '')).data
  } catch {
    return undefined
  }
}

/** In expressions the id of a type is a number (assumption jira-expression-issue-type-id). */
const covers = (config: GuardConfig, itemTypes: readonly string[]): boolean =>
  itemTypes.length > 0 && itemTypes.every((type) => config.types.includes(Number(type)))

export interface Wanted {
  readonly slot: number
  readonly field: string
  readonly itemTypes: readonly string[]
  readonly whenUnable: EnforcementPlan['whenUnable']
  /** Gates of that slot, as rules of before name them. */
  readonly gates: readonly string[]
}

/** Whether this validator is ours, switched on, and reads Plumbline's own field for this gate and every type that stands for projects. */
export const guards = (rule: Rule, gate: Pick<GuardedGate, 'id' | 'slot' | 'itemTypes'>, field: string): boolean => {
  const config = isOf(rule, 'hold') && !isOff(rule) ? configOf(rule) : undefined
  if (config?.field !== field || !covers(config, gate.itemTypes)) return false
  return config.slot === undefined ? config.gate === gate.id : config.slot === gate.slot
}

/** Whether the rule does what is wanted, whoever put it there. */
export const fulfils = (rule: Rule, kind: Kind, wanted: Wanted): boolean => {
  const config = isOf(rule, kind) && !isOff(rule) ? configOf(rule) : undefined
  if (config?.slot !== wanted.slot || config.field !== wanted.field || !covers(config, wanted.itemTypes)) return false
  return kind === 'hold' || config.unable === wanted.whenUnable
}

export const isOurs = (rule: Rule): boolean => configOf(rule)?.by === mark

/** One that names a gate of this slot, as administrators configured it by hand: it would hold the items of every other template. */
export const namesGateOf = (rule: Rule, { field, gates }: Wanted): boolean => {
  const config = configOf(rule)
  return config !== undefined && config.slot === undefined && config.field === field && gates.includes(config.gate ?? '')
}

export const wantedConfig = (kind: Kind, wanted: Wanted, was?: string): string =>
  JSON.stringify({
    field: wanted.field,
    slot: wanted.slot,
    types: wanted.itemTypes.map(Number),
    ...(kind === 'explain' ? { unable: wanted.whenUnable } : {}),
    by: mark,
    ...(was === undefined ? {} : { was }),
  })

export const configured = (rule: Rule, config: string): Rule => ({
  ...rule,
  parameters: { ...rule.parameters, config, disabled: 'false' },
})
