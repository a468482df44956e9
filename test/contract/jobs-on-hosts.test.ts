import { run } from '@plumbline/cli'
import type { Client, InputOf, JobView, OutputOf, UseCaseName } from '@plumbline/core'
import { workOn } from '@plumbline/core/portfolio'
import { azureDevOpsClient, configure, type LocalAzureDevOps, refreshAzureDevOps } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAzureDevOps } from '../support/sites.ts'
import { twenty } from '../support/twenty.ts'
import { personOf, pmoLead } from '../support/twins.ts'

/** A search that somebody began on a page which is closed now. */
describe('a terminal goes on with long work of an Azure DevOps site', () => {
  let site: LocalAzureDevOps
  let lead: Client
  beforeAll(async () => {
    site = await startAzureDevOps()
    site.seed(twenty)
    lead = await azureDevOpsClient(site, pmoLead)
    await configure(lead, site.mapping(), 'the local Azure DevOps')
    await refreshAzureDevOps(site)
  }, 120_000)
  afterAll(() => site?.close())

  const ask = async <N extends UseCaseName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const answered = await lead.call(name, input)
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }

  const plumbline = async (words: string, over: Partial<Parameters<typeof run>[1]> = {}) => {
    const [out, told]: [string[], string[]] = [[], []]
    const code = await run([...words.split(' '), '--site', site.url], {
      token: site.token(personOf('service')),
      readText: async () => '',
      write: (text) => void out.push(text),
      tell: (text) => void told.push(text),
      exact: async (task) => workOn({ ...task, seconds: 0.2 }, { clock: () => performance.now() }),
      ...over,
    })
    return { code, out: out.join('\n'), told: told.join('\n') }
  }
  const listed = async () => JSON.parse((await plumbline('jobs list --json')).out) as readonly JobView[]

  it('stops at a checkpoint when it is interrupted, goes on from there, and lists what was done', async () => {
    const { suggested } = await ask('scoring.open', {})
    await ask('scoring.save', { model: suggested, scoringVersion: 'new' })
    const { limits } = await ask('selection.open', {})
    const periods = { unit: 'year', yearStarts: 4, first: '2022-04-01', count: 2 } as const
    await ask('selection.saveLimits', { limits: { ...limits, periods, budgets: { '2022/23': 9_000_000_000 } }, limitsVersion: 'new' })
    // Each level of money is a frontier of its own, so that two searches wait.
    const { job } = await ask('selection.start', { task: 'frontier', seconds: 30, levels: { points: 8, from: 5000, to: 12_000 } })
    await ask('selection.start', { task: 'frontier', seconds: 30, levels: { points: 4, from: 5000, to: 12_000 } })
    expect(await listed()).toMatchObject([{ status: 'waiting' }, { status: 'waiting' }, { kind: 'refresh', status: 'finished' }])

    const without = await plumbline('jobs run', { exact: undefined as never })
    expect(without).toMatchObject({ code: 0, out: 'No long work waited', told: expect.stringContaining('waits for a host') })

    const signal = { aborted: false }
    const stopped = await plumbline('jobs run', {
      signal,
      exact: async (task) => {
        signal.aborted = true
        return workOn({ ...task, seconds: 0.2 }, { clock: () => performance.now() })
      },
    })
    expect(stopped).toMatchObject({ code: 2, out: '1 of 2 pieces of long work finished' })
    const atOnce = await plumbline('jobs run', { signal: { aborted: true } })
    expect(atOnce).toMatchObject({ code: 2, out: 'Stopped before it began: long work that waits still: 1' })
    expect((await listed()).filter(({ status }) => status === 'waiting')).toHaveLength(1)

    expect(await plumbline('jobs run')).toMatchObject({ code: 0, out: '1 of 1 pieces of long work finished' })
    expect((await listed()).map(({ status }) => status)).toEqual(['finished', 'finished', 'finished'])
    expect((await ask('selection.status', { job })).frontier?.points).toHaveLength(8)
  })

  it('says of a refresh that was interrupted that it is not finished, and goes on with the next one', async () => {
    const stopped = await plumbline('refresh --repair', { signal: { aborted: true } })
    expect(stopped).toMatchObject({ code: 2, out: expect.stringMatching(/^Not finished: \d+ projects judged so far/) })
    expect((await listed()).find(({ kind }) => kind === 'refresh')).toMatchObject({ status: 'waiting' })
    expect(await plumbline('refresh')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ projects judged$/) })
  })

  it('ends and takes up what the person may, and tells others why not', async () => {
    const { job } = await ask('selection.start', { task: 'select', seconds: 60, changes: { budgetLevel: 7000 } })
    expect(await plumbline(`jobs cancel --job ${job}`)).toMatchObject({ code: 0, out: expect.stringContaining('cancelled') })
    expect((await ask('selection.status', { job })).answer).not.toBeNull()
    const reader = { token: site.token(personOf('reader')) }
    expect(await plumbline(`jobs resume --job ${job}`, reader)).toMatchObject({ code: 2, told: expect.stringContaining('Somebody else') })
    expect(await plumbline('jobs run', reader)).toMatchObject({ code: 2, told: expect.stringContaining('only the PMO') })
    expect(await plumbline(`jobs resume --job ${job}`)).toMatchObject({ code: 0, out: expect.stringContaining('waiting') })
    expect(await plumbline('jobs run')).toMatchObject({ code: 0, out: '1 of 1 pieces of long work finished' })
  })
})
