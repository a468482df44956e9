import { TrackerError } from '@plumbline/core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { collect, zone } from '../contract/subject.ts'
import { fixture } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'

/** What went wrong, and what a person must be told of it. */
const refusals: readonly [string, Parameters<SiteSubject['tracker']['inject']>[0]['answer'], string][] = [
  ['the tracker is down', 'refuse', 'unavailable'],
  ['an answer is cut off', 'cutOff', 'unexpected-answer'],
  ['401', { status: 401, body: '' }, 'unauthorized'],
  ['403', { status: 403, body: '{}' }, 'forbidden'],
  ['404', { status: 404, body: '{}' }, 'not-found'],
  ['429 without Retry-After, again and again', { status: 429, body: '' }, 'rate-limited'],
  ['429 with a Retry-After that is too long to wait', { status: 429, headers: { 'retry-after': '3600' }, body: '' }, 'rate-limited'],
  ['500, again and again', { status: 500, body: 'oops' }, 'unavailable'],
  ['503, again and again', { status: 503, body: '' }, 'unavailable'],
  [
    'a page for people instead of data',
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
    'unauthorized|unexpected-answer',
  ],
  [
    'data of another shape',
    { status: 200, headers: { 'content-type': 'application/json' }, body: '{"surprise":true}' },
    'unexpected-answer',
  ],
]

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('%s fails in words', (name, start) => {
  let subject: SiteSubject
  beforeAll(async () => {
    subject = await start()
    subject.seed(fixture)
  })
  afterEach(() => subject.tracker.clearFaults())
  afterAll(() => subject?.close())
  const tracker = () => subject.ports('product').tracker({ mapping: subject.mapping(), zone })
  const everything = { match: /./, times: 1000 }

  it.each(refusals)('%s', async (_, answer, code) => {
    subject.tracker.inject({ ...everything, answer })
    const reads = [
      () => collect(tracker().items({ kind: 'components' }, ['sponsor'])),
      () => collect(tracker().history([subject.ref('whole')], ['declaredHealth'])),
      () => tracker().schema(),
      () => tracker().marks(subject.ref('whole')),
    ]
    for (const read of reads) {
      const failure = await read().then(
        () => 'it did not fail',
        (error: unknown) => error,
      )
      expect(failure).toBeInstanceOf(TrackerError)
      const { code: told, message, remedy } = failure as TrackerError
      expect(told).toMatch(new RegExp(`^(${code})$`))
      expect(message).toMatch(/could not|cannot/i)
      expect(message.length).toBeGreaterThan(25)
      expect(message).not.toMatch(/undefined|\[object|ZodError|fetch failed/)
      expect(remedy.length).toBeGreaterThan(10)
      expect(`${name} ${message} ${remedy}`).not.toContain('  ')
    }
  })

  it('says when to come back', async () => {
    subject.tracker.inject({ ...everything, answer: { status: 429, headers: { 'retry-after': '3600' }, body: '' } })
    await expect(collect(tracker().items({ kind: 'components' }, []))).rejects.toMatchObject({ code: 'rate-limited', retryAfter: 3600 })
  })

  it('waits as long as it was asked to, and then goes on', async () => {
    subject.tracker.inject({ match: /./, times: 1, answer: { status: 429, headers: { 'retry-after': '7' }, body: '' } })
    subject.waited.length = 0
    expect(await collect(tracker().items({ kind: 'components' }, []))).toHaveLength(2)
    expect(subject.waited).toContain(7000)
  })

  it('backs off without being told how long, and then goes on', async () => {
    subject.tracker.inject({ match: /./, times: 2, answer: { status: 429, body: '' } })
    subject.waited.length = 0
    expect(await collect(tracker().items({ kind: 'components' }, []))).toHaveLength(2)
    expect(subject.waited.length).toBeGreaterThanOrEqual(2)
    expect(Math.min(...subject.waited)).toBeGreaterThan(0)
  })

  it('repeats a read that was answered with 500 or not at all', async () => {
    for (const answer of ['refuse', { status: 500, body: '' }] as const) {
      subject.tracker.inject({ match: /./, times: 1, answer })
      expect(await collect(tracker().items({ kind: 'components' }, []))).toHaveLength(2)
    }
  })

  it('never repeats a write that may have arrived', async () => {
    const { desk } = subject.ports('product')
    const item = subject.ref('whole')
    await tracker().marks(item)
    subject.recorded.clear()
    subject.tracker.inject({ match: /value|workitems\/\d+\?/i, times: 1000, answer: { status: 500, body: '' } })
    const marks = {
      gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2022-06-29', judgementHash: 'a'.repeat(64) }],
      judgement: null,
    } as const
    await expect(desk.ensureMarks(item, marks)).rejects.toBeInstanceOf(TrackerError)
    expect(subject.recorded.exchanges().filter((e) => e.method === 'PUT' || e.method === 'PATCH').length).toBeLessThanOrEqual(1)
  })
})
