import type { Assumption } from '../assumption.ts'

/** How work items are found, read and followed. */
export const reading: readonly Assumption[] = [
  {
    id: 'ado-query-moments',
    claim:
      'A query with timePrecision=true compares System.ChangedDate to the second or finer, and its answer says asOf in the clock of the service.',
    source: 'Official description of wit/wiql (timePrecision, asOf).',
    breaksIf:
      'A poll reads more than it needs (a whole day), and never less: without asOf it goes no further than what it read, whatever the clock here says.',
    howToCheck: 'Run the query with a moment of a minute ago before and after saving a work item.',
  },
  {
    id: 'ado-state-change-date',
    claim:
      'Microsoft.VSTS.Common.StateChangeDate of a work item is the moment of its last change of state, set by the tracker itself, and of one that never changed it the moment of its creation.',
    source: 'Field reference of the documentation; the field is in every system process.',
    breaksIf:
      'The history of an item whose state changed is not read, or not read again, so that throughput and cycle time are wrong until a repair.',
    howToCheck: 'Make a work item, move it between two states, and read the field with workitemsbatch before and after.',
  },
  {
    id: 'ado-reporting-revisions',
    claim:
      'POST _apis/wit/reporting/workitemrevisions answers whoever may read the items, gives every revision from the first, and with includeIdentityRef gives System.ChangedBy as an identity.',
    source: 'Public API description (Reporting Work Item Revisions) and its examples.',
    breaksIf: 'A refresh reads histories item by item, as it does where the stream is refused or incomplete: slower, never wrong.',
    howToCheck:
      'With the token of the service identity POST {"types":["Task"],"fields":["System.ChangedBy"],"includeIdentityRef":true} to it.',
  },
  {
    id: 'relations-name-hidden-children',
    claim: 'Links of a work item that the reader may see name its children even where the reader may not see those.',
    source: 'Work item links show "Work item not found or access denied" in the web client.',
    breaksIf:
      'A scope of which a part is hidden would be taken for complete in previews; official judgements by the service identity are not touched.',
    howToCheck: 'Move a child to an area path that a colleague may not read and let them GET the parent with $expand=relations.',
  },
  {
    id: 'ado-tag-query-is-current',
    claim: '[System.Tags] CONTAINS ‘…’ finds a work item within two minutes after it was made with that tag.',
    source: 'WIQL runs on the work item store itself; only CONTAINS WORDS uses a text index. No figure is given.',
    breaksIf:
      'A register entry whose making broke off is looked for among what the same person made there since yesterday; older ones would be made a second time.',
    howToCheck: 'Make a work item with a tag by REST and run the query at once, after five seconds and after a minute.',
  },
  {
    id: 'ado-capacity-former-member',
    claim: 'The capacities of an iteration that names somebody who left the organisation may be answered with a server error.',
    source: 'microsoft/azure-devops-python-api#231, closed as a bug of the service; whether it was mended everywhere is not said.',
    breaksIf: 'Nothing unsafe: such an iteration would be read instead of being named as not read.',
    howToCheck: 'Enter capacity for somebody in a sprint, remove them from the organisation, and read the supply of that team again.',
  },
]
