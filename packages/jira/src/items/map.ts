import {
  type FieldReadings,
  instantOf,
  isFieldOf,
  kindOf,
  type Mapping,
  type NeutralField,
  neutralText,
  type WorkItem,
} from '@plumbline/core'
import type { FieldReader } from '../fields/fields.ts'
import { unexpectedAnswer } from '../http/failure.ts'
import { categoryOf, stateOf } from '../states/states.ts'
import { type Issue, IssueFields } from './schema.ts'

/** What an issue is mapped with. */
export interface ItemReading {
  readonly mapping: Mapping
  readonly fields: readonly NeutralField[]
  readonly reader: FieldReader
  readonly siteUrl: string
}

const moment = (text: string, issue: Issue): string => {
  const instant = instantOf(text)
  if (instant === undefined) throw unexpectedAnswer(`read the dates of ${issue.key}`, text)
  return instant
}

/** The mapping may part what is one category to Jira; then only the history tells since when an item is in its state. */
const sinceOf = (told: string | null | undefined, { stateCategories }: Mapping): string | undefined =>
  told && Object.keys(stateCategories).length === 0 ? instantOf(told) : undefined

export const itemOf = (issue: Issue, { mapping, fields, reader, siteUrl }: ItemReading): WorkItem => {
  const parsed = IssueFields.safeParse(issue.fields)
  if (!parsed.success) throw unexpectedAnswer(`read ${issue.key}`, parsed.error)
  const { summary, status, issuetype, parent, created, updated, resolution, statuscategorychangedate: told } = parsed.data
  const kind = kindOf(issuetype.id, mapping)
  const stateSince = sinceOf(told, mapping)
  const readings: FieldReadings = Object.fromEntries(
    fields.filter((field) => isFieldOf(field, kind)).map((field) => [field, reader.read(field, issue.fields)]),
  )
  return {
    ref: issue.id,
    key: issue.key,
    title: neutralText(summary ?? ''),
    url: `${siteUrl}/browse/${encodeURIComponent(issue.key)}`,
    kind,
    state: stateOf({ name: status.name, category: categoryOf(status), resolution: resolution?.name, kind }, mapping),
    ...(parent ? { parent: parent.id } : {}),
    createdAt: moment(created, issue),
    updatedAt: moment(updated, issue),
    ...(stateSince === undefined ? {} : { stateSince }),
    fields: readings,
  }
}
