import type { EnforcementPlan, GuardChange } from '@plumbline/core'
import { judgementField, recordField, requestField, slotField, slots } from '../marks/schema.ts'
import type { Rule } from './schema.ts'
import type { Configured } from './types.ts'
import { bodyOf, doesTheSame, ownName, recordedByField, type WantedRule, wantedRules } from './wanted.ts'

/** One request to the process, and what it changes. */
export interface Step {
  readonly change: GuardChange
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

/** How fields of ours are known, to be taken away again where they hold nothing. */
export const fieldMark = 'Written by Plumbline.'

export const fieldSpecs: readonly { readonly referenceName: string; readonly name: string; readonly type: string }[] = [
  ...slots.map((slot) => ({ referenceName: slotField(slot), name: `Plumbline gate ${slot}`, type: 'string' })),
  { referenceName: recordField, name: 'Plumbline record', type: 'string' },
  { referenceName: judgementField, name: 'Plumbline judgement', type: 'string' },
  { referenceName: requestField, name: 'Plumbline request', type: 'string' },
  { referenceName: recordedByField, name: 'Plumbline recorded by', type: 'identity' },
]

const untold = { by: null, at: null }

const fieldSteps = ({ type, fields }: Configured, onSite: ReadonlySet<string>): readonly Step[] =>
  fieldSpecs.flatMap(({ referenceName, name, type: holds }) => {
    const change = { kind: 'add', rule: 'field', slot: null, state: null, ...untold } as const
    const description = fieldMark
    const made: Step = {
      change: { ...change, where: name },
      method: 'POST',
      path: '/_apis/wit/fields',
      body: { name, referenceName, type: holds, description, usage: 'workItem', isIdentity: holds === 'identity' },
    }
    const added: Step = {
      change: { ...change, where: `${type.process} › ${type.name} › ${name}` },
      method: 'POST',
      path: `${type.path}/fields`,
      body: { referenceName },
    }
    return [...(onSite.has(referenceName) ? [] : [made]), ...(fields.has(referenceName) ? [] : [added])]
  })

const where = ({ type }: Configured): string => `${type.process} › ${type.name}`

const ruleStep = (configured: Configured, wanted: WantedRule): Step | undefined => {
  const { type, rules } = configured
  const same = rules.filter((rule) => doesTheSame(rule, wanted))
  if (same.some((rule) => rule.isDisabled !== true)) return undefined
  const change = { rule: wanted.rule, where: where(configured), slot: wanted.slot, state: wanted.state, ...untold }
  const own = rules.find((rule) => rule.name === wanted.name)
  if (own?.id)
    return {
      change: { ...change, kind: doesTheSame(own, wanted) ? 'enable' : 'mend' },
      method: 'PUT',
      path: `${type.path}/rules/${encodeURIComponent(own.id)}`,
      body: { id: own.id, ...bodyOf(wanted) },
    }
  return { change: { ...change, kind: 'add' }, method: 'POST', path: `${type.path}/rules`, body: bodyOf(wanted) }
}

const ownFields: ReadonlySet<string> = new Set(fieldSpecs.map(({ referenceName }) => referenceName))

/** By its name, and by what it does: an administrator may give a rule of theirs a like name. */
const isOurs = ({ name, actions }: Rule): boolean =>
  name?.startsWith(ownName) === true && (actions ?? []).some(({ targetField }) => ownFields.has(targetField ?? ''))

const removal = (configured: Configured, rule: Rule, wanted: WantedRule | undefined): readonly Step[] => {
  if (!rule.id) return []
  const known = { rule: wanted?.rule ?? 'hold', slot: wanted?.slot ?? null, state: wanted?.state ?? null } as const
  return [
    {
      change: { kind: 'remove', ...known, where: `${where(configured)} › ${rule.name ?? ''}`, ...untold },
      method: 'DELETE',
      path: `${configured.type.path}/rules/${encodeURIComponent(rule.id)}`,
    },
  ]
}

/** Ours that nothing asks for any more, and the second of two with one name. */
const surplus = (configured: Configured, wanted: readonly WantedRule[]): readonly Step[] => {
  const names = new Set(wanted.map(({ name }) => name))
  return configured.rules.filter(isOurs).flatMap((rule, index, ours) => {
    const again = ours.findIndex(({ name }) => name === rule.name) < index
    return again || !names.has(rule.name ?? '') ? removal(configured, rule, undefined) : []
  })
}

/** What is to be done, in an order in which it may break off at any place: fields, then who may write, then what is required. */
export const stepsTo = (plan: EnforcementPlan, types: readonly Configured[], onSite: ReadonlySet<string>): readonly Step[] => {
  const known = new Set(onSite)
  return types
    .filter(({ type }) => type.custom)
    .flatMap((configured) => {
      const wanted = wantedRules(plan).filter(({ state }) => state === null || configured.type.states?.some(({ name }) => name === state))
      const fields = fieldSteps(configured, known)
      for (const { referenceName } of fieldSpecs) known.add(referenceName)
      return [...fields, ...wanted.flatMap((each) => ruleStep(configured, each) ?? []), ...surplus(configured, wanted)]
    })
}

/** Rules of ours go; fields go where they came from us and hold nothing, because what they hold is the record. */
export const stepsBack = (plan: EnforcementPlan, types: readonly Configured[], empty: ReadonlySet<string>): readonly Step[] => {
  const named = new Map(wantedRules(plan).map((wanted) => [wanted.name, wanted]))
  const rules = types.flatMap((configured) =>
    configured.rules.filter(isOurs).flatMap((rule) => removal(configured, rule, named.get(rule.name ?? ''))),
  )
  const gone = fieldSpecs.filter(({ referenceName }) => empty.has(referenceName))
  const change = { kind: 'remove', rule: 'field', slot: null, state: null, ...untold } as const
  const fromTypes = types.flatMap(({ type, fields }) =>
    gone
      .filter(({ referenceName }) => fields.has(referenceName))
      .map(({ referenceName, name }): Step => {
        const path = `${type.path}/fields/${encodeURIComponent(referenceName)}`
        return { change: { ...change, where: `${type.process} › ${type.name} › ${name}` }, method: 'DELETE', path }
      }),
  )
  const fromSite = gone.map(
    ({ referenceName, name }): Step => ({
      change: { ...change, where: name },
      method: 'DELETE',
      path: `/_apis/wit/fields/${encodeURIComponent(referenceName)}`,
    }),
  )
  return [...rules, ...fromTypes, ...fromSite]
}
