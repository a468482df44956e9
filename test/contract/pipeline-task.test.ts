import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client, InputOf, OutputOf, UseCaseName } from '@plumbline/core'
import { azureDevOpsClient, configure, type LocalAzureDevOps } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAzureDevOps } from '../support/sites.ts'
import { connectionTo, runTask } from '../support/task.ts'
import { ideaTwin, personOf, pmoLead, projectsOf, seeded } from '../support/twins.ts'

const connection = '5f3a6c1e-0000-4000-8000-1234567890ab'
const own = '5f3a6c1e-0000-4000-8000-1234567890ef'
const reader = '5f3a6c1e-0000-4000-8000-1234567890cd'

const twins = {
  ...seeded.azureDevOps,
  spaces: seeded.azureDevOps.spaces
    .map((space) => {
      const kept = new Set(space.items.filter(({ id }) => seeded.twins.includes(id)).map(({ id }) => id))
      return { ...space, items: space.items.filter(({ id, parent }) => kept.has(id) || (parent !== undefined && kept.has(parent))) }
    })
    .filter(({ items }) => items.length > 0),
}

/** The built task as an agent starts it: a process with everything in its environment, judged by the lines that it prints. */
describe('the built pipeline task against a local Azure DevOps', () => {
  let site: LocalAzureDevOps
  let lead: Client
  let folder: string
  let ready: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-task-'))
    site = await startAzureDevOps()
    site.seed(twins)
    lead = await azureDevOpsClient(site, pmoLead)
    await configure(lead, site.mapping(), 'the local Azure DevOps')
    ready = site.find(ideaTwin).id
  }, 120_000)
  afterAll(async () => {
    await site?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const ask = async <N extends UseCaseName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const answered = await lead.call(name, input)
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }

  const run = (inputs: Readonly<Record<string, string>>, token = site.token(personOf('service'))) => {
    const step = {
      token,
      inputs: { governance: folder, ...inputs },
      connections: [
        connectionTo(connection, site.url, 'Token', { apitoken: site.token(personOf('service')) }),
        connectionTo(reader, site.url, 'UsernamePassword', { password: site.token(personOf('reader')) }),
        connectionTo(own, site.url, 'Token', { apitoken: token }),
      ],
    }
    return runTask(folder, site.agent(step))
  }

  it('cannot check a gate that was never judged, and says what to do', async () => {
    const { result, issues } = await run({ item: ready })
    expect(result).toMatchObject({
      is: 'Failed',
      message: expect.stringContaining('it was never judged. Run this task with the action refresh'),
    })
    expect(issues).toMatchObject([{ properties: 'type=error;' }])
  })

  it('refreshes nothing with a token that sees one project only, where the portfolio spans more, and takes nothing away', async () => {
    const { result: first } = await run({ action: 'refresh', connection })
    expect(first?.message).toBe(`${projectsOf(twins).length} projects judged. No long work waited.`)
    const before = await ask('portfolio.open', {})
    if (before.kind !== 'portfolio') throw new Error('nothing was refreshed')
    expect(before.components.length).toBe(projectsOf(twins).length)
    const narrow = site.jobToken(personOf('service'), twins.spaces[0]!.name)
    const { result } = await run({ action: 'refresh' }, narrow)
    expect(result?.is).toBe('Failed')
    expect(result?.message).toMatch(/this job sees one team project only .* \d+ projects of the portfolio are elsewhere/)
    expect(result?.message).toContain('service connection')
    const { result: connected } = await run({ action: 'refresh', connection: own }, narrow)
    expect(connected).toMatchObject({ is: 'Failed', message: expect.stringContaining('the service connection sees one team project only') })
    expect(await ask('portfolio.open', {})).toMatchObject({ components: before.components })
    const checked = await run({ item: ready, otherwise: 'warn' }, narrow)
    expect(checked.issues[0]).toMatchObject({ properties: 'type=warning;', data: expect.stringContaining('one team project only') })
  })

  it('refreshes with a service connection, and says so where nothing changed since', async () => {
    const { result, outputs, summary } = await run({ action: 'refresh', connection })
    expect(result).toEqual({ is: 'Succeeded', message: 'Nothing changed since the last refresh. No long work waited.' })
    expect(outputs).toEqual({ judged: '0', jobsRun: '0' })
    expect(summary).toContain('## Plumbline refresh')
  })

  it('checks a gate that is ready, and the same when it has to be passed fails', async () => {
    const { result, outputs, summary } = await run({ item: ready })
    expect(result?.is).toBe('Succeeded')
    expect(outputs).toMatchObject({ outcome: 'ready', gate: 'G0', failedCriteria: '0', uncheckedCriteria: '0' })
    const view = await ask('gate.open', { item: ready })
    expect(outputs['judgementHash']).toBe(view.kind === 'gate' && view.judged.judgementHash)
    expect(summary).toMatch(/^## Ready: G0/)
    expect(summary).toMatch(/Read \d+ \w+ \d{4} at \d\d:\d\d UTC, \d+ (minute|hour)s? ago\./)
    expect((await run({ item: `#${ready}`, asks: 'passed' })).result).toMatchObject({
      is: 'Failed',
      message: expect.stringContaining('nobody has passed it yet'),
    })
  })

  it('fails or warns as asked where criteria hold the gate, and names each with what to do', async () => {
    const page = await ask('portfolio.open', {})
    const held =
      page.kind === 'portfolio' ? page.components.find(({ outcome, holding }) => outcome === 'notReady' && holding > 0) : undefined
    if (!held) throw new Error('no seeded twin is held')
    const failing = await run({ item: held.ref })
    expect(failing.result?.is).toBe('Failed')
    expect(failing.outputs).toMatchObject({ outcome: 'notReady', gate: held.gate?.id })
    expect(Number(failing.outputs['failedCriteria'])).toBeGreaterThan(0)
    const all = Number(failing.outputs['failedCriteria']) + Number(failing.outputs['uncheckedCriteria'])
    expect(failing.issues.filter(({ properties }) => properties === 'type=error;')).toHaveLength(all)
    expect(failing.summary).toContain('### Holds the gate')
    const warned = await run({ item: held.ref, otherwise: 'warn' })
    expect(warned.result?.is).toBe('SucceededWithIssues')
    expect(warned.issues.every(({ properties }) => properties === 'type=warning;')).toBe(true)
    expect((await run({ item: ready, gate: 'G3' })).outputs).toMatchObject({ outcome: 'ahead', gate: 'G3', judgementHash: '' })
    expect((await run({ item: ready, gate: 'G99' })).result?.message).toContain('has no gate')
  })

  it('judges now with a governance file', async () => {
    const file = join(folder, 'governance.json')
    await writeFile(file, (await ask('governance.export', {})).text)
    const { outputs, result } = await run({ item: ready, governance: file, connection })
    expect(result?.is).toBe('Succeeded')
    expect(outputs).toMatchObject({ outcome: 'ready', gate: 'G0' })
    const { result: asked } = await run({ item: ready, governance: file, connection, asks: 'passed' })
    expect(asked).toMatchObject({ is: 'Failed', message: expect.stringContaining('knows of no decision') })
  })

  it('goes on with a search whose page was closed, with the exact solver', async () => {
    const { suggested } = await ask('scoring.open', {})
    await ask('scoring.save', { model: suggested, scoringVersion: 'new' })
    const { limits } = await ask('selection.open', {})
    const periods = { unit: 'year', yearStarts: 4, first: '2022-04-01', count: 2 } as const
    await ask('selection.saveLimits', { limits: { ...limits, periods, budgets: { '2022/23': 9_000_000_000 } }, limitsVersion: 'new' })
    const { job } = await ask('selection.start', { task: 'select', seconds: 5 })
    const { result, outputs } = await run({ action: 'jobs', connection })
    expect(result).toEqual({ is: 'Succeeded', message: '1 of 1 pieces of long work finished' })
    expect(outputs).toEqual({ jobsRun: '1' })
    expect(await ask('selection.status', { job })).toMatchObject({ status: 'finished', answer: { engine: 'exact' } })
  })

  it('writes its projects into a file for another site, as an ordinary reader sees them', async () => {
    const file = join(folder, 'mirror.json')
    const alone = await run({ action: 'mirror', connection, mirrorFile: file })
    expect(alone.result).toMatchObject({ is: 'Failed', message: expect.stringContaining('belongs to the PMO') })
    const { result, outputs } = await run({ action: 'mirror', connection, mirrorFile: file, audience: reader })
    expect(result?.is).toBe('Succeeded')
    const written = JSON.parse(readFileSync(file, 'utf8')) as { components: readonly unknown[] }
    expect(outputs).toEqual({ mirrored: String(written.components.length) })
    expect(written.components.length).toBeGreaterThan(0)
  })

  it.each([
    ['a reader’s token', { action: 'refresh' }, () => site.token(personOf('reader')), 'does not belong to the PMO'],
    ['a token that nobody knows', { item: '1' }, () => 'x'.repeat(52), 'It has expired or was revoked'],
    ['no item', {}, () => site.token(personOf('service')), 'The input item is empty'],
    ['an unknown action', { action: 'sing' }, () => site.token(personOf('service')), '"sing"'],
  ])('fails with words for %s', async (_, inputs, token, words) => {
    const { result } = await run(inputs as Record<string, string>, token())
    expect(result).toMatchObject({ is: 'Failed', message: expect.stringContaining(words) })
  })
})
