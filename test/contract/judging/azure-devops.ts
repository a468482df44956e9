import type { Exchange } from '@plumbline/sandbox'
import { Ajv, type ValidateFunction } from 'ajv'
import { readReference } from '../../support/reference.ts'
import { type Finding, finding, type Judge, jsonOf } from './finding.ts'
import { relaxed } from './relax.ts'
import { type DescribedOperation, type Match, type Parameter, routesOf } from './swagger.ts'
import { judgeUndescribed, listsComments, undescribedRoute } from './undescribed.ts'

type Loose = Record<string, unknown>

const formats = {
  int32: true,
  int64: true,
  double: true,
  float: true,
  'date-time': true,
  uuid: true,
  byte: true,
  uri: true,
  binary: true,
} as const

/** Bare `"type": "object"` means "anything" in these descriptions, and enums are given without a type. */
const bendObjects = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bendObjects)
  if (typeof value !== 'object' || value === null) return value
  const schema = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'enum' ? part : bendObjects(part)])) as Loose
  if (schema['x-nullable'] === true && typeof schema['type'] === 'string') schema['nullable'] = true
  if (schema['type'] === 'object' && !schema['properties'] && !schema['allOf'] && schema['additionalProperties'] === undefined)
    delete schema['type']
  return schema
}

const compiler = (definitions: Loose) => {
  const ajv = new Ajv({ strict: false, allErrors: true, formats, coerceTypes: false })
  ajv.addSchema({ $id: 'specs', definitions })
  const known = new Map<string, ValidateFunction>()
  return (schema: unknown): ValidateFunction => {
    const text = JSON.stringify(schema).replaceAll('"#/definitions/', '"specs#/definitions/')
    const compiled = known.get(text) ?? ajv.compile(JSON.parse(text) as object)
    known.set(text, compiled)
    return compiled
  }
}

const problems = (validate: ValidateFunction, value: unknown): string | undefined => {
  if (validate(value)) return undefined
  return (validate.errors ?? [])
    .slice(0, 4)
    .map((e) => `${e.instancePath} ${e.message ?? ''} ${JSON.stringify(e.params)}`)
    .join('; ')
}

const fits = (parameter: Parameter, value: string): boolean => {
  if (parameter.type === 'integer') return /^-?\d+$/.test(value)
  if (parameter.type === 'boolean') return /^(true|false)$/i.test(value)
  if (parameter.enum) return parameter.enum.some((allowed) => allowed.toLowerCase() === value.replace(/^\$/, '').toLowerCase())
  return true
}

/** `api-version` stands in the query, or in the Accept header as the official clients send it. */
const versionOf = (exchange: Exchange, query: URLSearchParams): string | undefined =>
  [...query].find(([name]) => name.toLowerCase() === 'api-version')?.[1] ??
  /api-version=([\w.-]+)/.exec(exchange.requestHeaders['accept'] ?? '')?.[1]

const judgeVersion = (exchange: Exchange, query: URLSearchParams, operation: DescribedOperation): readonly Finding[] => {
  const version = versionOf(exchange, query)
  if (version === undefined) return [finding(exchange, 'request', 'no api-version in the query or the Accept header')]
  const [, number, preview] = /^(\d\.\d)(-preview(?:\.\d)?)?$/.exec(version) ?? []
  if (number === undefined || Number(number) > 7.1) return [finding(exchange, 'request', `api-version ${version} is not 7.1 or older`)]
  if (operation.preview && preview === undefined)
    return [finding(exchange, 'request', `${operation.id} is in preview: api-version ${version} is refused without -preview`)]
  return []
}

const judgeQuery = (exchange: Exchange, query: URLSearchParams, operation: DescribedOperation): readonly Finding[] => {
  const described = operation.parameters.filter((p) => p.in === 'query')
  const asked = [...query].filter(([name]) => name.toLowerCase() !== 'api-version')
  const unknown = asked.filter(([name]) => !described.some((p) => p.name.toLowerCase() === name.toLowerCase()))
  const wrong = asked.filter(([name, value]) => described.some((p) => p.name.toLowerCase() === name.toLowerCase() && !fits(p, value)))
  const missing = described.filter((p) => p.required && !asked.some(([name]) => name.toLowerCase() === p.name.toLowerCase()))
  return [
    ...unknown.map(([name]) => finding(exchange, 'request', `query parameter ${name} is not described`)),
    ...wrong.map(([name, value]) => finding(exchange, 'request', `query parameter ${name}=${value} has the wrong type`)),
    ...missing.map((p) => finding(exchange, 'request', `query parameter ${p.name} is missing`)),
  ]
}

