import { canonical } from '../hash.ts'
import { byId, type TemplateChange } from './change.ts'
import { effectOfEmergency, effectOfWaivers, lenience } from './difference-limits.ts'
import type { Effect } from './strictness.ts'
import type { Template } from './template.ts'
import type { Artefact, Ceremony, Kpi, Register } from './template-parts.ts'
import { usualEmergency } from './usual-emergency.ts'

type Changed = TemplateChange['effect']

const orReworded = (effect: Effect): Changed => (effect === 'same' ? 'reworded' : effect)

const without = <T extends object>(value: T, ...texts: readonly (keyof T)[]): string =>
  canonical(Object.fromEntries(Object.entries(value).filter(([name]) => !texts.includes(name as keyof T))))

/** More fields that must be filled in ask more; other people or another gate are neither. */
const effectOfArtefact = (before: Artefact, after: Artefact): Changed => {
  if (without(before, 'name', 'purpose', 'fields') !== without(after, 'name', 'purpose', 'fields')) return 'changed'
  const required = ({ fields }: Artefact): readonly string[] => fields.flatMap((field) => (field.required ? [field.id] : []))
  const [was, is] = [required(before), required(after)]
  return orReworded(lenience([was.filter((id) => !is.includes(id)).length, -is.filter((id) => !was.includes(id)).length]))
}

const effectOfCeremony = (before: Ceremony, after: Ceremony): Changed => {
  if (without(before, 'name', 'purpose', 'evidence', 'everyDays') !== without(after, 'name', 'purpose', 'evidence', 'everyDays'))
    return 'changed'
  if (typeof before.everyDays === 'number' && typeof after.everyDays === 'number')
    return orReworded(lenience([after.everyDays - before.everyDays]))
  return canonical(before.everyDays) === canonical(after.everyDays) ? 'reworded' : 'changed'
}

const effectOfKpi = (before: Kpi, after: Kpi): Changed =>
  without(before, 'name', 'note') === without(after, 'name', 'note') ? 'reworded' : 'changed'

const effectOfRegister = (before: Register, after: Register): Changed => {
  const step = (name: 'reviewEveryDays' | 'highScore'): number => (after[name] ?? Infinity) - (before[name] ?? Infinity) || 0
  return orReworded(lenience([step('reviewEveryDays'), step('highScore')]))
}

interface Named {
  readonly id: string
  readonly name: string
}

const listed = <T extends Named>(
  subject: 'artefact' | 'ceremony' | 'kpi' | 'register',
  before: readonly T[],
  after: readonly T[],
  changed: (before: T, after: T) => TemplateChange,
): TemplateChange[] => {
  const [old, young] = [byId(before), byId(after)]
  return [
    ...after.flatMap((one): TemplateChange[] => {
      const was = old.get(one.id)
      if (!was) return [{ subject, id: one.id, aspect: 'added', effect: 'changed', name: one.name }]
      return canonical(was) === canonical(one) ? [] : [changed(was, one)]
    }),
    ...before
      .filter(({ id }) => !young.has(id))
      .map(({ id, name }): TemplateChange => ({ subject, id, aspect: 'removed', effect: 'changed', name })),
  ]
}

const withId = (registers: readonly Register[] = []): readonly (Register & Named)[] =>
  registers.map((register) => ({ ...register, id: register.kind }))

const policies = ({ waivers: before }: Template, { waivers: after }: Template): TemplateChange[] =>
  canonical(before ?? null) === canonical(after ?? null)
    ? []
    : [
        {
          subject: 'waivers',
          id: 'waivers',
          aspect: 'changed',
          effect: effectOfWaivers(before, after),
          before: before ?? null,
          after: after ?? null,
        },
      ]

const emergencies = (
  { emergency: before = usualEmergency }: Template,
  { emergency: after = usualEmergency }: Template,
): TemplateChange[] =>
  canonical(before) === canonical(after)
    ? []
    : [{ subject: 'emergency', id: 'emergency', aspect: 'changed', effect: effectOfEmergency(before, after), before, after }]

const tierTables = ({ tierTable: before }: Template, { tierTable: after }: Template): TemplateChange[] =>
  canonical(before ?? null) === canonical(after ?? null)
    ? []
    : [{ subject: 'tierTable', id: 'tierTable', aspect: 'changed', effect: 'changed', before: before ?? null, after: after ?? null }]

/** What differs beside phases, gates and criteria: artefacts, ceremonies, measures, registers, waivers and the tier table. */
export const differenceOfParts = (before: Template, after: Template): TemplateChange[] => [
  ...listed('artefact', before.artefacts ?? [], after.artefacts ?? [], (was, is) => ({
    subject: 'artefact',
    id: is.id,
    aspect: 'changed',
    effect: effectOfArtefact(was, is),
    before: was,
    after: is,
  })),
  ...listed('ceremony', before.ceremonies ?? [], after.ceremonies ?? [], (was, is) => ({
    subject: 'ceremony',
    id: is.id,
    aspect: 'changed',
    effect: effectOfCeremony(was, is),
    before: was,
    after: is,
  })),
  ...listed('kpi', before.kpis ?? [], after.kpis ?? [], (was, is) => ({
    subject: 'kpi',
    id: is.id,
    aspect: 'changed',
    effect: effectOfKpi(was, is),
    before: was,
    after: is,
  })),
  ...listed('register', withId(before.registers), withId(after.registers), (was, is) => ({
    subject: 'register',
    id: is.id,
    aspect: 'changed',
    effect: effectOfRegister(was, is),
    before: was,
    after: is,
  })),
  ...policies(before, after),
  ...emergencies(before, after),
  ...tierTables(before, after),
]
