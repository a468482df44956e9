import { describe, expect, it } from 'vitest'
import { type HttpAnswer, type HttpExchange, patiently } from './request.ts'

const get: HttpExchange = { method: 'GET', path: '/x' }
const post: HttpExchange = { method: 'POST', path: '/x' }
const answer = (status: number, headers: Record<string, string> = {}): HttpAnswer => ({ status, headers, body: '' })

const trying = async (answers: readonly (HttpAnswer | 'no answer')[], exchanges: readonly HttpExchange[] = [get]) => {
  const waits: number[] = []
  const left = [...answers]
  const request = patiently(
    async () => {
      const next = left.shift()
      if (next === undefined) throw new Error('asked once too often')
      if (next === 'no answer') throw new Error('connection refused')
      return next
    },
    { wait: async (milliseconds) => void waits.push(milliseconds / 1000), longest: 30, jitter: () => 0 },
  )
  const statuses: (number | string)[] = []
  for (const exchange of exchanges)
    statuses.push(
      await request(exchange).then(
        ({ status }) => status,
        (error: Error) => error.message,
      ),
    )
  return { statuses, waits, unused: left.length }
}

describe('patience', () => {
  it.each([
    ['waits as Retry-After asks', [answer(429, { 'retry-after': '7' }), answer(200)], [get], [200], [7]],
    [
      'reads Retry-After as a date against the answer’s own',
      [answer(429, { 'retry-after': 'Thu, 31 Mar 2022 09:00:05 GMT', date: 'Thu, 31 Mar 2022 09:00:00 GMT' }), answer(200)],
      [get],
      [200],
      [5],
    ],
    ['backs off without one', [answer(429), answer(429), answer(200)], [get], [200], [0.5, 1]],
    ['gives up after four tries', [answer(429), answer(429), answer(429), answer(429)], [get], [429], [0.5, 1, 2]],
    ['does not wait longer than the host can afford', [answer(429, { 'retry-after': '600' })], [get], [429], []],
    [
      'obeys Retry-After on an answer that succeeded, before the next request',
      [answer(200, { 'retry-after': '3' }), answer(200)],
      [get, get],
      [200, 200],
      [3],
    ],
    ['repeats a failed reading', ['no answer', answer(500), answer(200)], [get], [200], [0.5, 1]],
    ['never repeats a writing that may have been done', [answer(500)], [post], [500], []],
    ['never repeats a writing on a 503 that does not say when to come back', [answer(503)], [post], [503], []],
    ['never repeats a writing that got no answer', ['no answer'], [post], ['connection refused'], []],
    ['repeats a writing that was throttled', [answer(429, { 'retry-after': '1' }), answer(201)], [post], [201], [1]],
  ] as const)('%s', async (_name, answers, exchanges, statuses, waits) => {
    expect(await trying(answers, exchanges)).toEqual({ statuses, waits, unused: 0 })
  })

  it('lets nothing else be asked while one question was told to wait, and forgets no wait over another', async () => {
    const waiting: (() => void)[] = []
    const asked: string[] = []
    const request = patiently(
      async ({ path }) => {
        asked.push(path)
        return answer(200, path === '/slow' ? { 'retry-after': '3' } : {})
      },
      { wait: () => new Promise((done) => waiting.push(done)), longest: 30, jitter: () => 0 },
    )
    // Both were on their way before either was told to wait.
    await Promise.all([request({ ...get, path: '/slow' }), request({ ...get, path: '/slow' })])
    const later = Promise.all([request({ ...get, path: '/a' }), request({ ...get, path: '/b' })])
    waiting[0]?.()
    await Promise.resolve()
    expect(asked).toEqual(['/slow', '/slow'])
    waiting[1]?.()
    await later
    expect(asked).toEqual(['/slow', '/slow', '/a', '/b'])
  })
})
