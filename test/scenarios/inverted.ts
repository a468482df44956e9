import type { WayRound } from '@plumbline/core'

/** What a local tracker does when an assumption is turned round, and the ways round a gate that it touches most. */
export interface Inverted {
  readonly does: string
  readonly ways: readonly WayRound[]
  /** Decides itself what passes a gate, so that it is tried in every run and not only in the long one. */
  readonly decides?: true
}

export const inJira: Readonly<Record<string, Inverted>> = {
  'jira-app-reads-workflows': { does: 'The app may not read workflows.', ways: ['ruleEdited'] },
  'jira-bulk-changelog-created': { does: 'Moments of changes come as text.', ways: ['unguardedState'] },
  'jira-clone-copies-app-field': { does: 'A clone begins without the marks of the original.', ways: ['cloned'] },
  'jira-edit-no-status': { does: 'An edit sets the status, and asks no validator.', ways: ['rest'], decides: true },
  'jira-expression-computed-field': { does: 'A field that the configuration names cannot be read.', ways: ['rest'], decides: true },
  'jira-expression-day-zone': { does: 'Today is fourteen hours ahead.', ways: ['rest'] },
  'jira-expression-fails-closed': {
    does: 'A validator that fails, or whose app is gone, lets everything through.',
    ways: ['productGone'],
    decides: true,
  },
  'jira-expression-issue-type-id': { does: 'The id of a type is a text.', ways: ['rest'], decides: true },
  'jira-function-validator-failure': { does: 'A function that fails refuses the transition.', ways: ['rest'] },
  'jira-import-writes-no-history': { does: 'An import leaves the status in the history.', ways: ['imported'] },
  'jira-jql-missing-issue': { does: 'Unknown issues are left out of a search without a word.', ways: ['deletedRestored'] },
  'jira-move-asks-no-validator': { does: 'Moving an issue elsewhere is refused.', ways: ['movedElsewhere'], decides: true },
  'jira-team-managed-app-field': { does: 'The app’s field is on every item of a team-managed project.', ways: ['movedElsewhere'] },
  'jira-team-managed-app-rules': { does: 'A team-managed workflow takes no rule of an app.', ways: ['movedElsewhere'] },
  'forge-object-field-schema': { does: 'The app’s own field comes as text.', ways: ['markForged'] },
  'forge-field-key': { does: 'Nothing of the app’s field names its module.', ways: ['rest'] },
}

export const inAzureDevOps: Readonly<Record<string, Inverted>> = {
  'ado-capacity-former-member': { does: 'What teams planned is read also where it names somebody who left.', ways: ['rest'] },
  'ado-extension-data-conflict': { does: 'The last of two writers wins.', ways: ['documentsForged'] },
  'ado-group-condition-value': { does: 'Rules name groups by an identifier.', ways: ['ruleEdited'] },
  'ado-identity-search': { does: 'Nobody is found by name.', ways: ['rest'] },
  'ado-preview-only-routes': { does: 'No route asks for a preview version.', ways: ['rest'] },
  'ado-reporting-revisions': { does: 'The stream of revisions is refused.', ways: ['bypassPermission'] },
  'ado-retype-keeps-state': {
    does: 'A state counts as reached anew under another type or in another project.',
    ways: ['typeChanged'],
    decides: true,
  },
  'ado-rule-error-shape': { does: 'A broken rule is told without its field.', ways: ['rest'] },
  'ado-rule-on-create': {
    does: 'A rule on reaching a state does not hold on creation.',
    ways: ['createdBehind', 'imported'],
    decides: true,
  },
  'ado-rule-sets-over-read-only': { does: 'A rule sets nothing that the person may not write.', ways: ['markForged'] },
  'ado-rule-wire-names': { does: 'Rules are spelled without $.', ways: ['ruleEdited'] },
  'ado-rules-for-every-client': { does: 'Rules do not hold for a batch.', ways: ['bulk'], decides: true },
  'ado-scope-refusal-status': { does: 'A call outside the scopes is answered 403.', ways: ['rest'] },
  'updates-attest-author': { does: 'Anybody may say that somebody else made a change.', ways: ['memberForAMinute'], decides: true },
}
