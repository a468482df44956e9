import * as z from 'zod/mini'

const Rule = z.object({
  ruleKey: z.string(),
  parameters: z.optional(z.nullable(z.record(z.string(), z.nullable(z.string())))),
})
export type Rule = z.infer<typeof Rule>

const Transition = z.object({
  type: z.optional(z.nullable(z.string())),
  toStatusReference: z.optional(z.nullable(z.string())),
  links: z.optional(z.nullable(z.array(z.object({ fromStatusReference: z.optional(z.nullable(z.string())) })))),
  validators: z.optional(z.nullable(z.array(Rule))),
})
export type Transition = z.infer<typeof Transition>

/** A page of the site's workflows; the names of their states stand beside them. */
export const WorkflowPage = z.object({
  isLast: z.optional(z.nullable(z.boolean())),
  statuses: z.optional(z.nullable(z.array(z.object({ statusReference: z.string(), name: z.string() })))),
  values: z.array(z.object({ transitions: z.optional(z.nullable(z.array(Transition))) })),
})
export type WorkflowPage = z.infer<typeof WorkflowPage>

/** What an administrator configured on the transition. Expressions know the id of a type as a number, so only that form holds anything (assumption jira-expression-issue-type-id). */
export const GuardConfig = z.object({ field: z.string(), gate: z.string(), types: z.array(z.union([z.number(), z.string()])) })
