import {
  canonical,
  type Facts,
  type NeutralField,
  neutralFieldNames,
  type Ports,
  type ProjectRecord,
  specOf,
  type Template,
  type WorkItem,
} from '@plumbline/core'
import { judgeItem } from '@plumbline/core/methodology'
import type { LocalTracker, SeedPortfolio } from '@plumbline/sandbox'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { long, portfolios, seed } from '../support/arbitrary.ts'
import { callOf, governanceOf, phaseGate, service, zone } from '../support/calls.ts'
import { fixture } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { collect } from './subject.ts'

const ofArtefact = (kind: string): readonly string[] =>
  ['state', 'ageDays', 'approvedAfterChange'].map((fact) => `artefacts[${kind}].${fact}`)

const recorded: ProjectRecord = {
  facts: {
    // No tracker holds it, and a mapped field that is empty makes room for it.
    'capacity.staffedRatio': {
      value: { is: 'whole', whole: 8_200 },
      on: '2022-03-01',
      by: 'x',
      byName: 'X',
      at: '2022-03-01T10:00:00.000Z',
      source: 'form',
    },
    'tests.passRatio': {
      value: { is: 'whole', whole: 9_900 },
      on: '2019-03-01',
      by: 'x',
      byName: 'X',
      at: '2019-03-01T10:00:00.000Z',
      source: 'import',
    },
  },
  iterations: [{ name: 'One', from: '2022-03-20', to: '2022-04-10', goal: 'Users can pay' }],
  log: [],
}

describe('the same project in both trackers', () => {
  let sites: readonly [SiteSubject, SiteSubject]
  beforeAll(async () => {
    sites = await Promise.all([jiraSubject(), azureDevOpsSubject()])
  })
  afterAll(async () => void (await Promise.all((sites ?? []).map((site) => site.close()))))

  const projectsOf = (portfolio: SeedPortfolio) => portfolio.spaces.flatMap(({ items }) => items.filter((i) => i.kind === 'project'))

  /** A template that asks for facts of the past of items below, beside all that phase-gate asks for. */
  const looking: Template = {
    ...phaseGate,
    kpis: ['flow.throughput', 'flow.cycleTimeP85', 'forecast.finishP85', ...['design', 'charter', 'testPlan'].flatMap(ofArtefact)].map(
      (fact, index) => ({ id: `look${index}`, name: fact, fact, better: 'higher', green: 1, amber: 0 }),
    ),
  }

  /** The same things, recorded by hand in both. */
  const record = async (site: SiteSubject, id: string): Promise<void> => {
    const { shelf } = site.ports('product')
    const key = { collection: 'records', id: site.ref(id), check: (value: unknown) => value }
    const before = await shelf.read(key)
    await shelf.write(key, recorded, before?.version ?? 'new')
  }

  /** The whole facts of each project, people by nothing but being there. */
  const factsOf = async (site: SiteSubject, ids: readonly string[]): Promise<readonly Facts[]> => {
    const governance = { ...governanceOf(site.mapping()), template: looking }
    const all: Facts[] = []
    for (const id of ids) {
      await record(site, id)
      const { facts } = await judgeItem(site.ports('product'), callOf(service, 'product'), governance, site.ref(id), 'G0')
      all.push(JSON.parse(JSON.stringify(facts, (key, value: unknown) => (key === 'person' ? '' : value))) as Facts)
    }
    return all
  }

  /** Judgements at every gate of the template, as one text each. */
  const judgements = async (site: SiteSubject, ids: readonly string[]): Promise<readonly string[]> => {
    const ports = site.ports('product')
    const governance = governanceOf(site.mapping())
    const all: string[] = []
    for (const id of ids)
      for (const gate of phaseGate.gates) {
        const { judgement, judgementHash } = await judgeItem(ports, callOf(service, 'product'), governance, site.ref(id), gate.id)
        all.push(`${id} ${gate.id} ${judgementHash} ${canonical(judgement)}`)
      }
    return all
  }

  /** What was read of an item, without the tracker's own names of people, items and states. */
  const neutral = (item: WorkItem) => ({
    title: item.title,
    kind: item.kind,
    state: item.kind === 'project' ? item.state.phase : item.state.category,
    fields: Object.fromEntries(
      Object.entries(item.fields).map(([field, reading]) => {
        const people = specOf(field as NeutralField).type === 'person'
        // The detail names the tracker's own field.
        if (!reading.ok) return [field, reading.reason]
        return [field, people && reading.value !== null ? (reading.value as { name: string; active: boolean }).name : reading]
      }),
    ),
  })
  const readings = async (site: SiteSubject, portfolio: SeedPortfolio) => {
    const tracker = site.ports('product').tracker({ mapping: site.mapping(), zone })
    const items = portfolio.spaces.flatMap((space) => space.items.map((i) => i.id))
    const read = await collect(tracker.items({ kind: 'items', items: items.map((id) => site.ref(id)) }, neutralFieldNames))
    const named = new Map(read.map((item) => [item.ref, item]))
    return items.map((id) => {
      const item = named.get(site.ref(id))!
      return neutral(item)
    })
  }

  it('reads and judges alike, byte for byte, whatever the project', { timeout: long ? 3_600_000 : 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(portfolios(3), async (portfolio) => {
        for (const site of sites) site.seed(portfolio)
        const ids = projectsOf(portfolio).map((p) => p.id)
        expect(await readings(sites[0], portfolio)).toEqual(await readings(sites[1], portfolio))
        const [jira, azureDevOps] = [await judgements(sites[0], ids), await judgements(sites[1], ids)]
        expect(jira).toEqual(azureDevOps)
        expect(jira).toHaveLength(ids.length * phaseGate.gates.length)
        const [left, right] = [await factsOf(sites[0], ids), await factsOf(sites[1], ids)]
        expect(left).toEqual(right)
        expect(left.every(({ values }) => values['capacity.staffedRatio']?.known === true)).toBe(true)
      }),
      { seed, numRuns: long ? 300 : 12, endOnFailure: true },
    )
  })

  it('is judged differently when one fact differs: the comparison can fail', async () => {
    const items = fixture.spaces[0]!.items
    sites[0].seed(fixture)
    sites[1].seed({
      ...fixture,
      spaces: [
        { ...fixture.spaces[0]!, items: items.map((i) => (i.id === 'whole' ? { ...i, values: { ...i.values, sponsor: null } } : i)) },
      ],
    })
    expect(await judgements(sites[0], ['whole'])).not.toEqual(await judgements(sites[1], ['whole']))
  })

  it('is read alike when it was created through the trackers’ own REST', async () => {
    const values: Partial<Record<NeutralField, unknown>> = {
      approvedBudget: 123.456789,
      startPlanned: '2022-04-01',
      need: 'People wait',
      optionsCompared: 3,
    }
    const facts = await Promise.all(
      sites.map(async (site, index) => {
        site.seed(fixture)
        const { fields, projectItemTypes } = site.mapping()
        const native = Object.entries(values).map(([field, value]) => [fields[field as NeutralField]!.source, field, value] as const)
        const ref =
          index === 0
            ? await createInJira(site.tracker, projectItemTypes[0]!, native)
            : await createInAzureDevOps(site.tracker, projectItemTypes[0]!, native)
        return readBack(site.ports('product'), site, ref, Object.keys(values) as NeutralField[])
      }),
    )
    expect(facts[0]).toEqual(facts[1])
    expect(facts[0]!.fields).toMatchObject({
      approvedBudget: { ok: true, value: { minor: 12_345_678_900, currency: 'GBP' } },
      startPlanned: { ok: true, value: '2022-04-01' },
    })
  })

  const readBack = async (ports: Ports, site: SiteSubject, ref: string, fields: readonly NeutralField[]) => {
    const [item] = await collect(ports.tracker({ mapping: site.mapping(), zone }).items({ kind: 'items', items: [ref] }, fields))
    return neutral(item!)
  }
})

