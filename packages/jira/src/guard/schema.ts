import * as z from 'zod/mini'

const text = z.optional(z.nullable(z.string()))
const texts = z.optional(z.nullable(z.record(z.string(), z.nullable(z.string()))))
const anything = z.optional(z.unknown())

export const Rule = z.object({ id: text, ruleKey: z.string(), parameters: texts })
export type Rule = z.infer<typeof Rule>

const Rules = z.optional(z.nullable(z.array(Rule)))

const Transition = z.object({
  id: text,
  name: text,
  description: text,
  type: text,
  toStatusReference: text,
  links: z.optional(
    z.nullable(
      z.array(
        z.object({ fromStatusReference: text, fromPort: z.optional(z.nullable(z.number())), toPort: z.optional(z.nullable(z.number())) }),
      ),
    ),
  ),
  validators: Rules,
  // What is only handed back as it was.
  actions: anything,
  conditions: anything,
  customIssueEventId: anything,
  properties: anything,
  transitionScreen: anything,
  triggers: anything,
})
export type Transition = z.infer<typeof Transition>

const Workflow = z.object({
  id: z.string(),
  name: text,
  description: text,
  isEditable: z.optional(z.nullable(z.boolean())),
  updated: text,
  scope: z.optional(z.nullable(z.object({ type: text, project: z.optional(z.nullable(z.object({ id: z.string() }))) }))),
  version: z.optional(z.nullable(z.object({ id: text, versionNumber: z.optional(z.nullable(z.number())) }))),
  statuses: z.optional(
    z.nullable(z.array(z.object({ statusReference: z.string(), layout: anything, properties: texts, approvalConfiguration: anything }))),
  ),
  transitions: z.optional(z.nullable(z.array(Transition))),
  startPointLayout: anything,
  loopedTransitionContainerLayout: anything,
})
export type Workflow = z.infer<typeof Workflow>

const Status = z.object({ id: text, statusReference: z.string(), name: z.string(), statusCategory: text, description: text })
export type Status = z.infer<typeof Status>

/** A page of the site's workflows; the names of their states stand beside them. */
export const WorkflowPage = z.object({
  isLast: z.optional(z.nullable(z.boolean())),
  statuses: z.optional(z.nullable(z.array(Status))),
  values: z.array(Workflow),
})
export type WorkflowPage = z.infer<typeof WorkflowPage>

/** Rules of apps that may stand on transitions, by the lasting name of their module. */
export const Capabilities = z.object({ forgeRules: z.optional(z.nullable(z.array(z.object({ id: text, ruleKey: text })))) })

/**
 * What is configured on the transition. Expressions know the id of a type as a number, so only that form holds anything (assumption jira-expression-issue-type-id).
 * Rules of before name a gate, which holds the items of every other template on the same workflow. `by`: put there by Plumbline, over what `was` there.
 */
export const GuardConfig = z.object({
  field: z.string(),
  types: z.array(z.union([z.number(), z.string()])),
  slot: z.optional(z.int()),
  gate: z.optional(z.string()),
  unable: z.optional(z.string()),
  by: z.optional(z.string()),
  was: z.optional(z.string()),
})
export type GuardConfig = z.infer<typeof GuardConfig>
