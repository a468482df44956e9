import type { Assumption } from '../assumption.ts'

/** Rules of the app on transitions. */
export const workflowRules: readonly Assumption[] = [
  {
    id: 'jira-team-managed-app-rules',
    claim:
      'Workflows of team-managed projects are among those of GET /rest/api/3/workflows/search, with scope PROJECT and the id of their project; GET /rest/api/3/workflows/capabilities lists the app’s validators for them, because their modules name team-managed under projectTypes, and POST /rest/api/3/workflows/update takes them there from a Jira administrator.',
    source:
      'The page of the module jira:workflowValidator (developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator; a copy of 2026 in github.com/minhhai2209/forge-docs-snapshot): its introduction speaks of company-managed projects, and its table of properties says of projectTypes that team-managed, or both, may be listed and that company-managed alone is the default; an example there lists both, and the editor tells the configuration page “the workflow ID and project ID for team-managed workflows”. The schema of @forge/manifest takes it. The operations are described for both kinds (WorkflowScope, editorScope, "Administer Jira to access all, including project-scoped, workflows"), and a report of 15 June 2026 in a public repository tells of rules of Jira itself written into, read back from and taken out of several team-managed workflows over POST /rest/api/3/workflows/update, and of others that took no change because a rule in them had lost a parameter. Against it: Atlassian’s help page on rules in team-managed spaces lists Jira’s own five and no rule of an app, and vendors of Connect apps, which have no such property, say that theirs stand in company-managed projects alone. Nobody was found who reports a rule of a Forge app at work in a team-managed workflow.',
    breaksIf:
      'The settings name the team-managed projects as guidance only; nothing else changes. If a rule were taken there and not asked, the move is found afterwards.',
    howToCheck:
      'Map the type of a team-managed project as a project, open Settings › Enforcement and put in force; then try the move in that project without a decision.',
  },
  {
    id: 'jira-function-validator-rule-key',
    claim:
      'GET /rest/api/3/workflows/capabilities lists every workflow validator of the app under forgeRules with its ARI and its rule key, also one that is a function; the same key and ARI can be written with POST /rest/api/3/workflows/update.',
    source:
      'Description of the operation, which names forge:expression-validator alone; public Forge apps write function validators under that key.',
    breaksIf: 'Gates are put in force by the rule that holds alone, and a refusal says less of what is missing; nothing is let through.',
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
      'The page says that the rule cannot be read and shows the form, which keeps nothing before a gate is chosen; rules put in force in the settings are not touched by it.',
    howToCheck: 'Open a guarded transition in the workflow editor, look at the rule "Plumbline gate", edit it and save.',
  },
]