type Native = readonly (readonly [source: string, field: string, value: unknown])[]

const send = async (url: string, token: string, method: string, type: string, body: unknown): Promise<{ id: string | number }> => {
  const answered = await fetch(url, {
    method,
    headers: { authorization: token, 'content-type': type, accept: 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answered.ok) throw new Error(`${method} ${url}: ${answered.status} ${await answered.text()}`)
  return (await answered.json()) as { id: string | number }
}

const createInJira = async (tracker: LocalTracker, type: string, native: Native): Promise<string> => {
  const adf = (text: unknown) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
  const fields = Object.fromEntries(
    native.map(([source, field, value]) => [source, specOf(field as NeutralField).type === 'text' ? adf(value) : value]),
  )
  const created = await send(`${tracker.url}/rest/api/3/issue`, `Bearer ${tracker.token('lead')}`, 'POST', 'application/json', {
    fields: { project: { key: 'TST' }, issuetype: { id: type }, summary: 'By REST', ...fields },
  })
  return String(created.id)
}

const createInAzureDevOps = async (tracker: LocalTracker, type: string, native: Native): Promise<string> => {
  const set = (path: string, value: unknown) => ({ op: 'add', path: `/fields/${path}`, value })
  const asDate = (field: string, value: unknown) => (specOf(field as NeutralField).type === 'date' ? `${String(value)}T00:00:00Z` : value)
  const token = `Basic ${Buffer.from(`:${tracker.token('lead')}`).toString('base64')}`
  const created = await send(
    `${tracker.url}/Department%20for%20Tests/_apis/wit/workitems/$${type}?api-version=7.1`,
    token,
    'POST',
    'application/json-patch+json',
    [set('System.Title', 'By REST'), ...native.map(([source, field, value]) => set(source, asDate(field, value)))],
  )
  return String(created.id)
}
