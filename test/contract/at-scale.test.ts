import { describe, expect, it } from 'vitest'
import { type AtScale, atScale } from '../support/at-scale/drive.ts'

const [components, each, hourly, quotaShare] = [24, 40, 1500, 60]
const pageSize = 100

/** What some work costs. */
const costOf = async ({ jira }: AtScale, work: () => Promise<unknown>) => {
  const before = jira.spent()
  await work()
  const after = jira.spent()
  return { calls: after.calls - before.calls, search: after.of.search - before.of.search, history: after.of.history - before.of.history }
}

describe('a refresh of a small portfolio under a quota, as a large one is measured', () => {
  it('loads everything within the set share, however often its process dies, and then asks for little more than what changed', async () => {
    const site = await atScale({ components, each, hourly, quotaShare })
    expect(await site.refresh({}, [40, 25])).toBe(2)
    const { byHour, of } = site.jira.spent()
    expect(Math.max(...byHour)).toBeLessThanOrEqual((hourly * quotaShare) / 100)
    // A third of the items never moved, and of them nothing is asked.
    expect(of.history).toBeLessThan(of.search * 0.75)

    // The first look afterwards finds our own marks, which change nothing.
    site.jira.wait(1_200_000)
    await site.refresh({ only: 'due' })
    site.jira.wait(1_200_000)
    const edits = 90
    const changed = site.jira.edit(edits)
    const poll = await costOf(site, () => site.refresh({ only: 'due' }))
    const least = changed + Math.ceil(changed / pageSize)
    expect(poll.search).toBeGreaterThanOrEqual(least)
    expect(poll.search).toBeLessThanOrEqual(least * 1.1)
    // Histories only of items whose state changed, in a few questions.
    expect(poll.history).toBeLessThanOrEqual(edits / 5 + components / 10)

    site.jira.wait(600_000)
    await site.refresh({ only: 'due' })
    const again = await costOf(site, () => site.refresh({ only: 'due' }))
    expect(again).toEqual({ calls: 2, search: 1, history: 0 })
  })

  it('spreads a bulk edit over as many hours as the set share of the quota asks for, and reads of it hardly anything twice', async () => {
    const share = 20
    const site = await atScale({ components, each, hourly, quotaShare: share })
    await site.refresh({})
    site.jira.wait(3_600_000)
    await site.refresh({ only: 'due' })
    site.jira.wait(3_600_000)
    const changed = site.jira.edit(1200, 3000)
    const before = site.jira.spent()
    await site.refresh({ only: 'due' })
    const after = site.jira.spent()
    const spread = after.byHour.slice(before.byHour.length - 1)
    expect(Math.max(...spread)).toBeLessThanOrEqual((hourly * share) / 100)
    expect(spread.length).toBeGreaterThan(2)
    const read = after.changes.issues - before.changes.issues
    expect(read).toBeGreaterThanOrEqual(changed)
    expect(read).toBeLessThanOrEqual(changed * 1.1)
    const again = await costOf(site, () => site.refresh({ only: 'due' }))
    expect(again).toMatchObject({ history: 0 })
  })

  it('takes no more than a fifth of the quota in any hour where the PMO leaves the rest to others', async () => {
    const site = await atScale({ components: 8, each: 40, hourly: 1500, quotaShare: 20 })
    const told = await site.estimate()
    expect(told).toMatchObject({ projects: 8, items: 8 * 39, counted: 'about', share: 20, limit: 1500, pasts: 'counted' })
    const before = site.jira.spent().points
    await site.refresh({})
    const { byHour, points } = site.jira.spent()
    expect(Math.abs((told.points ?? 0) / (points - before) - 1)).toBeLessThan(0.15)
    expect(Math.ceil(told.hours ?? 0)).toBe(byHour.length)
    expect(byHour.length).toBeGreaterThan(2)
    expect(Math.max(...byHour)).toBeLessThanOrEqual(300)
  })
})
