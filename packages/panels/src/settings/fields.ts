import type { Mapping, NeutralField, SettingsView } from '@plumbline/core'
import { minorDigits } from '../format/index.ts'
import { maybe, t } from '../words/words.ts'

export type NeededField = SettingsView['fields'][number]
export type TrackerField = SettingsView['schema']['fields'][number]
export type FieldMapping = NonNullable<Mapping['fields'][NeutralField]>
export type Money = NonNullable<FieldMapping['money']>

export const fieldName = ({ field, label }: Pick<NeededField, 'field' | 'label'>): string => maybe(`settings.field.${field}`) ?? label

export const choiceName = (choice: string): string => {
  if (choice === 'true' || choice === 'false') return t(choice === 'true' ? 'shared.yes' : 'shared.no')
  const ids = ['health', 'tier', 'choice', 'settings.response', 'settings.choice']
  return ids.map((id) => maybe(`${id}.${choice}`)).find((name) => name !== undefined) ?? choice
}

/** The tracker's fields that can hold this one, by name; a name that stands there twice carries its lasting name. */
export const fitting = (view: SettingsView, needed: NeededField, locale: string): readonly TrackerField[] => {
  const collator = new Intl.Collator(locale)
  const fields = view.schema.fields.filter(({ holds }) => holds.includes(needed.type))
  const twice = (label: string) => fields.filter((field) => field.label === label).length > 1
  return fields
    .map((field) => (twice(field.label) ? { ...field, label: `${field.label} (${field.source})` } : field))
    .sort((a, b) => collator.compare(a.label, b.label))
}

/** What stored values may be read as; `undefined` where they are read as they are. */
export const meanings = ({ type, choices }: NeededField): readonly string[] | undefined => (type === 'flag' ? ['true', 'false'] : choices)

const usual: Readonly<Record<string, readonly string[]>> = { onTrack: ['Green'], atRisk: ['Amber'], offTrack: ['Red'] }
const spaced = (choice: string): string =>
  `${choice.charAt(0).toUpperCase()}${choice.slice(1).replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)}`

/** The words that trackers most often store; the person sees them and corrects them, and the trial shows what is still without a meaning. */
const usualValues = (needed: NeededField): Record<string, string> | undefined => {
  if (needed.type === 'flag') return { Yes: 'true', No: 'false' }
  return (
    needed.choices &&
    Object.fromEntries(needed.choices.flatMap((choice) => [spaced(choice), ...(usual[choice] ?? [])].map((word) => [word, choice])))
  )
}

const scales = ['minor', 'whole', 'thousand', 'million'] as const
export type Scale = (typeof scales)[number]
export const allScales: readonly Scale[] = scales
const known = (currency: string): boolean => /^[A-Z]{3}$/.test(currency)

/** How many minor units one stored unit is, in a currency that has its own number of decimals. */
export const perUnit = (scale: Scale, currency: string): number => {
  const power = { minor: 0, whole: 0, thousand: 3, million: 6 }[scale]
  return scale === 'minor' ? 1 : 10 ** (power + (known(currency) ? minorDigits(currency) : 2))
}

export const scaleOf = ({ currency, minorPerUnit }: Money): Scale | undefined =>
  [...scales].reverse().find((scale) => perUnit(scale, currency) === minorPerUnit)

export const validCurrency = known

/** A currency that another amount of this site already has is most likely the one of the next. */
const siteMoney = (mapping: Mapping): Money | undefined =>
  Object.values(mapping.fields).find((field) => field?.money && known(field.money.currency))?.money

/** A field put on a source: amounts start as the site's other amounts, choices with the usual words. */
export const mapTo = (mapping: Mapping, needed: NeededField, source: string): Mapping => {
  const { [needed.field]: before, ...others } = mapping.fields
  if (source === '') return { ...mapping, fields: others }
  const kept = before ? { money: before.money, values: before.values } : { money: undefined, values: undefined }
  const money = needed.type === 'money' ? (kept.money ?? siteMoney(mapping) ?? { currency: '', minorPerUnit: 100 }) : undefined
  const values = kept.values ?? usualValues(needed)
  return { ...mapping, fields: { ...others, [needed.field]: { source, ...(money ? { money } : {}), ...(values ? { values } : {}) } } }
}

export const setField = (mapping: Mapping, field: NeutralField, to: FieldMapping): Mapping => ({
  ...mapping,
  fields: { ...mapping.fields, [field]: to },
})

/** Fields that are not mapped yet and have a suggestion whose name says the same. */
export const certainSuggestions = (view: SettingsView, mapping: Mapping): readonly NeededField[] =>
  view.fields.filter(({ field, suggestion }) => suggestion?.confidence === 'certain' && mapping.fields[field] === undefined)

export const acceptAll = (mapping: Mapping, fields: readonly NeededField[]): Mapping =>
  fields.reduce((so, needed) => (needed.suggestion ? mapTo(so, needed, needed.suggestion.source) : so), mapping)

/** Why a mapped field cannot be read from where it points. */
export const sourceProblem = (view: SettingsView, mapping: Mapping, needed: NeededField): 'gone' | 'unfit' | undefined => {
  const source = mapping.fields[needed.field]?.source
  if (source === undefined) return undefined
  const field = view.schema.fields.find((candidate) => candidate.source === source)
  if (!field) return 'gone'
  return field.holds.includes(needed.type) ? undefined : 'unfit'
}

/** Other neutral fields of the same items that are read from this source. */
export const othersOn = (view: SettingsView, mapping: Mapping, needed: NeededField, source: string | undefined): readonly NeededField[] =>
  source === undefined
    ? []
    : view.fields.filter(({ field, owner }) => field !== needed.field && owner === needed.owner && mapping.fields[field]?.source === source)

/** A choice whose stored values have no meaning yet, so that nothing of it can be read. */
export const lacksValues = (mapping: Mapping, needed: NeededField): boolean =>
  needed.choices !== undefined &&
  mapping.fields[needed.field] !== undefined &&
  Object.keys(mapping.fields[needed.field]?.values ?? {}).length === 0

export const lacksCurrency = (mapping: Mapping, { field, type }: NeededField): boolean => {
  const mapped = mapping.fields[field]
  return type === 'money' && mapped !== undefined && !known(mapped.money?.currency ?? '')
}

export const needsLook = (view: SettingsView, mapping: Mapping, needed: NeededField): boolean =>
  sourceProblem(view, mapping, needed) !== undefined || lacksValues(mapping, needed) || lacksCurrency(mapping, needed)
