import type { Assumption } from '../assumption.ts'

/** Who reads and changes workflows. */
export const workflows: readonly Assumption[] = [
  {
    id: 'jira-app-reads-workflows',
    claim:
      'The app, acting as itself with read:workflow:jira, may read GET /rest/api/3/workflows/search with the rules of each transition; people may do so only as administrators.',
    source: 'The description lists the scope, and asks for the permission Administer Jira, which an app user may or may not hold.',
    breaksIf: 'The panel says "could not be read" about enforcement instead of "enforced"; the guard itself still holds.',
    howToCheck: 'Configure the validator on a transition, judge a project again and read the enforcement line of the gate panel.',
  },
  {
    id: 'jira-app-may-not-write-workflows',
    claim: 'POST /rest/api/3/workflows/update asks for an administrator, and the app by itself is none.',
    source: 'Permissions section of the operation: Administer Jira for global workflows, Administer projects for those of one project.',
    breaksIf: 'Nothing unsafe: enforcement is put in force by administrators only, as themselves.',
    howToCheck: 'Put gates in force in the settings as an administrator, and look at the audit log: it names that person.',
  },
  {
    id: 'jira-audit-names-workflow',
    claim:
      'GET /rest/api/3/auditing/record has a record of every change of a workflow, with its author and with the name of the workflow as objectItem; changes of team-managed workflows are not in it.',
    source: 'Description of the operation; administrators see such records as "Workflow updated".',
    breaksIf: 'What was changed by hand is shown without who did it.',
    howToCheck: 'Change a guarded workflow by hand and open the step Enforcement in the settings.',
  },
]
