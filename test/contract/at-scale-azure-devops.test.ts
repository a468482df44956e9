import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AzureDevOpsAtScale, azureDevOpsAtScale } from '../support/at-scale/azure-devops.ts'

const [components, each, batch] = [30, 40, 200]
/** Questions that may be on their way at the same time. */
const atOnce = 10

let org: AzureDevOpsAtScale
beforeAll(async () => {
  org = await azureDevOpsAtScale({ components, each })
}, 60_000)
afterAll(() => org?.close())

const hour = 3_600_000
/** One item tells whether the token reads more than one team project. */
const nothingRead = { batch: 0, links: 0, history: 0, marks: 1, write: 0 }

it('a portfolio is loaded by the pipeline task although its process is killed, and then little more is asked for than what changed', async () => {
  // In the first of two steps, and in the second.
  const deaths = [await org.refresh(40), await org.refresh(90)]
  expect(deaths.filter(({ killed }) => killed)).toHaveLength(2)
  expect(org.asked().items).toBeGreaterThan(components * each * 0.9)
  org.clear()
  org.site.inject({ match: /workitemsbatch/, times: 1, answer: { status: 200, headers: { 'retry-after': '1' } } })
  const loaded = await org.refresh()
  expect(loaded.said).toContain(`${components} of ${components} projects judged`)
  const load = org.asked()
  expect(load.items).toBeLessThan((components * each) / 2)
  expect(load.patience.asked).toBe(1)
  expect(load.patience.early).toBeLessThanOrEqual(atOnce)
  expect(load.longest.batch).toBeLessThanOrEqual(batch)
  expect(org.revisions()).toEqual({ all: components, idle: 0 })
  expect(loaded.memory).toBeLessThan(256)

  // Once after the load the marks that it wrote are seen again.
  org.wait(hour)
  await org.refresh()
  org.clear()
  const changed = await org.edit(30)
  org.wait(hour)
  await org.refresh()
  const poll = org.asked()
  expect(poll.items).toBe(changed)
  expect(poll.calls).toMatchObject({ ...nothingRead, batch: Math.ceil(changed / batch) })
  expect(poll.written['sheets']).toBeLessThanOrEqual(changed)

  org.clear()
  org.wait(hour)
  await org.refresh()
  const again = org.asked()
  expect(again.calls).toMatchObject(nothingRead)
  expect(again.written).toEqual({})
  expect(org.revisions()).toEqual({ all: components, idle: 0 })
}, 120_000)

it('the same from a page: loaded by one that is closed in the middle, then read anew where something changed, and nothing where nothing did', async () => {
  const [small, few] = [25, 12]
  const other = await azureDevOpsAtScale({ components: small, each: few })
  try {
    expect(await other.fromPage(30)).toMatchObject({ closed: true })
    expect(await other.fromPage()).toMatchObject({ closed: false, done: small, remark: undefined })
    const load = other.asked()
    expect(load.longest.query).toBeLessThan(20_000)
    expect(load.longest.batch).toBeLessThanOrEqual(batch)
    expect(other.revisions()).toEqual({ all: small, idle: 0 })

    other.wait(hour)
    await other.fromPage()
    const changed = await other.edit(8)
    other.wait(hour)
    other.clear()
    const poll = await other.fromPage()
    expect(poll.done).toBeLessThanOrEqual(changed)
    expect(other.asked().items).toBeLessThanOrEqual(changed + poll.done * few + small)

    other.wait(hour)
    other.clear()
    expect(await other.fromPage()).toMatchObject({ done: 0 })
    expect(other.asked().calls).toMatchObject({ ...nothingRead, marks: 0, trial: 0 })
    expect(other.asked().written).toEqual({})
    expect(other.revisions()).toEqual({ all: small, idle: 0 })
  } finally {
    await other.close()
  }
}, 120_000)
