import { describe, expect, it } from 'vitest'
import { siteAnswering } from '../testing/fakes.ts'
import { openSite } from './site.ts'

const open = (answers: Parameters<typeof siteAnswering>[0]) => {
  const { request } = siteAnswering(answers)
  return openSite('https://example.net', 'token', { jira: () => request, azureDevOps: () => request })
}
const serverInfo = { '/rest/api/3/serverInfo': { body: '{"baseUrl":"https://example.net","version":"1001"}' } }
const connectionData = { '/_apis/connectionData': { body: '{"authenticatedUser":{"id":"ABC","providerDisplayName":"Pipeline"}}' } }

describe('asking a site what it is', () => {
  it('knows Jira, who asks and what day it is there', async () => {
    const site = await open({ ...serverInfo, '/rest/api/3/myself': { body: '{"accountId":"a1","displayName":"Ada","active":true}' } })
    expect(site).toMatchObject({ kind: 'jira', actor: { ref: 'a1', name: 'Ada', active: true }, now: '2022-03-31T09:00:00.000Z' })
  })

  it('knows a Jira that does not say what it is by whoever is signed in', async () => {
    const site = await open({ '/rest/api/3/myself': { body: '{"accountId":"a1","displayName":"Ada","active":true}' } })
    expect(site).toMatchObject({ kind: 'jira', actor: { ref: 'a1' }, now: '2022-03-31T09:00:00.000Z' })
  })

  it('knows Azure DevOps', async () => {
    expect(await open(connectionData)).toMatchObject({
      kind: 'azureDevOps',
      actor: { ref: 'abc', name: 'Pipeline', active: true },
      now: '2022-03-31T09:00:00.000Z',
    })
  })

  it.each([
    ['a token that Jira refuses', { ...serverInfo, '/rest/api/3/myself': { status: 401, body: '' } }, 'unauthorized'],
    ['a token that Azure DevOps refuses', { '/_apis/connectionData': { status: 401, body: '' } }, 'unauthorized'],
    ['a sign-in page instead of an answer', { '/_apis/connectionData': { status: 203, body: '<html>' } }, 'unauthorized'],
    [
      'a site that is down',
      { '/rest/api/3/serverInfo': { status: 503, body: '' }, '/_apis/connectionData': { status: 503, body: '' } },
      'unavailable',
    ],
    ['something else', {}, 'invalid'],
    [
      'an answer without a date',
      { '/_apis/connectionData': { ...connectionData['/_apis/connectionData'], headers: { date: '' } } },
      'unexpected-answer',
    ],
  ])('refuses %s', async (_, answers, code) => {
    await expect(open(answers)).rejects.toMatchObject({ name: 'TrackerError', code })
  })

  it('says that nobody answered', async () => {
    const silent = () => async () => Promise.reject(new Error('ECONNREFUSED'))
    await expect(openSite('https://example.net', 'token', { jira: silent, azureDevOps: silent })).rejects.toMatchObject({
      code: 'unavailable',
    })
  })
})
