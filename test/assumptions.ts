import type { Assumption } from './assumptions/assumption.ts'
import { azureDevOpsAssumptions } from './assumptions/azure-devops.ts'
import { commandLineAssumptions } from './assumptions/command-line.ts'
import { jiraAssumptions } from './assumptions/jira.ts'

export type { Assumption } from './assumptions/assumption.ts'

export const assumptions: readonly Assumption[] = [...jiraAssumptions, ...azureDevOpsAssumptions, ...commandLineAssumptions]
