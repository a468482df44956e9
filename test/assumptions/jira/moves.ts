import type { Assumption } from '../assumption.ts'

/** How work comes into a state other than by its transition. */
export const moves: readonly Assumption[] = [
  {
    id: 'jira-edit-no-status',
    claim:
      'An edit (PUT /rest/api/3/issue/{key}) cannot change the status of an issue; only a transition can, and its validators run for every client.',
    source: 'Description of PUT issue: "transition" is refused there; status is no field of the edit screen.',
    breaksIf: 'A gate could be walked around by an edit.',
    howToCheck: 'PUT {"fields":{"status":{"name":"Build"}}} on a project item: it must be refused.',
  },
  {
    id: 'jira-clone-copies-app-field',
    claim: 'Cloning an issue copies the value of the app’s read-only field, so that the copy carries the passed gates of the original.',
    source: 'Not found in the documentation; the worse of the two was chosen.',
    breaksIf: 'Nothing unsafe: a clone without the mark is refused at the guarded transition.',
    howToCheck: 'Clone a project item whose gate is passed and look at its field "Plumbline gates" before the next refresh.',
  },
  {
    id: 'jira-move-asks-no-validator',
    claim:
      'Moving an issue to another project or type keeps its status where the other workflow has it, and asks no validator of a transition.',
    source: 'Jira’s documentation of moving issues: statuses are mapped, and no transition is made.',
    breaksIf: 'Nothing unsafe: a move that asked the validators would be refused instead of found.',
    howToCheck: 'Move a project item to a project with another workflow, transition it there, move it back, and read its history.',
  },
  {
    id: 'jira-import-writes-no-history',
    claim:
      'A CSV import by an administrator sets the status that the file names, without a transition and without an entry in the history.',
    source: 'Jira’s documentation of CSV import: the status is a mapped column.',
    breaksIf: 'Nothing unsafe: with an entry the project is named with its move, without one as standing behind the gate.',
    howToCheck:
      'Import one project item with a guarded status, refresh, and open its gate panel: the gate is named under Moves past a gate.',
  },
]
