import type { Assumption } from '../assumption.ts'

/** What is told of changes. */
export const history: readonly Assumption[] = [
  {
    id: 'jira-bulk-changelog-created',
    claim:
      'POST /rest/api/3/changelog/bulkfetch gives the moment of a change in milliseconds since 1970, unlike the other changelog operations, which give a text.',
    source: 'Schema of BulkChangelogResponseBean in the official description, and its example.',
    breaksIf: 'Nothing where it is a text: both forms are read. If it were seconds, finish dates would fall into 1970.',
    howToCheck: 'POST the operation with one issue key and look at changeHistories[0].created.',
  },
  {
    id: 'jira-changelog-values',
    claim: 'A change of labels is told as words with blanks between them, a date in `to`, a number in `toString`.',
    source: 'Recorded answers of a real site, which hold only some of these kinds.',
    breaksIf: 'The past of such a field is not read: "forecast renewed on" and the rating course become unknown.',
    howToCheck: 'Change a label, a date and a number on an issue and read POST /rest/api/3/changelog/bulkfetch for it.',
  },
  {
    id: 'jira-category-change-date',
    claim:
      'The field statuscategorychangedate of an issue is the moment at which it last came into the category of its status, and moves within one category leave it alone; of an issue that never left the category in which it was made it is at most two seconds after its creation.',
    source:
      'Recorded answers of public Jira sites carry the field, some 0.4 seconds after the creation of issues that never moved; its meaning is that of the JQL field statusCategoryChangedDate.',
    breaksIf:
      'The history of an item is read each time somebody touches it, because the field contradicts the moves that are known; of one that was only just begun and given back between two refreshes the beginning is missed.',
    howToCheck:
      'Make an issue and read the field beside its creation; move it from To Do to In Progress and on to another status of the same category, and read the field each time.',
  },
]
