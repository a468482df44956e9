import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readReference } from '../../support/reference.ts'
import type { Operation } from './finding.ts'

/** Any one of these sets of permission scopes opens an operation. */
export type Alternatives = readonly (readonly string[])[]

/** Why a manifest holds a scope that no recorded REST call shows. */
export interface Excused {
  readonly scope: string
  readonly reason: string
}

export interface Needed {
  readonly operation: string
  readonly alternatives: Alternatives
}

/** Wider scopes of Azure DevOps hold the narrower ones. */
const wider: Readonly<Record<string, readonly string[]>> = {
  'vso.work': ['vso.work_write', 'vso.work_full'],
  'vso.project': ['vso.project_write', 'vso.project_manage'],
  'vso.extension.data': ['vso.extension.data_write'],
  'vso.profile': ['vso.profile_write'],
}

const holds = (granted: readonly string[], scope: string): boolean => [scope, ...(wider[scope] ?? [])].some((s) => granted.includes(s))
const opens = (granted: readonly string[], { alternatives }: Needed): boolean =>
  alternatives.some((scopes) => scopes.every((scope) => holds(granted, scope)))

/** Operations that the manifest does not open, and scopes without which it would open just as many. */
export const compareScopes = (granted: readonly string[], needed: readonly Needed[], excused: readonly Excused[]) => ({
  missing: needed
    .filter((n) => !opens(granted, n))
    .map((n) => `${n.operation} needs ${n.alternatives.map((a) => a.join(' + ')).join(', or ')}`),
  superfluous: granted.filter((scope) => {
    const without = granted.filter((s) => s !== scope)
    return !excused.some((e) => e.scope === scope) && needed.filter((n) => opens(granted, n)).every((n) => opens(without, n))
  }),
})

interface JiraScopes {
  readonly method: string
  readonly path: string
  readonly scopes: readonly { readonly scopes: readonly string[] }[]
}
interface AzureDevOpsScopes {
  readonly method: string
  readonly path: string
  readonly scopes: readonly string[]
}

/** Azure DevOps lists a route once, whichever of project and team stand before it. */
const tailOf = (path: string): string => path.split('/_apis/')[1]?.toLowerCase() ?? path

/** What each recorded operation needs, by the official descriptions. */
export const neededScopes = (tracker: 'jira' | 'azure-devops', operations: readonly Operation[]): readonly Needed[] => {
  const distinct = new Map(operations.map((o) => [`${o.method} ${o.path}`, o]))
  const jira = () => readReference('specs', 'jira-operation-scopes.json') as readonly JiraScopes[]
  const azureDevOps = () => readReference('specs', 'azure-devops-operation-scopes.json') as readonly AzureDevOpsScopes[]
  const table = new Map<string, Alternatives>(
    tracker === 'jira'
      ? jira().map((o) => [`${o.method} ${o.path}`, o.scopes.map((s) => s.scopes)])
      : azureDevOps().map((o) => [`${o.method} ${tailOf(o.path)}`, o.scopes.map((scope) => [scope])]),
  )
  return [...distinct].flatMap(([operation, o]) => {
    const alternatives = o.assumption === undefined ? table.get(`${o.method} ${tailOf(o.path)}`) : (o.scopes ?? [])
    if (alternatives === undefined) return [{ operation, alternatives: [['a scope that no table names']] }]
    return alternatives.length === 0 ? [] : [{ operation, alternatives }]
  })
}

const manifests = join(import.meta.dirname, '../../../manifests')

export const grantedScopes = (tracker: 'jira' | 'azure-devops'): readonly string[] => {
  const file = tracker === 'jira' ? 'jira/manifest.yml' : 'azure-devops/vss-extension.json'
  const text = readFileSync(join(manifests, file), 'utf8')
  if (tracker === 'jira') return (parse(text) as { permissions: { scopes: readonly string[] } }).permissions.scopes
  return (JSON.parse(text) as { scopes: readonly string[] }).scopes
}

/** Scopes that no REST call to the tracker shows. */
export const excused: Readonly<Record<'jira' | 'azure-devops', readonly Excused[]>> = {
  jira: [
    { scope: 'storage:app', reason: 'the app’s own storage is no REST of Jira' },
    {
      scope: 'write:app-data:jira',
      reason: 'the description names it for the app’s own field as an alternative to none; the app holds it so that both readings work',
    },
  ],
  'azure-devops': [],
}
