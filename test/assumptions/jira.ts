import type { Assumption } from './assumption.ts'

export const jiraAssumptions: readonly Assumption[] = [
  {
    id: 'jira-links-to-hidden-issues',
    claim: 'The field issuelinks leaves out links whose other issue the reader may not see; the app sees all issues of the site.',
    source: 'Atlassian documentation of issue linking and issue security; the API description does not say it.',
    breaksIf: 'Nothing unsafe: links are kept only between projects of the portfolio, and shown only to who may see both ends.',
    howToCheck:
      'Link two issues, hide one from a colleague by its security level, and let them open the other by the API with fields=issuelinks.',
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
    id: 'jira-team-managed-app-rules',
    claim:
      'Workflows of team-managed projects are among those of GET /rest/api/3/workflows/search, with scope PROJECT and the id of their project; GET /rest/api/3/workflows/capabilities lists the app’s validators for them, because their modules name team-managed under projectTypes, and POST /rest/api/3/workflows/update takes them there from a Jira administrator.',
    source:
      'Description of the operations (WorkflowScope, editorScope, "Administer Jira to access all, including project-scoped, workflows"); projectTypes in the schema of @forge/manifest. The page of the module speaks of company-managed projects alone.',
    breaksIf:
      'The settings name the team-managed projects as guidance only; nothing else changes. If a rule were taken there and not asked, the move is found afterwards.',
    howToCheck:
      'Map the type of a team-managed project as a project, open Settings › Enforcement and put in force; then try the move in that project without a decision.',
  },
  {
    id: 'jira-team-managed-app-field',
    claim:
      'A field of an app is on the items of a team-managed project only once it was added to their type; until then it cannot be written there, and GET /rest/api/3/projects/fields does not list it for that project and type.',
    source:
      'Description of the operation ("only fields that are available for the specified combination"); fields of team-managed projects are added in their project settings. Not documented for fields of apps: the stricter of the two is believed.',
    breaksIf:
      'Where the field comes by itself and is not listed, a team-managed project is shown as guidance only although it could be held. Nothing is let through by a rule.',
    howToCheck:
      'In a signed-in browser open /rest/api/3/projects/fields with the ids of a team-managed project, its type and the field "Plumbline gates", before and after adding the field in Project settings › Work types.',
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
  {
    id: 'forge-field-key',
    claim: 'GET /rest/api/3/field lists the custom field of an app with a key and a schema.custom that end in /static/{module key}.',
    source: 'Forge documentation of the module jira:customField and answers of real sites quoted in the developer community.',
    breaksIf: 'The app does not find its own field: gate marks are neither written nor read, and every guarded transition stays blocked.',
    howToCheck: 'Install the app, open /rest/api/3/field in a signed-in browser and look for "Plumbline gates".',
  },
  {
    id: 'jira-hides-silently',
    claim: 'A JQL search leaves out issues that the caller may not see and says nothing about them.',
    source:
      'Description of POST /rest/api/3/search/jql: only issues where the user has Browse Projects and passes issue security are returned.',
    breaksIf: 'Nothing unsafe: a search that told what it hid would let Plumbline say "could not check" more often.',
    howToCheck: 'Give an issue a security level, run the same search as somebody outside it and compare the answers.',
  },
  {
    id: 'forge-conditional-write',
    claim:
      'A write to Forge entity storage inside a transaction with a condition on the stored version fails as a whole when the condition does not hold, whatever error it raises.',
    source:
      '@forge/kvs 1.6.5: transactions with conditions; the error is not documented, so the stored document is read again to tell a conflict from a failure.',
    breaksIf: 'Two people who save settings at once could overwrite each other unnoticed.',
    howToCheck: 'Open the settings in two browsers, change and save in both: the second must be told of the newer settings.',
  },
  {
    id: 'forge-app-reads-workflows',
    claim:
      'The app, acting as itself with read:workflow:jira, may read GET /rest/api/3/workflows/search with the rules of each transition.',
    source: 'The description lists the scope, and asks for the permission Administer Jira, which an app user may or may not hold.',
    breaksIf: 'The panel says "could not be read" about enforcement instead of "enforced"; the guard itself still holds.',
    howToCheck: 'Configure the validator on a transition, judge a project again and read the enforcement line of the gate panel.',
  },
  {
    id: 'jira-app-reads-workflows',
    claim:
      'As forge-app-reads-workflows: the local Jira lets the app read workflows once its scopes allow it, and lets people do so only as administrators.',
    source: 'Permissions section of GET /rest/api/3/workflows/search.',
    breaksIf: 'The local Jira is more generous than the real one: enforcement shows as "could not be read" there.',
    howToCheck: 'The same check as forge-app-reads-workflows.',
  },
  {
    id: 'jira-bulk-changelog-created',
    claim:
      'POST /rest/api/3/changelog/bulkfetch gives the moment of a change in milliseconds since 1970, unlike the other changelog operations, which give a text.',
    source: 'Schema of BulkChangelogResponseBean in the official description, and its example.',
    breaksIf: 'Nothing where it is a text: both forms are read. If it were seconds, finish dates would fall into 1970.',
    howToCheck: 'POST the operation with one issue key and look at changeHistories[0].created.',
  },
  {
    id: 'jira-edit-no-status',
    claim:
      'An edit (PUT /rest/api/3/issue/{key}) cannot change the status of an issue; only a transition can, and its validators run for every client.',
    source: 'Description of PUT issue: "transition" is refused there; status is no field of the edit screen.',
    breaksIf: 'A gate could be walked around by an edit.',
    howToCheck: 'PUT {"fields":{"status":{"name":"Build"}}} on a project item: it must be refused.',
  },
  {
    id: 'jira-expression-issue-type-id',
    claim:
      'In a Jira expression issue.issueType.id is a number. A rule configuration that lists the id both as a number and as text fits either way.',
    source: 'Jira expressions type reference (IssueType.id: Number).',
    breaksIf: 'A configuration with only the other form lets every item through, so the guard would be silently off.',
    howToCheck: 'POST /rest/api/3/expression/eval with {"expression":"typeof issue.issueType.id","context":{"issue":{"key":"…"}}}.',
  },
  {
    id: 'jira-expression-day-zone',
    claim:
      'new Date().toCalendarDate() in a Jira expression is the day in the time zone of whoever makes the transition, or of the site where nobody does; a CalendarDate has no zone.',
    source:
      'Jira expressions type reference: Date has toCalendarDate() and, beside it, toCalendarDateUTC(). Which zone the first one takes inside a workflow validator is not said.',
    breaksIf:
      'Nothing that a day does not mend: the last usable day of a passage is one of the portfolio’s zone, so around midnight somebody in another zone is refused, or let through, up to a day early or late. The panel counts by the portfolio’s zone and may say otherwise for those hours.',
    howToCheck:
      'Set the profile’s time zone to Pacific/Kiritimati, then to Pacific/Niue, and each time POST /rest/api/3/expression/eval with {"expression":"new Date().toCalendarDate()"}; then try a guarded transition with both on the last usable day.',
  },
  {
    id: 'jira-expression-fails-closed',
    claim: 'A workflow validator whose expression fails, answers a text, or belongs to an app that was removed refuses the transition.',
    source: 'Forge documentation of jira:workflowValidator: a text result is the error message; errors block.',
    breaksIf: 'A broken guard would let everything through.',
    howToCheck: 'Configure the validator with {"types":null} and try the transition: it must be refused.',
  },
  {
    id: 'jira-jql-missing-issue',
    claim: 'A JQL query that names one unknown or hidden issue by id or key is refused as a whole (400).',
    source: 'Long-standing answers of Jira Cloud ("An issue with key … does not exist or you do not have permission to view it").',
    breaksIf: 'Nothing unsafe: items are fetched by the bulk operation, which names what it could not give.',
    howToCheck: 'Search for key in (EXISTING-1, NOPE-1).',
  },
  {
    id: 'forge-transaction-condition-failed',
    claim:
      'The local Forge platform answers a transaction whose condition does not hold with 409 TRANSACTION_CONDITION_FAILED; the real code is not documented.',
    source: 'Shapes of @forge/kvs 1.6.5 errors; the code itself is a guess.',
    breaksIf: 'Nothing: the app does not look at the code, see forge-conditional-write.',
    howToCheck: 'The same check as forge-conditional-write; the code stands in the log of the app (forge logs).',
  },
  {
    id: 'jira-changelog-values',
    claim: 'A change of labels is told as words with blanks between them, a date in `to`, a number in `toString`.',
    source: 'Recorded answers of a real site, which hold only some of these kinds.',
    breaksIf: 'The past of such a field is read as the wrong kind: "forecast renewed on" and the rating course become unknown.',
    howToCheck: 'Change a label, a date and a number on an issue and read POST /rest/api/3/changelog/bulkfetch for it.',
  },
  {
    id: 'jira-expression-computed-field',
    claim: 'issue[config.field], with a field named by the rule’s configuration, is allowed in the expression of a validator.',
    source: 'Jira expressions: members of an issue may be named by a string in brackets; nothing says that it must be a literal.',
    breaksIf: 'The validator cannot be saved, or it refuses every guarded transition.',
    howToCheck: 'POST /rest/api/3/expression/eval with issue[config.field] and a context that holds an issue.',
  },
  {
    id: 'forge-object-field-schema',
    claim: 'REST gives the value of the app’s object field as the object that was written.',
    source: 'Forge documentation of custom fields of type object.',
    breaksIf: 'Marks are read as the wrong kind: the panel says that the item does not confirm the judgement.',
    howToCheck: 'Judge a gate, then GET /rest/api/3/issue/{key}?fields=customfield_… of the field "Plumbline gates".',
  },
  {
    id: 'forge-basic-layout-margin',
    claim: 'A page of layout basic stands in a margin that Jira itself leaves.',
    source: 'Recollection of the module’s reference; the stored text does not show it.',
    breaksIf: 'Only the look: portfolio and settings stand four pixels from the edge of the frame.',
    howToCheck: 'Open the portfolio in Jira and measure the frame’s distance from the page’s edge.',
  },
  {
    id: 'jira-create-with-property',
    claim:
      'POST /rest/api/3/issue with properties sets them in the same step, and issue.property[plumbline-made].key = "…" finds the issue once the app’s manifest declares jira:entityProperty for it.',
    source: 'Schema IssueUpdateDetails of the description (properties), and the Forge module jira:entityProperty in the manifest’s schema.',
    breaksIf:
      'A register entry whose making broke off between Jira and the app’s storage is made a second time when somebody tries again minutes later.',
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
  {
    id: 'forge-worker-threads',
    claim: 'A Forge function may start a thread of Node (worker_threads) and read a file beside its bundle (highs.wasm).',
    source: 'Forge’s runtime is Node itself; nothing in its documentation names these as forbidden.',
    breaksIf:
      'Without threads the solver runs in the function itself; without the file the search ends as failed, and the answer at once stays.',
    howToCheck: 'Start "Search on" on the selection page and read the logs of the function job-step.',
  },
  {
    id: 'jira-search-lag',
    claim:
      'The enhanced search shows a change within two minutes, and relative dates such as updated >= "-125m" count from now in no zone.',
    source:
      'Documentation of the enhanced search (eventually consistent, with reconcileIssues for read-after-write) and of JQL date functions.',
    breaksIf:
      'A change that the search shows later than that is missed by polling until its item changes again or an administrator starts a repair.',
    howToCheck: 'Edit an issue and search for updated >= "-3m" every ten seconds; note when it appears.',
  },
  {
    id: 'jira-approximate-count',
    claim: 'POST /rest/api/3/search/approximate-count counts for one point what a search with the same JQL would find for the same caller.',
    source: 'Documentation of the enhanced search; the name says that the count may lag behind.',
    breaksIf:
      'The nightly comparison lists the project items although nothing came into sight (a point each), or finds one that came into sight in four weeks instead of a day.',
    howToCheck:
      'Count issuetype in (<type>) as the app, and compare it with the ids of a search; hide one with a security level and do it again.',
  },
  {
    id: 'jira-category-change-date',
    claim:
      'The field statuscategorychangedate of an issue is the moment at which it last came into the category of its status, and moves within one category leave it alone.',
    source: 'Recorded answers of public Jira sites carry the field; its meaning is that of the JQL field statusCategoryChangedDate.',
    breaksIf:
      'The history of an item whose category changed is not read again, so that throughput and cycle time lag behind until a repair.',
    howToCheck: 'Move an issue from To Do to In Progress and on to another status of the same category; read the field each time.',
  },
  {
    id: 'jira-function-validator-rule-key',
    claim:
      'GET /rest/api/3/workflows/capabilities lists every workflow validator of the app under forgeRules with its ARI and its rule key, also one that is a function; the same key and ARI can be written with POST /rest/api/3/workflows/update.',
    source:
      'Description of the operation, which names forge:expression-validator alone; public Forge apps write function validators under that key.',
    breaksIf:
      'Putting in force stops with "this Jira offers no validators of Plumbline", or without the rule that explains; nothing is let through.',
    howToCheck: 'Open the capabilities of a workflow in a signed-in browser and look for plumbline-gate-explained.',
  },
  {
    id: 'jira-function-validator-failure',
    claim: 'A function validator that throws or does not answer in time lets the transition through.',
    source: 'Not documented. The worst of the two is believed, so that nothing rests on it: the expression beside it holds.',
    breaksIf: 'Nothing unsafe: moves are refused while the app cannot be run.',
    howToCheck: 'Deploy a version whose function throws, and move a project whose gate is passed.',
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
  {
    id: 'forge-modified-fields',
    claim:
      'A function validator is told in transition.modifiedFields what was typed on the screen, as REST v3 answers write values: people by their account id alone, emptied lists as null.',
    source:
      'Forge documentation of jira:workflowValidator; that choices come with their words, and not by their id alone, is taken from "v3 issue format".',
    breaksIf:
      'A choice that is typed on the screen of a transition is told as "could not be checked"; the expression beside it holds as before.',
    howToCheck: 'Put a select and a person on the screen of a guarded transition, change both there, and read what Plumbline says of them.',
  },
  {
    id: 'forge-rule-configuration',
    claim:
      'The page of a workflow rule finds its configuration in extension.validatorConfig and entryPoint view, edit or create in extension.entryPoint, and is asked for what to keep by the callback of setWorkflowRuleConfigurationCallback.',
    source:
      '@forge/jira-bridge 0.40.1 (workflowRules.onConfigure) and the documentation of the module; entryPoint as with other modules that have several pages.',
    breaksIf:
      'The page shows the form where it should only show, or the form is not saved; rules put in force in the settings are not touched by it.',
    howToCheck: 'Open a guarded transition in the workflow editor, look at the rule "Plumbline gate", edit it and save.',
  },
]
