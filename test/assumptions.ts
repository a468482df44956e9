import type { Assumption } from './assumptions/assumption.ts'
import { azureDevOpsAssumptions } from './assumptions/azure-devops.ts'
import { jiraAssumptions } from './assumptions/jira.ts'

export type { Assumption } from './assumptions/assumption.ts'

export const assumptions: readonly Assumption[] = [...jiraAssumptions, ...azureDevOpsAssumptions]
