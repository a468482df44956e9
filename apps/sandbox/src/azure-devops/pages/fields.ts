import { guardedFields, requestField } from '../store/fields.ts'
import { noEnd } from '../store/names.ts'
import type { FieldDefinition, Item, Stored, WorkItemType } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import { type Html, html } from './html.ts'

/** Markup to plain text, line by line, for a text area. */
export const plain = (markup: string): string =>
  markup
    .replace(/<br\s*\/?>/gi, '')
    .replace(/<\/(div|p|li)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()

const textOf = (store: Store, stored: Stored | undefined): string =>
  stored === undefined ? '' : typeof stored === 'object' ? (store.person(stored.person)?.uniqueName ?? stored.person) : String(stored)

const options = (values: readonly (readonly [string, string])[], chosen: string): Html[] =>
  [['', ''] as const, ...values].map(
    ([value, label]) => html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${label}</option>`,
  )

const control = (store: Store, field: FieldDefinition, stored: Stored | undefined, id: string): Html => {
  const value = textOf(store, stored)
  const common = html`id="${id}" data-field="${field.referenceName}"`
  if (field.isIdentity) {
    const people = store.state.people.map((person) => [person.uniqueName, person.name] as const)
    return html`<select ${common} data-kind="text">${options(people, value)}</select>`
  }
  if (field.picklist)
    return html`<select ${common} data-kind="text">${options(
      field.picklist.values.map((each) => [each, each] as const),
      value,
    )}</select>`
  if (field.type === 'boolean')
    return html`<select ${common} data-kind="flag">${options(
      [
        ['true', 'Yes'],
        ['false', 'No'],
      ],
      value,
    )}</select>`
  if (field.type === 'dateTime') return html`<input ${common} type="date" data-kind="date" value="${value.slice(0, 10)}">`
  if (field.type === 'html') return html`<textarea ${common} rows="3" data-kind="html">${plain(value)}</textarea>`
  const number = field.type === 'integer' || field.type === 'double'
  return html`<input ${common} type="${number ? 'number' : 'text'}" ${number ? html`step="any"` : ''} data-kind="${number ? 'number' : 'text'}" value="${value}">`
}

const shownElsewhere = ['System.Title', 'System.State', 'System.Reason', 'System.Tags', 'System.Description', 'System.History']

/** The fields that people fill in, each with its name. */
export const editable = (store: Store, item: Item, type: WorkItemType): Html[] => {
  const values = store.fields(item)
  return type.fields.flatMap((name, index) => {
    const field = store.field(name)
    if (!field || field.readOnly || shownElsewhere.includes(name) || guardedFields.includes(name) || name === requestField) return []
    return [html`<div class="field"><label for="f${index}">${field.name}</label>${control(store, field, values[name], `f${index}`)}</div>`]
  })
}

/** Fields that only the writers may change: shown as they stand. */
export const guarded = (store: Store, item: Item, type: WorkItemType): Html[] => {
  const values = store.fields(item)
  return [...guardedFields, requestField].flatMap((name) => {
    const field = store.field(name)
    if (!field || !type.fields.includes(name)) return []
    return [
      html`<div class="field read"><dt>${field.name}</dt><dd data-shows="${field.referenceName}">${textOf(store, values[name]) || '–'}</dd></div>`,
    ]
  })
}

const when = (at: string): string =>
  at === noEnd ? '' : new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'Europe/London' }).format(new Date(at))

/** The latest revisions in words. */
export const recent = (store: Store, item: Item): Html[] =>
  item.revisions
    .slice(-12)
    .reverse()
    .map((revision) => {
      const names = Object.keys(revision.set).map((name) => store.field(name)?.name ?? name)
      return html`<li><b>${store.person(revision.by)?.name ?? revision.by}</b> changed ${names.slice(0, 4).join(', ')}${names.length > 4 ? ' …' : ''} <span class="soft">${when(revision.at)}</span></li>`
    })
