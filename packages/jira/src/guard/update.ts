import type { Rule, Status, Transition, Workflow } from './schema.ts'

/** Jira answers nulls where its own description of an update takes none. */
const withoutNulls = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))

const ruleBody = ({ id, ruleKey, parameters }: Rule) => ({
  ...(id == null ? {} : { id }),
  ruleKey,
  parameters: withoutNulls(parameters ?? {}),
})

const transitionBody = (transition: Transition, validators: readonly Rule[] | undefined) => ({
  ...withoutNulls(transition),
  validators: (validators ?? transition.validators ?? []).map(ruleBody),
})

/** The body of an update of one workflow: everything as it was read, but for the validators. */
export const updateBody = (
  workflow: Workflow,
  validators: ReadonlyMap<Transition, readonly Rule[]>,
  statuses: readonly Status[],
): Readonly<Record<string, unknown>> => {
  const { id, description, version, startPointLayout, loopedTransitionContainerLayout } = workflow
  const used = new Set((workflow.statuses ?? []).map(({ statusReference }) => statusReference))
  return {
    statuses: statuses.filter(({ statusReference }) => used.has(statusReference)).map(withoutNulls),
    workflows: [
      {
        ...withoutNulls({ id, description, startPointLayout, loopedTransitionContainerLayout }),
        version: withoutNulls(version ?? {}),
        statuses: (workflow.statuses ?? []).map(({ properties, ...rest }) => ({ ...withoutNulls(rest), properties: properties ?? {} })),
        transitions: (workflow.transitions ?? []).map((transition) => transitionBody(transition, validators.get(transition))),
      },
    ],
  }
}
