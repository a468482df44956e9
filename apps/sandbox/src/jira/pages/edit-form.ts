import { unitOf } from '../fields.ts'
import type { Field, Issue } from '../model.ts'
import type { Store } from '../store.ts'
import { adfText } from '../values.ts'
import { type Html, html } from './html.ts'

const choice = (value: string, words: string, chosen: boolean): Html =>
  html`<option value="${value}"${chosen ? html` selected` : ''}>${words}</option>`

const control = (store: Store, issue: Issue, field: Field): Html => {
  const value = issue.values[field.id]
  const named = html`id="edit-${field.id}" name="${field.id}" data-kind="${field.kind}"`
  switch (field.kind) {
    case 'number':
      return html`<input ${named} type="number" step="any" value="${value === undefined ? '' : String(value)}">`
    case 'date':
      return html`<input ${named} type="date" value="${value === undefined ? '' : String(value)}">`
    case 'labels':
      return html`<input ${named} type="text" value="${Array.isArray(value) ? value.join(' ') : ''}">`
    case 'text':
      return html`<textarea ${named} rows="3">${adfText(value)}</textarea>`
    case 'select':
      return html`<select ${named}>${choice('', 'None', value === undefined)}${field.options.map((option) => choice(option.id, option.value, option.id === value))}</select>`
    case 'user': {
      const people = store.state.users.filter((user) => user.role !== 'service' && (user.active || user.accountId === value))
      return html`<select ${named}>${choice('', 'Nobody', value === undefined)}${people.map((user) => choice(user.accountId, user.name, user.accountId === value))}</select>`
    }
    case 'app':
      return html``
  }
}

/** The dialog in which a person edits the fields of an issue; it saves over REST, as Jira's own screens do. */
export const editForm = (store: Store, issue: Issue, fields: readonly Field[]): Html => {
  const rows = fields
    .filter((field) => field.kind !== 'app')
    .map((field) => html`<div><label for="edit-${field.id}">${field.name}${unitOf(field)}</label>${control(store, issue, field)}</div>`)
  return html`<dialog class="modal edit" aria-labelledby="edit-title"><form data-issue="${issue.key}"><h2 id="edit-title">Edit ${issue.key}</h2><p class="problem" role="alert" hidden></p>${rows}
<footer><button type="button" data-cancel>Cancel</button><button type="submit" class="primary">Save</button></footer></form></dialog>`
}
