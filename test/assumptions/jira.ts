import { appField } from './jira/app-field.ts'
import { drafts } from './jira/drafts.ts'
import { expressions } from './jira/expressions.ts'
import { forge } from './jira/forge.ts'
import { history } from './jira/history.ts'
import { moves } from './jira/moves.ts'
import { search } from './jira/search.ts'
import { workflowRules } from './jira/workflow-rules.ts'
import { workflows } from './jira/workflows.ts'

export const jiraAssumptions = [
  ...moves,
  ...appField,
  ...expressions,
  ...workflowRules,
  ...workflows,
  ...search,
  ...drafts,
  ...history,
  ...forge,
]
