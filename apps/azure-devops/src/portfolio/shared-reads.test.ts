import type { HttpAnswer, HttpExchange } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { sharedReads } from './shared-reads.ts'

const get = (path: string): HttpExchange => ({ method: 'GET', path })
const query: HttpExchange = { method: 'POST', path: '/_apis/wit/wiql?v=1', body: { query: 'one' } }
const write: HttpExchange = { method: 'PATCH', path: '/x/Collections/portfolio/Documents', body: { id: 'limits', __etag: 1 } }
const list = {
  value: [
    { id: 'limits', __etag: 1 },
    { id: 'a/b', __etag: 3 },
  ],
}

const made = (answered: (exchange: HttpExchange) => Partial<HttpAnswer> = () => ({})) => {
  const asked: string[] = []
  let now = 0
  const request = sharedReads(
    async (exchange) => {
      asked.push(`${exchange.method} ${exchange.path}`)
      const answer = answered(exchange)
      return {
        status: 200,
        headers: {},
        body: exchange.path.endsWith('/Documents?v=1') ? JSON.stringify(list) : `answer ${asked.length}`,
        ...answer,
      }
    },
    () => now,
  )
  return { asked, request, pass: (milliseconds: number) => (now += milliseconds) }
}

describe('reads of a page whose parts open together', () => {
  it('end where long work went on meanwhile, whoever does it, and not where it stands still', async () => {
    let step = 1
    const { asked, request } = made(({ path }) => (path.includes('/jobs/') ? { body: `step ${step}` } : {}))
    const job = get('/x/Collections/jobs/Documents/refresh')
    const asOften = async () => {
      await request(job)
      await request(get('/members'))
      return asked.filter((one) => one === 'GET /members').length
    }
    expect([await asOften(), await asOften()]).toEqual([1, 1])
    step = 2
    expect([await asOften(), await asOften()]).toEqual([2, 2])
  })

  it('are made once for all who ask at about the same time, and again later', async () => {
    const { asked, request, pass } = made()
    const [one, same] = await Promise.all([request(get('/members')), request(get('/members'))])
    expect(same).toBe(one)
    pass(4000)
    expect(await request(get('/members'))).toBe(one)
    await request(query)
    await request({ ...query })
    await request({ ...query, body: { query: 'another' } })
    pass(1001)
    await request(get('/members'))
    expect(asked).toEqual(['GET /members', 'POST /_apis/wit/wiql?v=1', 'POST /_apis/wit/wiql?v=1', 'GET /members'])
  })

  it('are made anew after anything was written, also those that were on their way meanwhile', async () => {
    const { asked, request } = made()
    const early = request(get('/members'))
    const writing = request(write)
    const during = request(get('/members'))
    await Promise.all([early, writing, during])
    await request(get('/members'))
    expect(asked.filter((each) => each === 'GET /members')).toHaveLength(3)
  })

  it.each([
    ['of long work', '/x/Collections/jobs/Documents/7', {}],
    ['that failed', '/members', { status: 503 }],
    ['that ask for patience', '/members', { headers: { 'retry-after': '1' } }],
  ])('%s are kept for nobody who asks later', async (_, path, answer) => {
    const { asked, request } = made(() => answer)
    await request(get(path))
    await request(get(path))
    expect(asked).toHaveLength(2)
  })

  it('that end with no answer are tried again', async () => {
    const { request } = made(({ path }) => {
      if (path === '/away') throw new Error('away')
      return {}
    })
    await expect(request(get('/away'))).rejects.toThrow('away')
    await expect(request(get('/away'))).rejects.toThrow('away')
  })

  it('of several documents of a small collection are one list, in which a document that is not there is not found', async () => {
    const { asked, request } = made()
    const path = '/x/Collections/portfolio/Documents'
    const [limits, odd, none] = await Promise.all(['limits', 'a%2Fb', 'scoring'].map((id) => request(get(`${path}/${id}?v=1`))))
    expect(JSON.parse(limits?.body ?? '')).toEqual({ id: 'limits', __etag: 1 })
    expect(JSON.parse(odd?.body ?? '')).toEqual({ id: 'a/b', __etag: 3 })
    expect(none?.status).toBe(404)
    expect(asked).toEqual([`GET ${path}?v=1`])
  })
})
