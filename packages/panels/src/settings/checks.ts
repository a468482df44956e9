import type { Mapping, SettingsView, TemplateCard } from '@plumbline/core'
import { t } from '../words/words.ts'
import type { Draft } from './draft.ts'
import { fieldName, lacksCurrency, lacksValues, type NeededField, sourceProblem } from './fields.ts'

/** The template that the draft chose, as it is offered now. */
export const cardOf = (view: SettingsView, { template }: Draft): TemplateCard | undefined =>
  view.templates.find(({ hash }) => hash === template?.hash) ?? view.templates.find(({ id }) => id === template?.id)

type Fact = TemplateCard['facts'][number]

const awaits = (mapping: Mapping, need: NonNullable<Fact['needs']>): boolean => {
  switch (need) {
    case 'deliveryTypes':
      return mapping.deliveryTypes.length === 0
    case 'phases':
      return Object.keys(mapping.phases).length === 0
    case 'record':
      return true
  }
}

/** What the tracker still needs to tell a fact, in words; nothing where it can. */
const waitsOf = (view: SettingsView, mapping: Mapping, { fields, needs, register }: Fact): readonly string[] => {
  const readable = (needed: NeededField) => mapping.fields[needed.field] !== undefined && !sourceProblem(view, mapping, needed)
  const unread = view.fields.filter((needed) => fields.includes(needed.field) && !readable(needed))
  const noRegister = register !== undefined && (mapping.registers[register] ?? []).length === 0
  return [
    ...(noRegister ? [t('settings.waits.register', { register: t(`settings.types.${register}`) })] : []),
    ...(needs && awaits(mapping, needs) ? [t(`settings.waits.${needs}`)] : []),
    ...(unread.length > 0 ? [t('settings.waits.fields', { count: unread.length, fields: unread.map(fieldName).join(', ') })] : []),
  ]
}

type Waiting = Fact & { readonly waits: readonly string[] }

export interface FactsAsMapped {
  /** How many the tracker tells by this mapping. */
  readonly readable: number
  /** Known only when people record them; `waits`: what would let the tracker tell them. */
  readonly byRecord: readonly Waiting[]
  /** Known by no way yet. */
  readonly missing: readonly Waiting[]
}

const hasPlace = ({ fields, needs, register, recordable }: Fact): boolean =>
  !recordable || fields.length > 0 || needs !== undefined || register !== undefined

/** Facts of a template that this mapping can read, those that only records give, and those that nothing gives yet. */
export const readableFacts = (view: SettingsView, { mapping }: Draft, card: TemplateCard): FactsAsMapped => {
  const facts = card.facts.map((fact) => ({ ...fact, waits: waitsOf(view, mapping, fact) }))
  const untold = facts.filter((fact) => fact.waits.length > 0 || !hasPlace(fact))
  return {
    readable: facts.length - untold.length,
    byRecord: untold.filter(({ recordable }) => recordable),
    missing: untold.filter(({ recordable }) => !recordable),
  }
}

export const isZone = (zone: string): boolean => {
  if (zone === '') return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const isPassage = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 3650

/** A key or number as trackers write them; whether there is such an item is found out on saving. */
export const isItem = (text: string): boolean => /^\s*(#?[A-Za-z0-9_-]{1,64})?\s*$/.test(text)

/** What keeps the draft from being saved, in words. */
export const blocksOf = (view: SettingsView, { template, mapping, zone, passageDays, methodologyItem }: Draft): readonly string[] => {
  const money = view.fields.filter((needed) => lacksCurrency(mapping, needed))
  const gone = template !== null && !view.templates.some(({ id }) => id === template.id)
  return [
    ...(gone ? [t('settings.block.template')] : []),
    ...(money.length > 0 ? [t('settings.block.money', { fields: money.map(fieldName).join(', ') })] : []),
    ...(isZone(zone) ? [] : [t('settings.zone.invalid')]),
    ...(isPassage(passageDays) ? [] : [t('settings.passageDays.invalid')]),
    ...(isItem(methodologyItem) ? [] : [t('settings.methodologyItem.invalid')]),
  ]
}

/** What stays unknown if the draft is saved as it is. */
export const warningsOf = (view: SettingsView, draft: Draft): readonly string[] => {
  const { mapping, template } = draft
  const values = view.fields.filter((needed) => lacksValues(mapping, needed))
  const gone = view.fields.filter((needed) => sourceProblem(view, mapping, needed))
  return [
    ...(template ? [] : [t('settings.warn.noTemplate')]),
    ...(mapping.projectItemTypes.length > 0 ? [] : [t('settings.warn.noProjectType')]),
    ...(template && Object.keys(mapping.phases).length === 0 ? [t('settings.warn.noPhases')] : []),
    ...(values.length > 0 ? [t('settings.warn.noValues', { fields: values.map(fieldName).join(', ') })] : []),
    ...(gone.length > 0 ? [t('settings.warn.goneFields', { fields: gone.map(fieldName).join(', ') })] : []),
  ]
}
