/** What this Jira rests on: test/assumptions/jira says of each where it is from and how to check it. */
export const jiraBeliefs = [
  'jira-app-reads-workflows',
  'jira-bulk-changelog-created',
  'jira-clone-copies-app-field',
  'jira-edit-no-status',
  'jira-expression-computed-field',
  'jira-expression-day-zone',
  'jira-expression-fails-closed',
  'jira-expression-issue-type-id',
  'jira-function-validator-failure',
  'jira-import-writes-no-history',
  'jira-jql-missing-issue',
  'jira-move-asks-no-validator',
  'jira-team-managed-app-field',
  'jira-team-managed-app-rules',
  'forge-object-field-schema',
  'forge-field-key',
] as const
export type JiraBelief = (typeof jiraBeliefs)[number]