/** Top-level names of a body that its description does not have; the service would ignore them, and our mistake with them. */
const unknownNames = (schema: unknown, body: unknown, definitions: Loose): readonly string[] => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return []
  const names = new Set<string>()
  const collect = (part: Loose): boolean => {
    if (typeof part['$ref'] === 'string') return collect(definitions[part['$ref'].replace('#/definitions/', '')] as Loose)
    for (const name of Object.keys((part['properties'] ?? {}) as Loose)) names.add(name)
    return part['additionalProperties'] === undefined && ((part['allOf'] ?? []) as readonly Loose[]).every(collect)
  }
  return collect(schema as Loose) && names.size > 0 ? Object.keys(body).filter((name) => !names.has(name)) : []
}

const isPatch = (schema: unknown): boolean => JSON.stringify(schema ?? {}).includes('JsonPatchDocument')

const judgeBody = (
  exchange: Exchange,
  operation: DescribedOperation,
  compile: (schema: unknown) => ValidateFunction,
  definitions: Loose,
): readonly Finding[] => {
  const parameter = operation.parameters.find((p) => p.in === 'body')
  const body = jsonOf(exchange.requestBody)
  if (parameter === undefined) return exchange.requestBody ? [finding(exchange, 'request', 'a body where none is described')] : []
  if (!body.ok || body.value === undefined) return [finding(exchange, 'request', body.ok ? 'the body is missing' : 'the body is not JSON')]
  const type = (exchange.requestHeaders['content-type'] ?? '').split(';')[0]
  const expected = isPatch(parameter.schema) ? 'application/json-patch+json' : 'application/json'
  const problem = problems(compile(parameter.schema), body.value)
  return [
    ...(type === expected ? [] : [finding(exchange, 'request', `content-type ${type} instead of ${expected}`)]),
    ...(problem === undefined ? [] : [finding(exchange, 'request', problem)]),
    ...unknownNames(parameter.schema, body.value, definitions).map((name) =>
      finding(exchange, 'request', `body field ${name} is not described`),
    ),
  ]
}

const judgeAnswer = (
  exchange: Exchange,
  operation: DescribedOperation,
  compile: (schema: unknown) => ValidateFunction,
): readonly Finding[] => {
  if (exchange.status >= 400) return []
  const response = operation.responses[String(exchange.status)]
  if (response === undefined) return [finding(exchange, 'answer', `status ${exchange.status} is not described`)]
  const body = jsonOf(exchange.responseBody)
  if (!body.ok) return [finding(exchange, 'answer', 'the body is not JSON')]
  if (response.schema === undefined || body.value === undefined) return []
  const wrapped = body.value as { count?: unknown; value?: unknown }
  const isList = (response.schema as Loose)['type'] === 'array'
  const value = isList && !Array.isArray(body.value) && 'count' in wrapped ? wrapped.value : body.value
  const problem = problems(compile(relaxed(response.schema)), value)
  return problem === undefined ? [] : [finding(exchange, 'answer', problem)]
}

/** The description says that a batch of revisions is a list of texts; Microsoft's own examples, and their clients' types, hold work items. */
const mendBatch = (definitions: Loose): Loose => {
  const name = 'workItemTracking_StreamedBatch'
  const batch = definitions[name] as { readonly properties: Loose }
  const values = { type: 'array', items: { $ref: '#/definitions/workItemTracking_WorkItem' } }
  return { ...definitions, [name]: { ...batch, properties: { ...batch.properties, values } } }
}

/** Microsoft's Swagger description of Azure DevOps 7.1 as a judge, with its known idioms bent. */
export const azureDevOpsJudge = async (): Promise<Judge> => {
  const read = bendObjects(readReference('specs', 'azure-devops-7.1-normalised.json')) as {
    definitions: Loose
    paths: Loose
    parameters: Loose
  }
  const document = { ...read, definitions: mendBatch(read.definitions) }
  const route = routesOf(document)
  const strict = compiler(document.definitions)
  const lenient = compiler(Object.fromEntries(Object.entries(document.definitions).map(([name, schema]) => [name, relaxed(schema)])))
  const find = (exchange: Exchange): Match | undefined =>
    listsComments(exchange) ? undefined : route(exchange.method, `/organisation${new URL(exchange.path, 'http://site').pathname}`)
  return {
    operation: (exchange) => {
      const found = find(exchange)
      if (!found) return undescribedRoute('azure-devops', exchange)
      return { method: exchange.method, path: found.operation.path, deprecated: found.operation.deprecated }
    },
    judge: (exchange) => {
      const found = find(exchange)
      if (!found) return judgeUndescribed('azure-devops', exchange)
      const { operation } = found
      const query = new URL(exchange.path, 'http://site').searchParams
      return [
        ...(operation.deprecated ? [finding(exchange, 'request', `${operation.id} is deprecated`)] : []),
        ...found.wrongPathParameters.map((name) => finding(exchange, 'request', `path parameter ${name} has the wrong type`)),
        ...judgeVersion(exchange, query, operation),
        ...judgeQuery(exchange, query, operation),
        ...judgeBody(exchange, operation, strict, document.definitions),
        ...judgeAnswer(exchange, operation, lenient),
      ]
    },
  }
}
