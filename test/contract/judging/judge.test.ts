import type { Exchange } from '@plumbline/sandbox'
import { beforeAll, expect, it } from 'vitest'
import { assumptions } from '../../assumptions.ts'
import { describeWithReference, readReference } from '../../support/reference.ts'
import { azureDevOpsJudge } from './azure-devops.ts'
import type { Judge } from './finding.ts'
import { jiraJudge } from './jira.ts'
import { undescribedAssumptions } from './undescribed.ts'

const exchange = (parts: Partial<Exchange> & Pick<Exchange, 'method' | 'path'>): Exchange => ({
  requestHeaders: { 'content-type': 'application/json', accept: 'application/json' },
  requestBody: undefined,
  status: 200,
  responseHeaders: {},
  responseBody: '',
  caller: 'app',
  ...parts,
})
const patch = { 'content-type': 'application/json-patch+json', accept: 'application/json' }
const problems = (judge: Judge, parts: Parameters<typeof exchange>[0]) => judge.judge(exchange(parts)).map((f) => `${f.in}: ${f.problem}`)

it('lists every route of our own schemas as an assumption', () => {
  expect(undescribedAssumptions.filter((id) => !assumptions.some((a) => a.id === id))).toEqual([])
})

describeWithReference('specs/jira-platform-2025-12-25.json', 'the judge of Jira', () => {
  let judge: Judge
  beforeAll(async () => {
    judge = await jiraJudge()
  })
  const search = { method: 'POST', path: '/rest/api/3/search/jql' }

  it('lets real answers and well-formed requests through', () => {
    expect(
      problems(judge, {
        ...search,
        requestBody: '{"jql":"project = DFT","fields":["summary"],"maxResults":100}',
        responseBody: '{"issues":[],"isLast":true,"undocumented":null}',
      }),
    ).toEqual([])
    expect(
      problems(judge, { method: 'GET', path: '/rest/api/3/mypermissions?permissions=ADMINISTER', responseBody: '{"permissions":{}}' }),
    ).toEqual([])
  })
  it('passes every issue that was recorded on a real site', () => {
    const issues = readReference('data', 'jira-recorded', 'issues.json') as readonly object[]
    const failed = issues.flatMap((issue) =>
      problems(judge, { ...search, requestBody: '{"jql":"x"}', responseBody: JSON.stringify({ issues: [issue] }) }),
    )
    expect({ read: issues.length > 0, failed }).toEqual({ read: true, failed: [] })
  })
  it.each([
    ['a body of the wrong type', { ...search, requestBody: '{"jql":7}' }, /request: .*jql/],
    ['a body that is not described', { ...search, requestBody: '{"jql":"x","startAt":0}' }, /request: .*additional/],
    ['a query parameter that does not exist', { method: 'GET', path: '/rest/api/3/field?startAt=1' }, /request: .*additional/],
    ['a query parameter of the wrong type', { method: 'GET', path: '/rest/api/3/search/jql?maxResults=many' }, /request: .*maxResults/],
    ['an answer of the wrong type', { ...search, requestBody: '{"jql":"x"}', responseBody: '{"issues":"none"}' }, /answer: .*issues/],
    ['an answer that is cut off', { ...search, requestBody: '{"jql":"x"}', responseBody: '{"iss' }, /answer: .*JSON/],
    ['a status that is not described', { ...search, status: 226, requestBody: '{"jql":"x"}' }, /answer: status 226/],
    ['a deprecated operation', { method: 'GET', path: '/rest/api/3/search?jql=x' }, /deprecated/],
    ['a route that does not exist', { method: 'GET', path: '/rest/api/3/invented' }, /no description/],
  ])('finds %s', (_, parts, found) => {
    expect(problems(judge, parts).join('\n')).toMatch(found)
  })
})

