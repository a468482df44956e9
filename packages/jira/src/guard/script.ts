import type { Step } from './steps.ts'

const comment = ({ workflow, changes }: Step): string =>
  [
    `# Workflow "${workflow.name ?? workflow.id}"`,
    ...changes.map(
      ({ kind, rule, where, slot }) => `#   ${where}: ${kind} the rule that ${rule === 'hold' ? 'holds' : 'explains'}, slot ${slot ?? '?'}`,
    ),
  ].join('\n')

/** What an administrator can run instead: the very requests, one a workflow, each refused by Jira if the workflow was changed meanwhile. */
export const scriptOf = (site: string, steps: readonly Step[]): string => {
  if (steps.length === 0) return ''
  const requests = steps.map((step) =>
    [
      comment(step),
      `curl --fail-with-body -u "$JIRA_EMAIL:$JIRA_TOKEN" -H 'Content-Type: application/json' \\`,
      `  -X POST '${site}/rest/api/3/workflows/update' --data-binary @- <<'PLUMBLINE'`,
      JSON.stringify(step.body, null, 1),
      'PLUMBLINE',
    ].join('\n'),
  )
  const head = ['#!/bin/sh', 'set -eu', '# JIRA_EMAIL and JIRA_TOKEN: an administrator of this Jira, with an API token.']
  return `${[head.join('\n'), ...requests].join('\n\n')}\n`
}
