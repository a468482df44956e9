import type { Assumption } from './assumption.ts'

export const azureDevOpsAssumptions: readonly Assumption[] = [
  {
    id: 'ado-capacity-former-member',
    claim: 'The capacities of an iteration that names somebody who left the organisation may be answered with a server error.',
    source: 'microsoft/azure-devops-python-api#231, closed as a bug of the service; whether it was mended everywhere is not said.',
    breaksIf: 'Nothing unsafe: such an iteration would be read instead of being named as not read.',
    howToCheck: 'Enter capacity for somebody in a sprint, remove them from the organisation, and read the supply of that team again.',
  },
  {
    id: 'ado-full-item',
    claim:
      'A work item with 10,000 revisions, or with 1,000 links, refuses the next one by REST with status 400 and a message that speaks of the maximum number of revisions or links.',
    source:
      'Object limits in the documentation (10,000 revisions by REST, 1,000 links); status and words of the refusal are not documented.',
    breaksIf: 'The refusal is still told in the service’s own words, with the usual advice for a refused request.',
    howToCheck: 'Link 1,001 tasks below one test item by REST and read the last answer.',
  },
  {
    id: 'ado-query-timeout',
    claim: 'A query that takes more than thirty seconds ends with VS402335 in the message, whatever its status.',
    source: 'Object limits (30 seconds), and the message as administrators quote it; which queries take so long hangs on the organisation.',
    breaksIf: 'A query that is too much is not asked for by halves: the refresh says why it could not read and is repeated.',
    howToCheck:
      'Ask for all descendants of the largest project items at once: a tree query without a condition in an organisation with millions of links.',
  },
  {
    id: 'ado-blocked-by-load',
    claim:
      'An identity that used its throughput units is answered 429 with TF400733 and Retry-After, after answers that were delayed and said so.',
    source:
      'Documentation of rate limits (200 units in five minutes); what a request weighs is not documented, so that the local service counts requests.',
    breaksIf: 'With another status it is told as a failed request instead of being waited for; the refresh is repeated by the next run.',
    howToCheck: 'Refresh with --repair from several terminals with one token and look at the answers’ X-RateLimit headers.',
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
    id: 'ado-rules-for-every-client',
    claim: 'Rules of a process hold for the form, boards, bulk edit, CSV and Excel import, REST, $batch and mobile apps alike.',
    source: 'Microsoft documentation: rules are always enforced, not only with the form but also through the API.',
    breaksIf: 'A client that rules do not hold would pass a gate; the move is found by its history.',
    howToCheck: 'Try to reach a guarded state from a board, by bulk edit, by a CSV import and in the mobile view: each must be refused.',
  },
  {
    id: 'extension-data-documents',
    claim:
      'Extension data is read and written at _apis/ExtensionManagement/InstalledExtensions/{publisher}/{extension}/Data/Scopes/Default/Current/Collections/{c}/Documents[/{id}], as a preview in every version of the API; a document is a JSON object with id and an integer __etag; POST creates, PATCH replaces, a missing collection or document is a 404.',
    source:
      'Sources of azure-devops-extension-sdk and azure-devops-extension-api (URL and verbs as the clients build them); the public API description does not hold these routes.',
    breaksIf: 'Settings, judgements and summaries cannot be kept in Azure DevOps.',
    howToCheck:
      'With a token of scope "Extension data (read and write)": POST {"id":"probe","value":1} to …/Collections/probe/Documents?api-version=7.1-preview.1, then GET …/Documents/probe and …/Documents/none.',
  },
  {
    id: 'ado-extension-data-conflict',
    claim: 'A write with another __etag than the stored one is refused (409 or 412); -1 writes in any case.',
    source: 'Remarks of IExtensionDataManager in the extension SDK.',
    breaksIf: 'Two people who save at once could overwrite each other unnoticed.',
    howToCheck: 'Go on from extension-data-documents: PATCH the document twice with its first __etag; the second must be refused.',
  },
  {
    id: 'ado-comments-list',
    claim:
      'GET {project}/_apis/wit/workItems/{id}/comments without ids answers {comments: [{text}]}, the newest first, and a comment with data-vss-mention sends the person a mail.',
    source:
      'Public documentation of "Get Comments" and of mentions; the machine-readable description holds only the batch of the same path.',
    breaksIf: 'A project manager is told twice of the same version after a crash, or is mentioned without a mail.',
    howToCheck:
      'Add a comment with a mention to a work item by the API, read the comments back in a browser, and look at that person’s mail.',
  },
  {
    id: 'ado-connection-data-shape',
    claim: 'GET _apis/connectionData answers with authenticatedUser.id and providerDisplayName of whoever asks.',
    source: 'azure-devops-node-api, LocationsInterfaces (ConnectionData); not in the public API description.',
    breaksIf: 'The command line does not know under which identity it runs.',
    howToCheck: 'Open https://dev.azure.com/{organisation}/_apis/connectionData in a signed-in browser.',
  },
  {
    id: 'ado-resource-areas-shape',
    claim:
      'GET _apis/ResourceAreas answers {count, value: [{id, name, locationUrl}]}, or {count: 0, value: null} where there is one host only.',
    source: 'azure-devops-node-api, WebApi, and its run against a local server.',
    breaksIf: 'The command line asks the wrong host for extension data.',
    howToCheck: 'Open https://dev.azure.com/{organisation}/_apis/ResourceAreas in a signed-in browser.',
  },
  {
    id: 'ado-location-options-shape',
    claim: 'OPTIONS _apis/{area} lists locations with id, area, resourceName, routeTemplate and versions.',
    source: 'azure-devops-node-api, VsoClient, and its run against a local server.',
    breaksIf: 'azure-devops-node-api does not find a route or negotiates a wrong version.',
    howToCheck: 'curl -X OPTIONS -u :TOKEN https://dev.azure.com/{organisation}/_apis/wit',
  },
  {
    id: 'updates-attest-author',
    claim:
      'The updates of a work item name as revisedBy the signed-in identity that made the change; only the permission "Bypass rules on work item updates" can write in another name.',
    source: 'Microsoft documentation of work item permissions and of the bypassRules parameter.',
    breaksIf: 'A request to declare a gate passed could carry a forged author. Give that permission to nobody but administrators.',
    howToCheck:
      'As a contributor PATCH a work item with {"op":"add","path":"/fields/System.ChangedBy","value":"somebody else"}: it must be refused.',
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
    id: 'ado-rule-wire-names',
    claim: 'Answers spell condition and action types with a leading $ ($whenStateChangedTo, $makeRequired); both spellings are read.',
    source: 'Microsoft’s published examples for process rules.',
    breaksIf: 'Nothing: both spellings are read. A third would show as "not enforced".',
    howToCheck: 'GET …/workItemTypes/{type}/rules on a process with one rule of your own.',
  },
  {
    id: 'ado-rule-on-create',
    claim: 'A rule on reaching a state also holds for an item that is created in that state.',
    source: 'Microsoft documentation of rule evaluation; creation counts as a change of state from nothing.',
    breaksIf: 'A project item could be created behind a gate. The bypass would show in its history.',
    howToCheck: 'Create a project item by REST with System.State set to a guarded state: it must be refused.',
  },
  {
    id: 'ado-rule-error-shape',
    claim: 'A broken rule is answered with 400, a RuleValidationException and a message that names the field.',
    source: 'Recorded answers for a required field; read-only is assumed to follow the same form.',
    breaksIf: 'People see another message than here; the refusal itself still holds.',
    howToCheck: 'Move a project item to a guarded state by REST without its slot, and write the slot as a contributor.',
  },
  {
    id: 'ado-scope-refusal-status',
    claim: 'A call outside the scopes of the extension’s manifest is answered 401.',
    source: 'Reports of extension developers; the documentation names no status.',
    breaksIf: 'Nothing unsafe: 403 is told in words as well.',
    howToCheck: 'From the extension’s page call GET _apis/graph/users with its token.',
  },
  {
    id: 'ado-preview-only-routes',
    claim: 'Which resources refuse a released api-version follows the version parameter in the official description.',
    source: 'Parameter api-version of each operation (7.1-preview.n).',
    breaksIf: 'A call would be refused with "under preview"; the message says so.',
    howToCheck: 'Run plumbline check against the organisation: it touches each route once.',
  },
  {
    id: 'ado-cors-exposed-headers',
    claim: 'A page of the extension cannot read Retry-After and Date of a cross-origin answer.',
    source: 'Not found in the documentation; the strict reading was chosen.',
    breaksIf: 'Nothing: without the header the extension backs off by itself.',
    howToCheck: 'In the developer tools of an extension page look at the response headers of any _apis call.',
  },
  {
    id: 'settings-hub-route',
    claim: 'A hub among the organisation’s settings is reached at {organisation}/_settings/{publisher}.{extension}.{contribution}.',
    source: 'Addresses of settings hubs of published extensions.',
    breaksIf: 'The link from an empty panel to the settings leads nowhere; the hub itself stands in the organisation’s settings.',
    howToCheck: 'Install the extension, open Organisation settings, choose Plumbline and read the address.',
  },
  {
    id: 'contribution-targets',
    claim: 'The contribution types, targets and scopes that the manifest uses are shown where the platform’s documentation says.',
    source: 'Microsoft’s extension samples and reference of contribution targets.',
    breaksIf: 'A panel does not appear where it should; the packager accepts anything.',
    howToCheck: 'Install the extension and look for the gate group on a work item, the portfolio hub in Boards and the settings hub.',
  },
  {
    id: 'ado-dark-theme-values',
    claim: 'The dark theme hands the palette variables that the local host page sets.',
    source: 'Reconstructed from the light theme’s variables and published screenshots; no live dark host could be read.',
    breaksIf: 'Contrast in the dark theme differs from what the browser suite measured.',
    howToCheck: 'Switch the theme to dark, open the portfolio hub and read --palette-neutral-* on the body of the frame.',
  },
  {
    id: 'ado-identity-id',
    claim:
      'The id of an identity is the same in work item fields, in updates and revisions, among the members of a team, in connectionData and as SDK.getUser().id.',
    source: 'Examples of the public API description (updates, members) and IUserContext of azure-devops-extension-sdk.',
    breaksIf: 'A decider is not recognised: declaring a gate passed is refused to people who hold the role. Nothing is let through.',
    howToCheck:
      'Open _apis/connectionData, the members of one of your teams and the updates of a work item that you changed: your id must be the same GUID in all three.',
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
    id: 'ado-frame-downloads',
    claim: 'The frame of an extension may start a download of a file that it made itself.',
    source: 'Extensions that export CSV files from their frames; the sandbox attribute of the frame is not documented.',
    breaksIf: 'CSV and governance files cannot be saved from the panels; the command line still exports them.',
    howToCheck: 'Press Export on the portfolio hub.',
  },
  {
    id: 'ado-assets-allow-modules',
    claim: 'The origin that serves the files of an extension serves JavaScript modules and their chunks to the frame of the extension.',
    source: 'The frame and its files share an origin in Azure DevOps Services; published extensions that are built with module bundlers.',
    breaksIf: 'No panel starts. The build would then have to make classic scripts without chunks.',
    howToCheck: 'Install the extension privately and open the Plumbline hub in Boards: the portfolio or its first step must appear.',
  },
  {
    id: 'azure-devops-dark-by-palette',
    claim:
      'The theme variable --palette-neutral-100 is near white in a dark theme and near black in a light one; nothing else tells an extension that the theme is dark.',
    source: 'Themes that azure-devops-extension-sdk applies (applyTheme) and the variables of the published light theme.',
    breaksIf: 'Panels keep the light look inside a dark host, with poor contrast.',
    howToCheck: 'Switch the theme to dark, open a work item with the gate group and read --palette-neutral-100 on the root of its frame.',
  },
  {
    id: 'ado-tag-query-is-current',
    claim: '[System.Tags] CONTAINS ‘…’ finds a work item within two minutes after it was made with that tag.',
    source: 'WIQL runs on the work item store itself; only CONTAINS WORDS uses a text index. No figure is given.',
    breaksIf: 'A register entry whose making broke off is made a second time when somebody tries again minutes later.',
    howToCheck: 'Make a work item with a tag by REST and run the query at once, after five seconds and after a minute.',
  },
  {
    id: 'ado-identity-search',
    claim:
      'GET {identity service}/_apis/identities?searchFilter=General answers whoever holds the scope vso.identity with people and groups whose name, account or address begins with the text; the id is the one in fields, history and teams.',
    source: 'Public API description (Identities, Read Identities) and clients that search with it.',
    breaksIf: 'Members of groups and delegates cannot be looked up by name in the settings; nobody else is chosen instead.',
    howToCheck: 'Open the settings of Plumbline, add somebody to a group and type the beginning of a colleague’s name.',
  },
  {
    id: 'ado-frame-workers',
    claim: 'The frame of an extension may start a worker from its own origin, and WebAssembly may run in it.',
    source: 'Extensions are served from an origin of their own without a policy that is documented; others are known to use workers.',
    breaksIf:
      'Without WebAssembly the search goes on by its own branch and bound and proves less; without workers it ends as failed and the answer at once stays.',
    howToCheck: 'Open the selection, start "Search on", and look for solver.js and highs.wasm in the browser’s network view.',
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
    id: 'ado-own-memberships',
    claim:
      'GET {identity service}/_apis/identities?identityIds=…&queryMembership=ExpandedUp tells whoever holds the scope vso.identity the groups of a person in memberOf, by descriptor, those of groups in groups too.',
    source: 'Public API description (Identities, Read Identities; QueryMembership).',
    breaksIf:
      'A member of Plumbline writers is told that only members may refresh from a page, and the pipeline goes on doing it; nobody can write more than the rules of the process let them.',
    howToCheck:
      'As a member of Plumbline writers and of the PMO open the portfolio: Refresh can be pressed. As a member of the PMO alone it says why not.',
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
  {
    id: 'ado-own-documents',
    claim: 'Extension data in the scope User/Me is read and written by the identity that asks alone; nobody else can change it.',
    source: 'Documentation of extension data storage (user scope); there is no address for the documents of somebody else.',
    breaksIf: 'Somebody could write the work sheets from which the service identity derives facts, and so change an official judgement.',
    howToCheck: 'Write a document as the service identity in User/Me and ask for it as a project collection administrator.',
  },
  {
    id: 'ado-query-moments',
    claim:
      'A query with timePrecision=true compares System.ChangedDate to the second or finer, and its answer says asOf in the clock of the service.',
    source: 'Official description of wit/wiql (timePrecision, asOf).',
    breaksIf: 'A poll reads more than it needs (a whole day), and never less.',
    howToCheck: 'Run the query with a moment of a minute ago before and after saving a work item.',
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
    id: 'ado-rule-sets-over-read-only',
    claim: 'A rule that empties or copies a field does so also for people for whom another rule makes that field read-only.',
    source: 'Not documented for rules on the same field; Microsoft describes read-only as what people may enter.',
    breaksIf:
      'People outside the writers cannot send a project back before a gate that it passed, and the server says so. Nothing passes a gate that it should not.',
    howToCheck: 'Send a project back as somebody outside the group of writers: its later gates must be empty afterwards.',
  },
  {
    id: 'ado-rule-was-and-changed-to',
    claim: 'A rule may have the two conditions whenWas and whenStateChangedTo on the state, and holds when both do.',
    source:
      'The two kinds of condition and the limit of two conditions in the description of the operation; no example shows them together.',
    breaksIf: 'Later gates of a project that was sent back stay passed until the next refresh empties them.',
    howToCheck: 'Put gates in force, then read the rule "back from … to …" in the process.',
  },
]
