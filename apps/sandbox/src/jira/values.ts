import type { Field, HistoryItem, Stored } from './model.ts'

/** Atlassian Document Format of a plain text, one paragraph a line. */
export const toAdf = (text: string): unknown => ({
  type: 'doc',
  version: 1,
  content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
})

interface AdfNode {
  readonly type?: unknown
  readonly text?: unknown
  readonly content?: unknown
}
/** The words of an ADF document, a line per block. */
export const adfText = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return ''
  const node = value as AdfNode
  if (typeof node.text === 'string') return node.text
  if (!Array.isArray(node.content)) return ''
  const blocks = node.type === 'doc' || node.type === 'bulletList' || node.type === 'orderedList'
  return node.content.map(adfText).join(blocks ? '\n' : '')
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const shortDay = (day: string): string => `${Number(day.slice(8, 10))}/${months[Number(day.slice(5, 7)) - 1] ?? ''}/${day.slice(2, 4)}`

interface Sides {
  readonly id: string | null
  readonly text: string | null
}
const sides = (field: Field, value: Stored, nameOf: (accountId: string) => string): Sides => {
  if (value === null || value === undefined) return { id: null, text: null }
  switch (field.kind) {
    case 'number':
      return { id: null, text: String(value) }
    case 'date':
      return { id: String(value), text: field.id === 'duedate' ? `${String(value)} 00:00:00.0` : shortDay(String(value)) }
    case 'select':
      return { id: String(value), text: field.options.find((option) => option.id === value)?.value ?? String(value) }
    case 'user':
      return { id: String(value), text: nameOf(String(value)) }
    case 'text':
      return { id: null, text: adfText(value) }
    case 'labels':
      return { id: null, text: Array.isArray(value) ? value.join(' ') : '' }
    case 'app':
      return { id: null, text: JSON.stringify(value) }
  }
}

/** One line of the history as Jira words it: options and people by id and name, dates in its short form, numbers and texts only as words. */
export const historyItem = (field: Field, before: Stored, after: Stored, nameOf: (accountId: string) => string): HistoryItem => {
  const from = sides(field, before, nameOf)
  const to = sides(field, after, nameOf)
  return {
    field: field.id === 'duedate' ? 'duedate' : field.name,
    fieldtype: field.id === 'duedate' ? 'jira' : 'custom',
    fieldId: field.id,
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString: to.text,
  }
}
