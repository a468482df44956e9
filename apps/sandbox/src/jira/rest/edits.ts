import type { Field, HistoryItem, Issue, Stored } from '../model.ts'
import type { Store } from '../store.ts'
import { adfText, toAdf } from '../values.ts'
import { refuseFields } from './errors.ts'

type Refusal = { readonly error: string }
const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'error' in value
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const optionIn = (field: Field, value: unknown): Stored | Refusal => {
  const { id, value: words } = record(value)
  const option = field.options.find((each) => each.id === id || (id === undefined && each.value === words))
  return option ? option.id : { error: `Specify a valid 'id' or 'name' for ${field.name}` }
}
const accountIn = (store: Store, value: unknown): Stored | Refusal => {
  const accountId = record(value)['accountId'] ?? record(value)['id']
  return typeof accountId === 'string' && store.user(accountId) ? accountId : { error: 'Specify a valid accountId.' }
}
const dayIn = (value: unknown): Stored | Refusal =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : { error: `Error parsing date string: ${String(value)}` }
const adfIn = (value: unknown): Stored | Refusal =>
  record(value)['type'] === 'doc' ? value : { error: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' }
const labelsIn = (value: unknown): Stored | Refusal => {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) return { error: 'data was not an array' }
  const blank = value.find((each) => /\s/u.test(each))
  return blank === undefined ? [...new Set(value)] : { error: `The label '${blank}' contains spaces which is invalid.` }
}

/** What REST sends for a field, as it is stored; or why Jira does not take it. */
const storedFrom = (store: Store, field: Field, value: unknown): Stored | Refusal => {
  if (field.module !== undefined)
    return { error: `Field '${field.id}' cannot be set. It is read only: only the app that owns it can change it.` }
  if (value === null || value === '') return null
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' ? value : { error: 'The value must be a number' }
    case 'date':
      return dayIn(value)
    case 'select':
      return optionIn(field, value)
    case 'user':
      return accountIn(store, value)
    case 'text':
      return adfText(value) === '' && record(value)['type'] === 'doc' ? null : adfIn(value)
    case 'labels':
      return Array.isArray(value) && value.length === 0 ? null : labelsIn(value)
    case 'app':
      return { error: `Field '${field.id}' is not for REST.` }
  }
}

const line = (fieldId: string, from: string | null, to: string | null): HistoryItem => ({
  field: fieldId,
  fieldtype: 'jira',
  fieldId,
  from: null,
  fromString: from,
  to: null,
  toString: to,
})

/** Sets system fields; `undefined`: not one of these. */
const systemEdit = (store: Store, issue: Issue, name: string, value: unknown): readonly HistoryItem[] | Refusal | undefined => {
  switch (name) {
    case 'summary': {
      if (typeof value !== 'string' || value.trim() === '') return { error: 'You must specify a summary of the issue.' }
      const before = issue.summary
      issue.summary = value
      return before === value ? [] : [line('summary', before, value)]
    }
    case 'description': {
      const adf = value === null ? null : typeof value === 'string' ? toAdf(value) : adfIn(value)
      if (isRefusal(adf)) return adf
      const before = adfText(issue.description)
      issue.description = adf
      return before === adfText(adf) ? [] : [line('description', before, adfText(adf))]
    }
    case 'labels': {
      const labels = labelsIn(value)
      if (isRefusal(labels)) return labels
      const before = issue.labels.join(' ')
      issue.labels = labels as readonly string[]
      return before === issue.labels.join(' ') ? [] : [line('labels', before, issue.labels.join(' '))]
    }
    case 'assignee': {
      const assignee = value === null ? null : accountIn(store, value)
      if (isRefusal(assignee)) return assignee
      issue.assignee = assignee as string | null
      return []
    }
    default:
      return undefined
  }
}

/** Sets the fields of an issue, all or none, and answers what the history says. */
export const editIssue = (store: Store, issue: Issue, fields: Readonly<Record<string, unknown>>): readonly HistoryItem[] => {
  const before = structuredClone(issue)
  const errors: Record<string, string> = {}
  const items = Object.entries(fields).flatMap(([name, value]): readonly HistoryItem[] => {
    const field = store.state.fields.find((each) => each.id === name)
    const stored = field ? storedFrom(store, field, value) : undefined
    const done =
      field === undefined
        ? systemEdit(store, issue, name, value)
        : isRefusal(stored)
          ? stored
          : store.setValue(issue, field, stored ?? null)
    if (done === undefined) errors[name] = `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`
    else if (isRefusal(done)) errors[name] = done.error
    else return done
    return []
  })
  if (Object.keys(errors).length > 0) {
    Object.assign(issue, before)
    return refuseFields(errors)
  }
  return items
}
