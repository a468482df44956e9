import { join } from 'node:path'
import { phaseGate } from '@plumbline/core/templates'
import { type LocalJira, type SeedPortfolio, startLocalJira } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixture, item } from '../support/portfolio.ts'
import { freePorts } from '../support/ports.ts'
import { clock } from '../support/sites.ts'

const long = process.env['PLUMBLINE_LONG'] !== undefined
const small = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5']
const below = (project: string, many: number) => [
  item(project, 'project', { values: { declaredHealth: 'atRisk' } }),
  ...Array.from({ length: many }, (_, place) => item(`${project}t${place}`, 'delivery', { parent: project })),
]
const portfolio = (large: number): SeedPortfolio => ({
  ...fixture,
  spaces: [
    {
      key: 'MNY',
      name: 'Many',
      items: [
        ...small.slice(0, 2).flatMap((project) => below(project, 5)),
        ...below('large', large),
        ...small.slice(2).flatMap((project) => below(project, 5)),
      ],
    },
  ],
})

interface Progress {
  readonly status: string
  readonly done: number
  readonly total: number
  readonly problem?: string
}

/** Asks the app as the PMO; what it answers without a problem. */
const ask = async <T>(jira: LocalJira, name: string, input: object): Promise<T> => {
  const told = (await jira.invoke('pmo', name, input)) as { readonly ok: boolean; readonly value: T }
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told.value
}

/** A site whose long functions may take so many megabytes. */
const startSite = async (large: number, megabytes: number): Promise<LocalJira> => {
  const port = await freePorts(2)
  // An engine that finds no room says so at length.
  const log = () => undefined
  const jira = await startLocalJira({
    port,
    resourcesPort: port + 1,
    clock,
    log,
    appFolder: join(import.meta.dirname, '../../apps/jira/dist/app'),
  })
  jira.seed(portfolio(large))
  jira.disturb({ memory: megabytes })
  await ask(jira, 'settings.save', {
    template: { document: phaseGate },
    mapping: jira.mapping(),
    zone: 'Europe/London',
    passageDays: 90,
    settingsVersion: 'new',
  })
  return jira
}

/** Lets the app work until its refresh is done; after a step that was ended the hourly trigger goes on. */
const refreshed = async (jira: LocalJira, asked: object = {}): Promise<Progress> => {
  await ask(jira, 'refresh.start', asked)
  for (let hours = 0; hours < 12; hours += 1) {
    await jira.settled()
    const progress = await ask<Progress>(jira, 'refresh.status', {})
    if (progress.status !== 'running') return progress
    await jira.runScheduled('refresh-hourly')
  }
  throw new Error('The refresh does not come to its end.')
}

describe.runIf(long)('a step of the app that takes more memory than its function has', () => {
  const sites: LocalJira[] = []
  let usual = 0
  beforeAll(async () => {
    const site = await startSite(5, 256)
    sites.push(site)
    expect(await refreshed(site)).toMatchObject({ status: 'finished', done: 7, total: 7 })
    expect(site.memory()).toMatchObject({ ended: 0 })
    usual = site.memory()?.most ?? 0
  }, 120_000)
  afterAll(() => Promise.all(sites.map((site) => site.close())))

  it('is ended by the platform; the others go on, and the project that needs it is named after a few tries', async () => {
    // As much as is usual, and hardly more.
    const site = await startSite(6000, Math.ceil(usual * 1.06))
    sites.push(site)
    const told = await refreshed(site)
    expect(told).toMatchObject({ status: 'finished', done: 7, total: 7 })
    expect(told.problem).toMatch(/1 project could not be judged.*is too large: reading it was cut off 3 times/)
    expect(site.memory()?.ended).toBe(4)

    site.disturb({ memory: 256 })
    const again = await refreshed(site, { repair: true })
    expect(again).toMatchObject({ status: 'finished', done: 7, total: 7 })
    expect(again.problem).toBeUndefined()
    expect(site.memory()).toMatchObject({ ended: 0 })
  }, 300_000)
})