describeWithReference('specs/azure-devops-7.1-normalised.json', 'the judge of Azure DevOps', () => {
  let judge: Judge
  beforeAll(async () => {
    judge = await azureDevOpsJudge()
  })
  const wiql = { method: 'POST', path: '/_apis/wit/wiql?api-version=7.1' }

  it('lets well-formed exchanges through, whatever the case of the path and the place of the version', () => {
    expect(
      problems(judge, {
        ...wiql,
        requestBody: '{"query":"SELECT [System.Id] FROM WorkItems"}',
        responseBody: '{"workItems":[{"id":1,"url":null,"extra":1}]}',
      }),
    ).toEqual([])
    const accept = { 'content-type': 'application/json', accept: 'application/json;api-version=7.1-preview.2' }
    expect(
      problems(judge, {
        method: 'POST',
        path: '/DFT/Team/_APIS/WIT/Wiql',
        requestHeaders: accept,
        requestBody: '{"query":"x"}',
        responseBody: '{}',
      }),
    ).toEqual([])
    expect(
      problems(judge, {
        method: 'PATCH',
        path: '/_apis/wit/workitems/7?api-version=7.1',
        requestHeaders: patch,
        requestBody: '[{"op":"add","path":"/fields/System.Title","value":"x"}]',
        responseBody: '{"id":7}',
      }),
    ).toEqual([])
  })
  it('passes what Microsoft publishes as examples of answers, besides an eighth that contradicts its own description', () => {
    const paths = (
      readReference('specs', 'azure-devops-7.1-normalised.json') as {
        paths: Record<string, { get?: { responses?: { 200?: { examples?: Record<string, unknown> } } } }>
      }
    ).paths
    const examples = Object.entries(paths).flatMap(([path, { get }]) => {
      const body = get?.responses?.[200]?.examples?.['application/json']
      return body ? [{ path: path.replace('/{organization}', '').replaceAll(/\{\w+\}/g, '7'), body: JSON.stringify(body) }] : []
    })
    const failed = examples.filter((e) =>
      problems(judge, { method: 'GET', path: e.path, responseBody: e.body }).some((p) => p.startsWith('answer')),
    )
    expect(examples.length).toBeGreaterThan(30)
    expect(failed.length / examples.length).toBeLessThan(0.125)
  })
  it.each([
    ['a missing version', { ...wiql, path: '/_apis/wit/wiql', requestBody: '{"query":"x"}' }, /api-version/],
    ['a version of the future', { ...wiql, path: '/_apis/wit/wiql?api-version=9.0', requestBody: '{"query":"x"}' }, /9\.0/],
    [
      'a released version of a preview',
      { method: 'GET', path: '/_apis/teams?api-version=7.1', responseBody: '{"count":0,"value":[]}' },
      /preview/,
    ],
    ['a body of the wrong type', { ...wiql, requestBody: '{"query":7}' }, /request: .*query/],
    ['a body field that is not described', { ...wiql, requestBody: '{"query":"x","top":5}' }, /request: .*top/],
    [
      'a batch of names instead of numbers',
      { method: 'POST', path: '/_apis/wit/workitemsbatch?api-version=7.1', requestBody: '{"ids":"nope"}' },
      /request: .*ids/,
    ],
    ['an unknown query parameter', { ...wiql, path: '/_apis/wit/wiql?api-version=7.1&limit=1', requestBody: '{"query":"x"}' }, /limit/],
    [
      'the wrong content type',
      {
        method: 'PATCH',
        path: '/_apis/wit/workitems/7?api-version=7.1',
        requestBody: '[{"op":"add","path":"/fields/System.Title","value":"x"}]',
      },
      /content-type/,
    ],
    ['an item id that is no number', { method: 'GET', path: '/_apis/wit/workitems/seven/updates?api-version=7.1' }, /path parameter id/],
    [
      'an answer of the wrong type',
      { ...wiql, requestBody: '{"query":"x"}', responseBody: '{"workItems":[{"id":"1"}]}' },
      /answer: .*workItems/,
    ],
    [
      'a list that is none',
      { method: 'GET', path: '/_apis/wit/fields?api-version=7.1', responseBody: '{"count":1,"value":"x"}' },
      /answer/,
    ],
    [
      'a document without its etag',
      {
        method: 'GET',
        path: '/_apis/ExtensionManagement/InstalledExtensions/p/e/Data/Scopes/Default/Current/Collections/c/Documents/d',
        responseBody: '{"id":"d"}',
      },
      /__etag/,
    ],
    ['a route that does not exist', { method: 'GET', path: '/_apis/wit/invented/2?api-version=7.1' }, /no description/],
  ])('finds %s', (_, parts, found) => {
    expect(problems(judge, parts).join('\n')).toMatch(found)
  })
})
