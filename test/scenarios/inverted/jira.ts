import type { LocalJira } from '@plumbline/sandbox'
import type { Inversions } from './inverted.ts'

export const inJira: Inversions<LocalJira> = {
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
