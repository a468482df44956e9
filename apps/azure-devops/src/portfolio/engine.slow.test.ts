import type { Answer, Call, JobView, Ports, SelectionJob } from '@plumbline/core'
import { needJob } from '@plumbline/core/jobs'
import { type ExactAnswer, type ExactTask, workOn } from '@plumbline/core/portfolio'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { firstPhaseGate } from '@plumbline/core/templates'
import { callAs, exampleMapping, exampleSite, people, readyProject } from '@plumbline/core/testing'
import { beforeEach, expect, it, vi } from 'vitest'
import { createEngine } from './engine.ts'

const made = vi.hoisted(() => ({ ports: undefined as unknown, work: undefined as unknown }))
vi.mock('@plumbline/azure-devops', () => ({ createAzureDevOpsPorts: () => made.ports }))
vi.mock('azure-devops-extension-sdk', () => ({
  getAccessToken: async () => 'secret',
  getExtensionContext: () => ({ publisherId: 'plumbline', extensionId: 'plumbline' }),
}))
vi.mock('./exact.ts', () => ({ exactInWorker: (task: ExactTask) => (made.work as (task: ExactTask) => Promise<ExactAnswer>)(task) }))

// The ports stand for the tracker here.
const unasked = () => Promise.reject(new Error('nothing is asked'))
const site = { url: 'https://dev.azure.com/contoso', extensionDataBase: 'https://extmgmt.dev.azure.com/contoso' }
const stretches: ExactTask[] = []
const quick = async (task: ExactTask) => workOn({ ...task, seconds: 0.05 }, { clock: () => performance.now() })

/** A judged site with one project that can be selected. */
const judged = async (): Promise<Ports> => {
  const { product } = exampleSite({
    ...readyProject,
    values: {
      ...readyProject.values,
      startPlanned: '2022-01-01',
      finishPlanned: '2023-12-31',
      estimateAtCompletion: { minor: 400_000_000, currency: 'GBP' },
    },
  })
  const lead = callAs(people.pmo)
  made.ports = product
  const client = createEngine(site, () => lead, unasked)
  const settings = { mapping: exampleMapping, zone: 'Europe/London', passageDays: 90, settingsVersion: 'new' }
  await client.call('settings.save', { ...settings, template: { document: firstPhaseGate } })
  let progress = await startRefresh(product, lead)
  while (progress.status === 'running') progress = await stepRefresh(product, lead)
  const opened = await client.call('scoring.open', {})
  if (opened.ok) await client.call('scoring.save', { model: opened.value.suggested, scoringVersion: 'new' })
  return product
}

const value = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value
  throw new Error(answer.problem.message)
}

beforeEach(() => {
  stretches.length = 0
  made.work = async (task: ExactTask) => {
    stretches.push(task)
    return quick(task)
  }
})

const person = (signal: Call['signal']): Call => ({ ...callAs(people.pmo, 'person'), signal })

it('goes on with a search that this page began, in its worker, once however often it is asked', async () => {
  await judged()
  const client = createEngine(site, () => person({ aborted: false }), unasked)
  const start = async () => value(await client.call('selection.start', { task: 'frontier', seconds: 5 })) as SelectionJob
  const { job } = await start()
  await start()
  await vi.waitFor(async () => expect(value(await client.call('job.status', { job })).status).toBe('finished'))
  expect(stretches).toHaveLength(1)
})

it('stops at a checkpoint when its page closes, and another page takes the search up', async () => {
  const ports = await judged()
  const signal = { aborted: true }
  const closed = createEngine(site, () => person(signal), unasked)
  const { job } = value(await closed.call('selection.start', { task: 'frontier', seconds: 5 })) as SelectionJob
  await new Promise((done) => setTimeout(done, 20))
  expect((await needJob(ports, job)).value).toMatchObject({ status: 'waiting', step: 0 })
  value(await createEngine(site, () => person(signal), unasked).call('job.cancel', { job }))
  const open = createEngine(site, () => person({ aborted: false }), unasked)
  expect(value(await open.call('job.resume', { job })) satisfies JobView).toMatchObject({ status: 'waiting' })
  await vi.waitFor(async () => expect(value(await open.call('job.status', { job })).status).toBe('finished'))
})
