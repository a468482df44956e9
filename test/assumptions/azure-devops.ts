import { documents } from './azure-devops/documents.ts'
import { limits } from './azure-devops/limits.ts'
import { pages } from './azure-devops/pages.ts'
import { people } from './azure-devops/people.ts'
import { reading } from './azure-devops/reading.ts'
import { routes } from './azure-devops/routes.ts'
import { rules } from './azure-devops/rules.ts'

export const azureDevOpsAssumptions = [...rules, ...people, ...reading, ...limits, ...documents, ...routes, ...pages]
