import * as z from 'zod/mini'

const Rule = z.object({
  ruleKey: z.string(),
  parameters: z.optional(z.nullable(z.record(z.string(), z.nullable(z.string())))),
})
export type Rule = z.infer<typeof Rule>

export const WorkflowPage = z.object({
  isLast: z.optional(z.nullable(z.boolean())),
  total: z.optional(z.nullable(z.int())),
  statuses: z.optional(z.nullable(z.array(z.object({ statusReference: z.string(), name: z.string() })))),
  values: z.array(
    z.object({
      name: z.optional(z.nullable(z.string())),
      transitions: z.optional(
        z.nullable(
          z.array(z.object({ toStatusReference: z.optional(z.nullable(z.string())), validators: z.optional(z.nullable(z.array(Rule))) })),
        ),
      ),
    }),
  ),
})
export type WorkflowPage = z.infer<typeof WorkflowPage>

/** What an administrator configured on the transition. */
export const GuardConfig = z.object({ field: z.string(), gate: z.string(), types: z.array(z.string()) })
