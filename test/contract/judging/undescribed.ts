import type { Exchange } from '@plumbline/sandbox'
import * as z from 'zod/mini'
import { type Finding, finding, jsonOf, type Operation } from './finding.ts'

/** A route that no official description covers, with our own schemas. `assumption` names the entry of test/assumptions.ts that says where its shape is from. */
interface Undescribed {
  readonly tracker: 'jira' | 'azure-devops'
  readonly assumption: string
  readonly method: string
  readonly path: RegExp
  readonly template: string
  readonly scopes: readonly (readonly string[])[]
  readonly request?: z.ZodMiniType
  readonly answers: Readonly<Record<number, z.ZodMiniType>>
}

const documentsPath =
  '/_apis/ExtensionManagement/InstalledExtensions/{publisher}/{extension}/Data/Scopes/{scope}/{value}/Collections/{collection}/Documents'
const documents =
  /^\/_apis\/extensionmanagement\/installedextensions\/[^/]+\/[^/]+\/data\/scopes\/(default\/current|user\/me)\/collections\/[^/]+\/documents$/i
const document = new RegExp(documents.source.replace(/\$$/, '/[^/]+$'), 'i')
const Stored = z.looseObject({ id: z.string(), __etag: z.int() })
const anything = z.unknown()
const Location = z.looseObject({
  id: z.string(),
  area: z.string(),
  resourceName: z.string(),
  routeTemplate: z.string(),
  resourceVersion: z.number(),
  minVersion: z.string(),
  maxVersion: z.string(),
  releasedVersion: z.string(),
})

const extensionData = (
  method: string,
  path: RegExp,
  template: string,
  request: z.ZodMiniType | undefined,
  answer: z.ZodMiniType,
  status = 200,
): Undescribed => ({
  tracker: 'azure-devops',
  assumption: 'extension-data-documents',
  method,
  path,
  template,
  scopes: [[method === 'GET' ? 'vso.extension.data' : 'vso.extension.data_write']],
  ...(request ? { request } : {}),
  answers: { [status]: answer, ...(status === 200 ? {} : { 200: answer }) },
})

/** The description keeps only one operation of this path: the batch, which asks for ids. */
const commentsPath = /^\/[^/]+\/_apis\/wit\/workitems\/\d+\/comments$/i

const routes: readonly Undescribed[] = [
  extensionData(
    'GET',
    documents,
    documentsPath,
    undefined,
    z.union([z.array(Stored), z.looseObject({ count: z.int(), value: z.array(Stored) })]),
  ),
  extensionData('GET', document, `${documentsPath}/{id}`, undefined, Stored),
  extensionData('POST', documents, documentsPath, z.looseObject({ id: z.optional(z.string()), __etag: z.optional(z.int()) }), Stored, 201),
  extensionData('PUT', documents, documentsPath, z.looseObject({ id: z.string(), __etag: z.optional(z.int()) }), Stored),
  extensionData('PATCH', documents, documentsPath, z.looseObject({ id: z.string(), __etag: z.int() }), Stored),
  extensionData('DELETE', document, `${documentsPath}/{id}`, undefined, anything, 204),
  {
    tracker: 'azure-devops',
    assumption: 'ado-comments-list',
    method: 'GET',
    path: commentsPath,
    template: '/{project}/_apis/wit/workItems/{id}/comments',
    scopes: [['vso.work']],
    answers: { 200: z.looseObject({ comments: z.array(z.looseObject({ id: z.int(), text: z.string() })) }) },
  },
  {
    tracker: 'azure-devops',
    assumption: 'ado-connection-data-shape',
    method: 'GET',
    path: /^\/_apis\/connectiondata$/i,
    template: '/_apis/connectionData',
    scopes: [],
    answers: {
      200: z.looseObject({
        authenticatedUser: z.looseObject({
          id: z.string(),
          providerDisplayName: z.optional(z.string()),
          isActive: z.optional(z.boolean()),
        }),
        instanceId: z.optional(z.string()),
        deploymentType: z.optional(z.string()),
      }),
    },
  },
  {
    tracker: 'azure-devops',
    assumption: 'ado-resource-areas-shape',
    method: 'GET',
    path: /^\/_apis\/resourceareas(\/[^/]+)?$/i,
    template: '/_apis/ResourceAreas',
    scopes: [],
    answers: {
      200: z.union([
        z.looseObject({
          count: z.int(),
          value: z.nullable(z.array(z.looseObject({ id: z.string(), name: z.string(), locationUrl: z.string() }))),
        }),
        z.looseObject({ id: z.string(), locationUrl: z.nullable(z.string()) }),
      ]),
    },
  },
  {
    tracker: 'azure-devops',
    assumption: 'ado-identity-search',
    method: 'GET',
    path: /^\/_apis\/identities$/i,
    template: '/_apis/identities',
    scopes: [['vso.identity']],
    answers: {
      200: z.looseObject({
        count: z.int(),
        value: z.array(
          z.looseObject({ id: z.string(), providerDisplayName: z.string(), isActive: z.boolean(), isContainer: z.optional(z.boolean()) }),
        ),
      }),
    },
  },
  {
    tracker: 'azure-devops',
    assumption: 'ado-location-options-shape',
    method: 'OPTIONS',
    path: /^\/_apis(\/[^/]+)?$/i,
    template: 'OPTIONS /_apis/{area}',
    scopes: [],
    answers: { 200: z.looseObject({ count: z.int(), value: z.array(Location) }) },
  },
]

const pathOf = (exchange: Exchange): string => new URL(exchange.path, 'http://site').pathname

const routeOf = (tracker: Undescribed['tracker'], exchange: Exchange): Undescribed | undefined =>
  routes.find((r) => r.tracker === tracker && r.method === exchange.method && r.path.test(pathOf(exchange)))

/** Whether this is the list of all comments, whose description is lost behind that of the batch. */
export const listsComments = (exchange: Exchange): boolean =>
  exchange.method === 'GET' && commentsPath.test(pathOf(exchange)) && !new URL(exchange.path, 'http://site').searchParams.has('ids')

/** The operation behind a route that only our own schemas cover. */
export const undescribedRoute = (tracker: Undescribed['tracker'], exchange: Exchange): Operation | undefined => {
  const route = routeOf(tracker, exchange)
  return route && { method: route.method, path: route.template, deprecated: false, assumption: route.assumption, scopes: route.scopes }
}

/** Ids of the assumptions that carry our own schemas; each must be listed. */
export const undescribedAssumptions: readonly string[] = [...new Set(routes.map((r) => r.assumption))]

export const judgeUndescribed = (tracker: Undescribed['tracker'], exchange: Exchange): readonly Finding[] => {
  const route = routeOf(tracker, exchange)
  if (route === undefined) return [finding(exchange, 'request', 'no description covers this route, and no schema of ours does')]
  const findings: Finding[] = []
  const asked = jsonOf(exchange.requestBody)
  if (route.request) {
    const checked = asked.ok ? z.safeParse(route.request, asked.value) : undefined
    if (!checked?.success) findings.push(finding(exchange, 'request', checked ? z.prettifyError(checked.error) : 'the body is not JSON'))
  }
  if (exchange.status >= 400) return findings
  const schema = route.answers[exchange.status]
  if (schema === undefined) return [...findings, finding(exchange, 'answer', `status ${exchange.status} is not expected here`)]
  const answered = jsonOf(exchange.responseBody)
  const checked = answered.ok ? z.safeParse(schema, answered.value) : undefined
  if (!checked?.success) findings.push(finding(exchange, 'answer', checked ? z.prettifyError(checked.error) : 'the body is not JSON'))
  return findings
}
