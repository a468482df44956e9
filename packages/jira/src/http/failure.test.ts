import { TrackerError } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { scripted } from '../testing.ts'
import { ask } from './http.ts'

const failing = async (answer: { status?: number; body?: unknown; headers?: Record<string, string> } | undefined) => {
  const { request } = scripted(() => answer)
  const asking = ask(request, { what: 'read the items', shape: z.object({ ok: z.boolean() }), exchange: { method: 'GET', path: '/x' } })
  return asking.then(
    () => undefined,
    (cause: unknown) => cause,
  )
}

describe('failures', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [412, 'conflict'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [302, 'unexpected-answer'],
  ])('%d is %s, names the thing and the remedy', async (status, code) => {
    const failure = await failing({ status, body: { errorMessages: ['Said Jira.'], errors: {} } })
    expect(failure).toBeInstanceOf(TrackerError)
    expect(failure).toMatchObject({
      code,
      message: expect.stringMatching(/^Could not read the items: Jira .*Said Jira\./),
      remedy: expect.stringMatching(/\.$/),
    })
  })

  it('tells when to come back', async () =>
    expect(await failing({ status: 429, headers: { 'retry-after': '17' } })).toMatchObject({
      retryAfter: 17,
      remedy: 'Try again in 17 seconds.',
    }))

  it.each(['{"ok": tr', '<html>', '{"other": 1}'])('calls %s an unexpected answer', async (body) =>
    expect(await failing({ body })).toMatchObject({ code: 'unexpected-answer' }),
  )

  it('calls silence unavailable', async () => expect(await failing(undefined)).toMatchObject({ code: 'unavailable' }))
})
