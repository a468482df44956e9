import type { Exchange } from '@plumbline/sandbox'
import { type Operation as Described, type Document, OpenAPIBackend } from 'openapi-backend'
import { readReference } from '../../support/reference.ts'
import { type Finding, finding, type Judge, jsonOf, type Operation } from './finding.ts'
import { relaxed } from './relax.ts'
import { judgeUndescribed, undescribedRoute } from './undescribed.ts'

type Loose = Record<string, unknown>
type Path = Record<string, Loose>

const mapResponses = (operation: Loose): Loose => ({
  ...operation,
  responses: Object.fromEntries(
    Object.entries(operation['responses'] as Record<string, Loose>).map(([status, response]) => [
      status,
      {
        ...response,
        content: Object.fromEntries(
          Object.entries((response['content'] ?? {}) as Record<string, Loose>).map(([type, media]) => [
            type,
            { schema: relaxed(media['schema']) },
          ]),
        ),
      },
    ]),
  ),
})

const relaxedDocument = (document: Loose): Loose => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document['paths'] as Record<string, Path>).map(([path, operations]) => [
      path,
      Object.fromEntries(Object.entries(operations).map(([method, o]) => [method, 'responses' in o ? mapResponses(o) : o])),
    ]),
  ),
  components: {
    ...(document['components'] as Loose),
    schemas: Object.fromEntries(
      Object.entries((document['components'] as { schemas: Loose }).schemas).map(([name, schema]) => [name, relaxed(schema)]),
    ),
  },
})

/** The description says that the moment of a change is a text; its own example of the bulk operation holds a number (assumption jira-bulk-changelog-created). */
const mendChangelog = (document: Loose): Loose => {
  const { Changelog } = (document['components'] as { schemas: Record<string, { properties: Loose }> }).schemas
  if (Changelog) Changelog.properties['created'] = { anyOf: [{ type: 'string' }, { type: 'integer' }] }
  return document
}

const open = async (document: Loose): Promise<OpenAPIBackend> => {
  const backend = new OpenAPIBackend({
    definition: document as unknown as Document,
    quick: true,
    strict: false,
    coerceTypes: true,
    ajvOpts: { strict: false, formats: { 'date-time': true, uri: true, date: true, email: true, uuid: true } },
  })
  await backend.init()
  return backend
}

const requestOf = (exchange: Exchange) => {
  const body = jsonOf(exchange.requestBody)
  return {
    method: exchange.method,
    path: exchange.path,
    headers: Object.fromEntries(Object.entries(exchange.requestHeaders)),
    body: body.ok ? body.value : exchange.requestBody,
  }
}

const errorsOf = (errors: readonly { instancePath?: string; message?: string; params?: unknown }[] | null | undefined): string =>
  (errors ?? [])
    .slice(0, 4)
    .map((e) => `${e.instancePath ?? ''} ${e.message ?? ''} ${JSON.stringify(e.params ?? {})}`)
    .join('; ')

/** The Jira Cloud platform's OpenAPI description as a judge. */
export const jiraJudge = async (): Promise<Judge> => {
  const document = readReference('specs', 'jira-platform-2025-12-25.json') as Loose
  const strict = await open(structuredClone(document))
  const lenient = await open(mendChangelog(relaxedDocument(structuredClone(document))))

  const described = (exchange: Exchange): Described | undefined =>
    strict.router.matchOperation(requestOf(exchange)) as Described | undefined
  const operation = (exchange: Exchange): Operation | undefined => {
    const found = described(exchange)
    if (found === undefined) return undescribedRoute('jira', exchange)
    return { method: exchange.method, path: found.path, deprecated: found.deprecated === true }
  }
  return {
    operation,
    judge: (exchange) => {
      const found = described(exchange)
      if (found === undefined) return judgeUndescribed('jira', exchange)
      const findings: Finding[] = []
      if (found.deprecated === true) findings.push(finding(exchange, 'request', `${found.operationId} is deprecated`))
      const asked = strict.validator.validateRequest(requestOf(exchange), found)
      if (!asked.valid) findings.push(finding(exchange, 'request', errorsOf(asked.errors)))
      if (exchange.requestBody && !json(exchange))
        findings.push(finding(exchange, 'request', 'a body without content-type application/json'))
      return [...findings, ...judgeAnswer(lenient, found, exchange)]
    },
  }
}

const json = (exchange: Exchange): boolean => /^application\/(json|[\w.-]+\+json)/.test(exchange.requestHeaders['content-type'] ?? '')

const judgeAnswer = (lenient: OpenAPIBackend, found: Described, exchange: Exchange): readonly Finding[] => {
  if (exchange.status >= 400) return []
  if (found.responses?.[String(exchange.status)] === undefined)
    return [finding(exchange, 'answer', `status ${exchange.status} is not described`)]
  const body = jsonOf(exchange.responseBody)
  if (!body.ok) return [finding(exchange, 'answer', 'the body is not JSON')]
  if (body.value === undefined) return []
  const answered = lenient.validator.validateResponse(
    body.value,
    lenient.router.getOperation(found.operationId ?? '') as Described,
    exchange.status,
  )
  return answered.valid ? [] : [finding(exchange, 'answer', errorsOf(answered.errors))]
}
