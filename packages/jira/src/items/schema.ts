import * as z from 'zod/mini'
import { Status } from '../states/schema.ts'

/** An issue with what every item needs; its mapped fields are read from the raw object by id. */
export const Issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
})
export type Issue = z.infer<typeof Issue>

export const IssueFields = z.object({
  summary: z.optional(z.nullable(z.string())),
  status: Status,
  issuetype: z.object({ id: z.string() }),
  parent: z.optional(z.nullable(z.object({ id: z.string() }))),
  created: z.string(),
  updated: z.string(),
  resolution: z.optional(z.nullable(z.object({ name: z.optional(z.nullable(z.string())) }))),
  /** Since when it is in the category of its status; Jira keeps it as a field of its own (assumption jira-category-change-date). */
  statuscategorychangedate: z.optional(z.nullable(z.string())),
})

export const alwaysRead = [
  'summary',
  'status',
  'issuetype',
  'parent',
  'created',
  'updated',
  'resolution',
  'statuscategorychangedate',
] as const

/** What a search shows of an issue whose content is hidden, should it show anything (assumption jira-hides-silently): it has no fields. */
const Shown = z.object({ ...Issue.shape, fields: z.optional(Issue.shape.fields) })

export const SearchPage = z.object({
  issues: z.array(Shown),
  nextPageToken: z.optional(z.nullable(z.string())),
  isLast: z.optional(z.nullable(z.boolean())),
})

export const FetchedIssues = z.object({
  issues: z.optional(z.nullable(z.array(Issue))),
  issueErrors: z.optional(
    z.nullable(z.array(z.object({ id: z.optional(z.nullable(z.string())), errorMessage: z.optional(z.nullable(z.string())) }))),
  ),
})
