import type { Answer, InputOf, OutputOf, UseCaseName } from '@plumbline/core'
import { type LocalJira, refreshJira } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phaseGate, zone } from '../support/calls.ts'
import { startJira } from '../support/sites.ts'
import { twenty } from '../support/twenty.ts'
import { pmoLead } from '../support/twins.ts'

/** The built app in the local Forge platform: its consumer, its thread, and the solver’s own file. */
describe('a long search in the Forge app', () => {
  let jira: LocalJira
  beforeAll(async () => {
    jira = await startJira()
    jira.seed(twenty)
  })
  afterAll(() => jira?.close())

  const lead = async <N extends UseCaseName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const answered = (await jira.invoke(pmoLead, name, input)) as Answer<OutputOf<N>>
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }

  it('is queued by whoever starts it, runs in the consumer, and ends proven; the frontier does too', { timeout: 120_000 }, async () => {
    const { settingsVersion } = await lead('settings.open', {})
    await lead('settings.save', { template: { document: phaseGate }, mapping: jira.mapping(), zone, passageDays: 90, settingsVersion })
    await refreshJira(jira)
    const { suggested } = await lead('scoring.open', {})
    await lead('scoring.save', { model: suggested, scoringVersion: 'new' })
    const { limits } = await lead('selection.open', {})
    const years = { unit: 'year', yearStarts: 4, first: '2022-04-01', count: 2 } as const
    await lead('selection.saveLimits', {
      limits: { ...limits, periods: years, budgets: { '2022/23': 9_000_000_000 } },
      limitsVersion: 'new',
    })
    const started = await lead('selection.start', { task: 'select', seconds: 5 })
    expect(started).toMatchObject({ status: 'waiting', startedBy: 'Amara Okafor' })
    const frontier = await lead('selection.start', { task: 'frontier', seconds: 5, levels: { points: 8, from: 5000, to: 12_000 } })
    await jira.settled()
    const ended = await lead('selection.status', { job: started.job })
    expect(ended).toMatchObject({ status: 'finished', answer: { engine: 'exact', decided: { status: 'optimal' } } })
    const { frontier: found } = await lead('selection.status', { job: frontier.job })
    expect(found?.points).toHaveLength(8)
    for (const point of found?.points ?? []) if ('value' in point) expect(point.bound).toBeGreaterThanOrEqual(point.value)
    const values = (found?.points ?? []).map((point) => ('value' in point ? point.value : 0))
    expect(values).toEqual(values.toSorted((a, b) => a - b))
  })
})
