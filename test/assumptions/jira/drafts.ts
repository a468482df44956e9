import type { Assumption } from '../assumption.ts'

/** Making an issue once. */
export const drafts: readonly Assumption[] = [
  {
    id: 'jira-create-with-property',
    claim:
      'POST /rest/api/3/issue with properties sets them in the same step, and issue.property[plumbline-made].key = "…" finds the issue once the app’s manifest declares jira:entityProperty for it.',
    source: 'Schema IssueUpdateDetails of the description (properties), and the Forge module jira:entityProperty in the manifest’s schema.',
    breaksIf:
      'A register entry whose making broke off between Jira and the app’s storage is made a second time when somebody tries again minutes later, and they are told to look for a second one.',
    howToCheck:
      'Add a risk from the gate panel, read GET /rest/api/3/issue/{key}/properties/plumbline-made, and search with the key that it holds: issue.property[plumbline-made].key = "…".',
  },
  {
    id: 'jira-search-delay',
    claim: 'A new issue is found by JQL, also by its properties, within two minutes.',
    source: 'Description of POST /rest/api/3/search/jql: search is eventually consistent (reconcileIssues); no figure is given.',
    breaksIf: 'As jira-create-with-property: only a try that broke off and is repeated after two minutes could make a second item.',
    howToCheck: 'Make an issue by REST and search for it at once, after five seconds and after a minute.',
  },
]
