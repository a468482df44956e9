import type { InputOf, Mapping, SettingsView } from '@plumbline/core'

/** The settings as they stand on screen, before they are saved. */
export interface Draft {
  readonly template: { readonly id: string; readonly version: string; readonly hash: string } | null
  readonly mapping: Mapping
  readonly zone: string
  readonly passageDays: number
  /** As people write it; empty where none is named. */
  readonly methodologyItem: string
  readonly tellManagers: boolean
  readonly remindVoters: boolean
  /** Hours in which nobody is reminded; `null`: none. */
  readonly quietHours: SettingsView['quietHours']
  /** The language of messages; where the site is set up now, that of whoever does it. */
  readonly language: 'en' | 'de'
}

const languageOf = (locale: string): Draft['language'] => (locale.slice(0, 2).toLowerCase() === 'de' ? 'de' : 'en')

export const draftOf = (
  { chosen, mapping, zone, passageDays, methodologyItem, tellManagers, remindVoters, quietHours, language }: SettingsView,
  locale = 'en',
): Draft => ({
  template: chosen && { id: chosen.id, version: chosen.version, hash: chosen.hash },
  mapping,
  zone,
  passageDays,
  methodologyItem: methodologyItem?.key ?? '',
  tellManagers,
  remindVoters,
  quietHours,
  // On a site that was set up before, messages are English until somebody chooses.
  language: language ?? (chosen ? 'en' : languageOf(locale)),
})

/** The newest version of a template that can be chosen now. */
export const offered = ({ templates }: SettingsView, template: Draft['template']): Draft['template'] => {
  const card = templates.findLast(({ id }) => id === template?.id)
  return card ? { id: card.id, version: card.version, hash: card.hash } : template
}

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => [key, ordered(held)])
}

/** Whether two parts of the settings say the same, whatever the order of their entries. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))

export const saveInput = (
  { mapping, zone, passageDays, methodologyItem, tellManagers, remindVoters, quietHours, language }: Draft,
  template: InputOf<'settings.save'>['template'],
  settingsVersion: string,
): InputOf<'settings.save'> => ({
  template,
  mapping,
  zone,
  passageDays,
  methodologyItem: methodologyItem.trim() || null,
  tellManagers,
  remindVoters,
  quietHours,
  language,
  settingsVersion,
})

export type Part = 'template' | 'types' | 'states' | 'zone' | 'passageDays' | 'methodologyItem' | 'messages'

const types = ({ projectItemTypes, deliveryTypes, registers }: Mapping) => {
  const lists = { ...registers, project: projectItemTypes, delivery: deliveryTypes }
  return Object.fromEntries(Object.entries(lists).flatMap(([kind, ids]) => (ids.length === 0 ? [] : [[kind, [...ids].sort()]])))
}
const states = ({ phases, stateCategories }: Mapping) => ({ phases, stateCategories })

const messages = ({ tellManagers, remindVoters, quietHours, language }: Draft) => ({ tellManagers, remindVoters, quietHours, language })

/** Where two drafts differ: parts of the page, and neutral fields that are read from elsewhere or otherwise. */
export const differences = (a: Draft, b: Draft): { readonly parts: readonly Part[]; readonly fields: readonly string[] } => {
  const names = new Set([...Object.keys(a.mapping.fields), ...Object.keys(b.mapping.fields)]) as Set<keyof Mapping['fields']>
  const pairs: readonly (readonly [Part, unknown, unknown])[] = [
    ['template', a.template, b.template],
    ['types', types(a.mapping), types(b.mapping)],
    ['states', states(a.mapping), states(b.mapping)],
    ['zone', a.zone, b.zone],
    ['passageDays', a.passageDays, b.passageDays],
    ['methodologyItem', a.methodologyItem, b.methodologyItem],
    ['messages', messages(a), messages(b)],
  ]
  return {
    parts: pairs.flatMap(([part, mine, theirs]) => (same(mine, theirs) ? [] : [part])),
    fields: [...names].filter((field) => !same(a.mapping.fields[field] ?? null, b.mapping.fields[field] ?? null)),
  }
}
