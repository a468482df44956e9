/** What this Azure DevOps rests on: test/assumptions/azure-devops.ts says of each where it is from and how to check it. */
export const azureDevOpsBeliefs = [
  'ado-capacity-former-member',
  'ado-extension-data-conflict',
  'ado-group-condition-value',
  'ado-identity-search',
  'ado-preview-only-routes',
  'ado-reporting-revisions',
  'ado-retype-keeps-state',
  'ado-rule-error-shape',
  'ado-rule-on-create',
  'ado-rule-sets-over-read-only',
  'ado-rule-wire-names',
  'ado-rules-for-every-client',
  'ado-scope-refusal-status',
  'updates-attest-author',
] as const
export type AzureDevOpsBelief = (typeof azureDevOpsBeliefs)[number]
