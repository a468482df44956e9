import type { Assumption } from '../assumption.ts'

/** How the rules of a process hold, and how they are read and written. */
export const rules: readonly Assumption[] = [
  {
    id: 'ado-rules-for-every-client',
    claim: 'Rules of a process hold for the form, boards, bulk edit, CSV and Excel import, REST, $batch and mobile apps alike.',
    source: 'Microsoft documentation: rules are always enforced, not only with the form but also through the API.',
    breaksIf: 'A client that rules do not hold would pass a gate; the move is found by its history.',
    howToCheck: 'Try to reach a guarded state from a board, by bulk edit, by a CSV import and in the mobile view: each must be refused.',
  },
  {
    id: 'ado-rule-on-create',
    claim: 'A rule on reaching a state also holds for an item that is created in that state.',
    source: 'Microsoft documentation of rule evaluation; creation counts as a change of state from nothing.',
    breaksIf: 'A project item could be created behind a gate. The bypass would show in its history.',
    howToCheck: 'Create a project item by REST with System.State set to a guarded state: it must be refused.',
  },
  {
    id: 'ado-retype-keeps-state',
    claim:
      'A work item whose type or team project is changed keeps a state that the other type has too, and a rule on reaching that state does not hold then.',
    source: 'Microsoft documentation of moving work items and changing their type; how rules see it is not said, and the worse was chosen.',
    breaksIf: 'Nothing unsafe: the change is refused instead of found.',
    howToCheck:
      'Give Task a state named as a guarded one, move a task there, change its type to Project, refresh, and look at Moves past a gate.',
  },
  {
    id: 'ado-rule-was-and-changed-to',
    claim: 'A rule may have the two conditions whenWas and whenStateChangedTo on the state, and holds when both do.',
    source:
      'The two kinds of condition and the limit of two conditions in the description of the operation; no example shows them together.',
    breaksIf:
      'Later gates of a project that was sent back stay passed until the next refresh empties them; who passes one again before that is named under Moves past a gate.',
    howToCheck: 'Put gates in force, then read the rule "back from … to …" in the process.',
  },
  {
    id: 'ado-rule-sets-over-read-only',
    claim: 'A rule that empties or copies a field does so also for people for whom another rule makes that field read-only.',
    source: 'Not documented for rules on the same field; Microsoft describes read-only as what people may enter.',
    breaksIf:
      'People outside the writers cannot send a project back before a gate that it passed, and the server says so. Nothing passes a gate that it should not.',
    howToCheck: 'Send a project back as somebody outside the group of writers: its later gates must be empty afterwards.',
  },
  {
    id: 'ado-rule-error-shape',
    claim: 'A broken rule is answered with 400, a RuleValidationException and a message that names the field.',
    source: 'Recorded answers for a required field; read-only is assumed to follow the same form.',
    breaksIf: 'People see another message than here; the refusal itself still holds.',
    howToCheck: 'Move a project item to a guarded state by REST without its slot, and write the slot as a contributor.',
  },
  {
    id: 'ado-rule-wire-names',
    claim: 'Answers spell condition and action types with a leading $ ($whenStateChangedTo, $makeRequired); both spellings are read.',
    source: 'Microsoft’s published examples for process rules.',
    breaksIf: 'Nothing: both spellings are read. A third would show as "not enforced".',
    howToCheck: 'GET …/workItemTypes/{type}/rules on a process with one rule of your own.',
  },
  {
    id: 'rule-names-group',
    claim: 'A process rule that depends on membership gives the group as the value of its condition, by name or by descriptor.',
    source: 'Model RuleCondition in the process description; the content of value is not described.',
    breaksIf: 'The panel shows an identifier instead of the name of the group that may write; the rule itself still holds.',
    howToCheck: 'Create the read-only rule by hand, then GET …/workItemTypes/{type}/rules and read conditions[0].value.',
  },
  {
    id: 'ado-group-condition-value',
    claim: 'As rule-names-group: the local Azure DevOps takes and gives the name of the group.',
    source: 'As rule-names-group.',
    breaksIf: 'Rules that are created by REST would need the identifier of the group instead.',
    howToCheck: 'The same check as rule-names-group.',
  },
  {
    id: 'ado-field-reference-name',
    claim: 'POST _apis/wit/fields makes the field under the referenceName that was asked for, Custom.PlumblineGate1, whatever its name.',
    source: 'Example of the operation, which names both.',
    breaksIf: 'Putting in force makes fields that the product does not find, and stops before any rule.',
    howToCheck:
      'Put gates in force in a trial organisation and look at the reference names under Organization settings › Process › Fields.',
  },
  {
    id: 'ado-validate-only',
    claim: 'PATCH …/wit/workitems/{id}?validateOnly=true answers as the same change would be answered, rules included, and writes nothing.',
    source: 'Official description of the operation (validateOnly); that it asks read-only rules too is not said.',
    breaksIf:
      'A project whose gates this person may not write fails by itself after its judgement was kept, instead of being left to the pipeline; the next refresh of the pipeline writes its gates.',
    howToCheck:
      'As somebody outside Plumbline writers send a change of Plumbline judgement to a project item with validateOnly=true: it is refused with a rule error, and the item has no new revision either way.',
  },
]
