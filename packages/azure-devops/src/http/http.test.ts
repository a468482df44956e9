import { TrackerError } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { answered, impatient, scripted } from '../testing/scripted.ts'
import { createRest } from './http.ts'

const failing = async (answer: ReturnType<typeof answered> | 'none', method: 'GET' | 'PATCH' = 'PATCH'): Promise<TrackerError> => {
  const request = answer === 'none' ? () => Promise.reject(new Error('ECONNREFUSED')) : scripted([['', () => answer]]).request
  const rest = createRest({ request, patience: impatient() })
  const failure: unknown = await rest
    .call({ method, path: '/_apis/x', what: 'read work item 5', read: (value) => value })
    .catch((cause: unknown) => cause)
  if (failure instanceof TrackerError) return failure
  throw new Error('it did not fail')
}

const rows: readonly (readonly [string, Parameters<typeof failing>[0], string, RegExp])[] = [
  [
    'a refused request',
    answered(400, { message: 'TF401320: Rule error for field Sponsor.', typeKey: 'RuleValidationException' }),
    'invalid',
    /TF401320/,
  ],
  [
    'a version that the server does not speak',
    answered(400, { message: 'latest is 7.0', typeKey: 'VssVersionOutOfRangeException' }),
    'invalid',
    /version of the REST API/,
  ],
  ['no sign-in', answered(401, ''), 'unauthorized', /sign-in/],
  ['the sign-in page', answered(203, '<html>', { 'content-type': 'text/html; charset=utf-8' }), 'unauthorized', /sign-in page/],
  ['a page for people with a good status', answered(200, '<html>', { 'content-type': 'text/html' }), 'unauthorized', /sign-in page/],
  ['no right', answered(403, { message: 'TF50309' }), 'forbidden', /TF50309/],
  ['nothing there', answered(404, { message: 'TF401232: gone' }), 'not-found', /TF401232/],
  ['a conflict', answered(409, {}), 'conflict', /Somebody else/],
  ['a revision that moved on', answered(412, { typeKey: 'WorkItemRevisionMismatchException' }), 'conflict', /Somebody else/],
  ['a document that moved on, by its type', answered(400, { typeKey: 'InvalidDocumentVersionException' }), 'conflict', /Somebody else/],
  [
    'an item that takes no more revisions',
    answered(400, { message: 'TF26204: Work item 5 exceeds the maximum number of revisions (10000).' }),
    'invalid',
    /maximum number of revisions/,
  ],
  ['throttling', answered(429, {}, { 'retry-after': '300' }), 'rate-limited', /slowing/],
  ['a broken service', answered(500, 'oops'), 'unavailable', /not working/],
  ['a body that is cut off', answered(200, '{"id": 1, "fie'), 'unexpected-answer', /cut off/],
  ['an empty body', answered(200, ''), 'unexpected-answer', /empty/],
  ['no connection', 'none', 'unavailable', /No connection/],
]

describe('failures', () => {
  it.each(rows)('%s', async (_, answer, code, words) => {
    const failure = await failing(answer)
    expect(failure.code).toBe(code)
    expect(failure.message).toMatch(/^Could not read work item 5\. /)
    expect(failure.message).toMatch(words)
    expect(failure.remedy).not.toBe('')
  })
  it('says when to come back', async () => expect((await failing(answered(429, {}, { 'retry-after': '300' }))).retryAfter).toBe(300))
})

describe('patience', () => {
  it('waits as asked with an answer that succeeded, before the next request', async () => {
    const patience = impatient()
    const tracker = scripted([['', () => answered(200, {}, { 'retry-after': '7' })]])
    const rest = createRest({ request: tracker.request, patience })
    const call = { path: '/_apis/x', what: 'read', read: (value: unknown) => value }
    await rest.call(call)
    await rest.call(call)
    expect(patience.waits[0]).toBe(7000)
  })
  it('repeats a POST that only reads, and never tells the tracker about it', async () => {
    const tracker = scripted([['', (_, call) => (call === 1 ? answered(500, '') : {})]])
    const rest = createRest({ request: tracker.request, patience: impatient() })
    await rest.call({ method: 'POST', path: '/_apis/wit/wiql', reads: true, what: 'ask', read: (value) => value })
    expect(tracker.asked).toHaveLength(2)
    expect(Object.keys(tracker.asked[0]?.headers ?? {})).toEqual(['accept', 'x-tfs-fedauthredirect'])
  })
  it('does not repeat a write that failed', async () => {
    const tracker = scripted([['', () => answered(500, '')]])
    const rest = createRest({ request: tracker.request, patience: impatient() })
    await expect(rest.call({ method: 'PATCH', path: '/_apis/x', what: 'write', read: (value) => value })).rejects.toMatchObject({
      code: 'unavailable',
    })
    expect(tracker.asked).toHaveLength(1)
  })
})
