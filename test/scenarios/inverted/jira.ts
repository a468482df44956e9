import type { LocalJira } from '@plumbline/sandbox'
import type { Inversions } from './inverted.ts'
import { drafts } from './jira/drafts.ts'
import { forge } from './jira/forge.ts'
import { history } from './jira/history.ts'
import { rules } from './jira/rules.ts'
import { search } from './jira/search.ts'
import { signIn } from './jira/sign-in.ts'
import { workflows } from './jira/workflows.ts'

export const inJira: Inversions<LocalJira> = {
  ...workflows,
  ...signIn,
  ...forge,
  ...rules,
  ...history,
  ...search,
  ...drafts,
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
  'jira-move-asks-no-validator': { does: 'Moving an issue elsewhere is refused.', ways: ['movedElsewhere'], decides: true },
  'jira-team-managed-app-field': { does: 'The app’s field is on every item of a team-managed project.', ways: ['movedElsewhere'] },
  'jira-team-managed-app-rules': { does: 'A team-managed workflow takes no rule of an app.', ways: ['movedElsewhere'] },
  'forge-object-field-schema': { does: 'The app’s own field comes as text.', ways: ['markForged'] },
  'forge-field-key': { does: 'Nothing of the app’s field names its module.', ways: ['rest'] },
}
