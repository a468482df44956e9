import { openSite, portsOf, run } from '@plumbline/cli'
import { type Answer, type Client, type ComponentSummary, hashOf, type InputOf, type OutputOf, type UseCaseName } from '@plumbline/core'
import { MirrorFile } from '@plumbline/core/mirrors'
import {
  azureDevOpsClient,
  configure,
  jiraClient,
  type LocalAzureDevOps,
  type LocalJira,
  refreshAzureDevOps,
  refreshJira,
  type SeedPortfolio,
} from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAzureDevOps, startJira } from '../support/sites.ts'
import { twenty } from '../support/twenty.ts'
import { personOf, pmoLead, seeded } from '../support/twins.ts'

const part = (portfolio: SeedPortfolio, from: number, to: number): SeedPortfolio => {
  const kept = new Set(
    portfolio.spaces
      .flatMap(({ items }) => items)
      .slice(from, to)
      .map(({ id }) => id),
  )
  return {
    ...portfolio,
    spaces: portfolio.spaces
      .map((space) => ({ ...space, items: space.items.filter(({ id }) => kept.has(id)) }))
      .filter(({ items }) => items.length > 0),
  }
}
const ids = twenty.spaces.flatMap(({ items }) => items.map(({ id }) => id))

/** Ten projects that only Jira has, eight that only Azure DevOps has, two that both have; one in each is confidential. */
const confidential = (portfolio: SeedPortfolio, id: string): SeedPortfolio => ({
  ...portfolio,
  spaces: portfolio.spaces.map((space) => ({
    ...space,
    items: space.items.map((item) => (item.id === id ? { ...item, labels: [...item.labels, 'confidential'] } : item)),
  })),
})
const inJira = confidential(part(twenty, 0, 12), ids[0]!)
/** What attests what is set for the site. */
const methodology = 'methodology'
const pmoSpace: SeedPortfolio['spaces'][number] = {
  key: 'PMO',
  name: 'PMO',
  items: [
    {
      id: methodology,
      kind: 'artefact',
      title: 'Methodology',
      createdAt: '2021-01-11T09:00:00.000Z',
      createdBy: pmoLead,
      state: { category: 'inProgress' },
      values: {},
      changes: [],
      labels: [],
    },
  ],
}
const inAzureDevOps: SeedPortfolio = ((portfolio) => ({ ...portfolio, spaces: [...portfolio.spaces, pmoSpace] }))(
  confidential(part(twenty, 10, 20), ids[19]!),
)

/** What any member of an organisation in Azure DevOps can write: another project of that site, whose own hash fits. */
const forged = (lines: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const [mirrored] = Object.values(lines).flatMap((line) => (line instanceof Object && 'mirrored' in line ? [line.mirrored] : []))
  const { hash: _, component, ...rest } = mirrored as { hash: string; component: object }
  const ref = `m-${'0'.repeat(20)}`
  const made = { ...rest, component: { ...component, ref, title: 'Invented', url: 'https://jira.example/browse/X-1' } }
  return { ...lines, [ref]: { mirrored: { hash: hashOf(made), ...made } } }
}

describe('one portfolio over both trackers', () => {
  let jira: LocalJira
  let devOps: LocalAzureDevOps
  let lead: { readonly jira: Client; readonly devOps: Client }
  let governance: string
  const files = new Map<string, string>()
  beforeAll(async () => {
    ;[jira, devOps] = await Promise.all([startJira(), startAzureDevOps()])
    jira.seed(inJira)
    devOps.seed(inAzureDevOps)
    lead = { jira: jiraClient(jira, pmoLead), devOps: await azureDevOpsClient(devOps, pmoLead) }
    await configure(lead.jira, jira.mapping(), 'the local Jira')
    await configure(lead.devOps, devOps.mapping(), 'the local Azure DevOps', devOps.find(methodology).id)
    await Promise.all([refreshJira(jira), refreshAzureDevOps(devOps)])
    governance = (await ask(lead.jira, 'governance.export', {})).text
    files.set('governance.json', governance)
  }, 180_000)
  afterAll(async () => void (await Promise.all([jira?.close(), devOps?.close()])))

  const ask = async <N extends UseCaseName>(client: Client, name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const answered = (await client.call(name, input)) as Answer<OutputOf<N>>
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const portfolio = async (client: Client): Promise<readonly ComponentSummary[]> => {
    const all: ComponentSummary[] = []
    let after: string | undefined
    do {
      const page = await ask(client, 'portfolio.open', after === undefined ? {} : { after })
      if (page.kind !== 'portfolio') throw new Error(page.reason)
      all.push(...page.components)
      after = page.next
    } while (after !== undefined)
    return all
  }
  const mirrorsIn = async (client: Client) => (await portfolio(client)).filter(({ mirror }) => mirror)
  const jiraToken = (person: string) => `${person}@sandbox.example:${jira.token(person)}`
  const mirror = async (words: string, tokens: Record<string, string>) => {
    const [out, told]: [string[], string[]] = [[], []]
    const code = await run(['mirror', ...words.split(' ')], {
      token: undefined,
      tokens,
      readText: async (path) => files.get(path) ?? Promise.reject(new Error('none')),
      writeText: async (path, text) => void files.set(path, text),
      write: (text) => void out.push(text),
      tell: (text) => void told.push(text),
    })
    return { code, out: out.join('\n'), told: told.join('\n') }
  }

  it('takes nothing confidential along by itself, from either site', async () => {
    const pmo = { from: devOps.token(pmoLead), to: devOps.token(pmoLead) }
    expect(await mirror(`--from ${devOps.url} --to out.json`, pmo)).toMatchObject({
      code: 2,
      told: expect.stringContaining('AUDIENCE_TOKEN'),
    })
    const reader = personOf('reader')
    expect(await mirror(`--from ${devOps.url} --to out.json`, { ...pmo, audience: devOps.token(reader) })).toMatchObject({
      code: 0,
      out: expect.stringContaining('9 projects of'),
    })
    const read = MirrorFile.parse(JSON.parse(files.get('out.json') ?? ''))
    expect(read).toMatchObject({ left: 1, complete: true })
    expect(files.get('out.json')).not.toContain(devOps.find(ids[19]!).key)
  })

  it('shows the projects of Jira in Azure DevOps, read by its governance file, with their own judgements', async () => {
    const tokens = { from: jiraToken(pmoLead), to: devOps.token(pmoLead), audience: jiraToken(personOf('reader')) }
    const words = `--from ${jira.url} --governance governance.json --to ${devOps.url}`
    const first = await mirror(words, tokens)
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('11 projects stand there, 11 of them new') })
    // A person carried them: the product's own identity confirms it.
    expect(first.out).toContain('they count once the next refresh confirms them')
    expect(new Set((await mirrorsIn(lead.devOps)).map((each) => each.mirror?.trust))).toEqual(new Set(['notConfirmed']))
    await refreshAzureDevOps(devOps)
    const shown = await mirrorsIn(lead.devOps)
    // Two of the twelve are tracked in both places and count once; one is confidential.
    expect(shown).toHaveLength(9)
    const home = await portfolio(lead.jira)
    for (const each of shown) {
      const own = home.find(({ key }) => key === each.key)
      expect(each).toMatchObject({ title: own?.title, outcome: own?.outcome, judgementHash: own?.judgementHash, url: own?.url })
      expect(each.mirror).toMatchObject({ url: jira.url, restricted: false, trust: 'confirmed' })
    }
    expect(await mirror(words, tokens)).toMatchObject({ out: expect.stringContaining('11 projects stand there, 0 of them new') })
    const [seen] = (await ask(lead.devOps, 'mirror.list', {})).homes
    expect(seen).toMatchObject({ url: jira.url, count: 11, twins: 2, left: 1, trust: 'confirmed', notConfirmed: 0, missing: 0 })
    const reader = await azureDevOpsClient(devOps, personOf('reader'))
    expect(await mirrorsIn(reader)).toHaveLength(9)
  })

  it('shows those of Azure DevOps in Jira, by a file that the PMO imports in the app, in parts', async () => {
    const tokens = { from: devOps.token(pmoLead), audience: devOps.token(personOf('reader')) }
    expect(await mirror(`--from ${devOps.url} --to file.json`, tokens)).toMatchObject({ code: 0 })
    const file = MirrorFile.parse(JSON.parse(files.get('file.json') ?? ''))
    const { home, readAt, complete, left, components } = file
    for (let from = 0; from < components.length; from += 5)
      await ask(lead.jira, 'mirror.receive', { home, readAt, components: components.slice(from, from + 5) })
    const standing = components.map(({ hash, component }) => ({ ref: component.ref, hash }))
    expect(await ask(lead.jira, 'mirror.settle', { home, readAt, complete, left, standing })).toEqual({
      count: 9,
      dropped: 0,
      missing: 0,
      confirmed: 'now',
    })
    const shown = await mirrorsIn(lead.jira)
    expect(shown).toHaveLength(7)
    // Only the app writes there, so that nothing has to confirm them.
    expect(new Set(shown.map((each) => each.mirror?.trust))).toEqual(new Set(['confirmed']))
    const refused = await jiraClient(jira, personOf('reader')).call('mirror.receive', { home, readAt, components: [] })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    expect(await mirror(`--from file.json --to ${jira.url}`, { to: jiraToken(pmoLead) })).toMatchObject({
      code: 2,
      told: expect.stringContaining('--to FILE'),
    })
  })

  it('selects over own and mirrored projects at either site, and decides gates at home', async () => {
    for (const client of [lead.jira, lead.devOps]) {
      const { suggested } = await ask(client, 'scoring.open', {})
      await ask(client, 'scoring.save', { model: suggested, scoringVersion: 'new' })
      const { limits } = await ask(client, 'selection.open', {})
      const periods = { unit: 'year', yearStarts: 4, first: '2022-04-01', count: 2 } as const
      const saved = await ask(client, 'selection.saveLimits', {
        limits: { ...limits, periods, budgets: { '2022/23': 4_000_000_000 } },
        limitsVersion: 'new',
      })
      if (!saved.ok) throw new Error(saved.problem)
      const { candidates, leftOut, answer } = saved.view
      const all = [...candidates, ...leftOut].map(({ ref }) => ref)
      expect(all.filter((ref) => ref.startsWith('m-')).length).toBeGreaterThan(5)
      const decided = answer?.decided
      if (!decided || !('selected' in decided)) throw new Error('nothing was selected')
      const mirrored = candidates.filter(({ ref }) => ref.startsWith('m-')).map(({ ref }) => ref)
      expect(mirrored.length).toBeGreaterThan(0)
      for (const { ref, key } of candidates) expect(/ \(\d{4}-\d\d-\d\d\) · /.test(key)).toBe(ref.startsWith('m-'))
      expect(decided.reasons.filter(({ project }) => mirrored.includes(project))).toHaveLength(mirrored.length)
      // What is entered of it here stands here; its gate is decided there.
      const [item = ''] = mirrored
      const { projects } = await ask(client, 'portfolioInputs.save', {
        projects: [{ item, inputsVersion: 'new', set: { demand: { Engineer: { '2022/23': 3 } } } }],
      })
      expect(projects).toMatchObject([{ status: 'saved' }])
      expect((await ask(client, 'capacity.open', {})).projects.some(({ ref }) => ref === item)).toBe(true)
      expect(await client.call('gate.open', { item })).toMatchObject({
        ok: false,
        problem: { message: expect.stringContaining('another site') },
      })
      const saving = await ask(client, 'scenario.save', { name: 'Both', note: '' })
      expect(saving).toMatchObject({ ok: true })
    }
  })

  it('counts what the service carries at once, by one revision, and nothing that somebody forged in Azure DevOps', async () => {
    const item = devOps.find(methodology).id
    const revisions = async () => {
      const authorization = `Basic ${Buffer.from(`:${devOps.token(pmoLead)}`).toString('base64')}`
      const answered = await fetch(`${devOps.url}/_apis/wit/workitems/${item}?api-version=7.1`, { headers: { authorization } })
      return ((await answered.json()) as { rev: number }).rev
    }
    const before = await revisions()
    const tokens = { from: jiraToken(pmoLead), to: devOps.token(personOf('service')), audience: jiraToken(personOf('reader')) }
    const carried = await mirror(`--from ${jira.url} --governance governance.json --to ${devOps.url}`, tokens)
    expect(carried.out).not.toContain('next refresh')
    expect(await revisions()).toBe(before + 1)
    const { shelf } = await portsOf(await openSite(devOps.url, devOps.token(personOf('reader'))), 'person')
    const key = { collection: 'mirror-lines', id: 'all', check: (value: unknown) => value as { lines: Record<string, unknown> } }
    const page = await shelf.read(key)
    if (!page) throw new Error('nothing was carried')
    expect(await shelf.write(key, { lines: forged(page.value.lines) }, page.version)).toMatchObject({ ok: true })
    const invented = (await mirrorsIn(lead.devOps)).find(({ title }) => title === 'Invented')
    expect(invented?.mirror).toMatchObject({ trust: 'notConfirmed' })
    const asked = async (others?: 'all') => ask(lead.devOps, 'selection.open', others ? { changes: { others } } : {})
    const titlesOf = ({ candidates, leftOut }: OutputOf<'selection.open'>) => [...candidates, ...leftOut].map(({ title }) => title)
    const usual = await asked()
    expect(usual.others).toMatchObject({ count: 'confirmed', sites: [{ projects: 10, notConfirmed: 1, counted: 9 }] })
    expect(titlesOf(usual)).not.toContain('Invented')
    expect(titlesOf(await asked('all'))).toContain('Invented')
    expect((await ask(lead.devOps, 'scoring.open', {})).scores.map(({ title }) => title)).not.toContain('Invented')
    // What the switch says stands in the question that a scenario keeps.
    expect((await asked('all')).answer?.modelHash).not.toBe(usual.answer?.modelHash)
    await mirror(`--from ${jira.url} --governance governance.json --to ${devOps.url}`, tokens)
    expect((await mirrorsIn(lead.devOps)).map(({ title }) => title)).not.toContain('Invented')
  })

  it('refuses what was edited on the way, what is older, and lets go what is gone at home', async () => {
    const file = MirrorFile.parse(JSON.parse(files.get('file.json') ?? ''))
    const { home, components } = file
    const later = '2022-04-02T00:00:00.000Z'
    const [one, two, three] = components
    if (!one || !two || !three) throw new Error('three are needed')
    const edited = { ...one, component: { ...one.component, outcome: 'ready' as const, holding: 0 } }
    const lying = { ...two, component: { ...two.component, title: 'Another' } }
    const received = await ask(lead.jira, 'mirror.receive', { home, readAt: later, components: [edited, lying, three] })
    expect(received.refused).toEqual([
      { key: one.component.key, why: 'edited' },
      { key: two.component.key, why: 'edited' },
    ])
    const kept = components.slice(2).map(({ hash, component }) => ({ ref: component.ref, hash }))
    const settled = await ask(lead.jira, 'mirror.settle', { home, readAt: later, complete: true, left: 0, standing: kept })
    expect(settled).toEqual({ count: components.length - 2, dropped: 2, missing: 0, confirmed: 'now' })
    const older = await lead.jira.call('mirror.receive', { home, readAt: file.readAt, components: [one] })
    expect(older).toMatchObject({ ok: false, problem: { code: 'conflict' } })
    // A partial reading drops nothing.
    const partly = await ask(lead.jira, 'mirror.settle', { home, readAt: later, complete: false, left: 0, standing: [] })
    expect(partly).toMatchObject({ dropped: 0 })
    const [{ home: which } = { home: '' }] = (await ask(lead.jira, 'mirror.list', {})).homes
    expect(await ask(lead.jira, 'mirror.forget', { home: which })).toEqual({ dropped: components.length - 2 })
    expect(await mirrorsIn(lead.jira)).toEqual([])
  })

  it('takes the confidential along for the other PMO alone, where the PMO says so', async () => {
    const page = await ask(lead.jira, 'mirror.export', { audience: 'pmo' })
    const { home, readAt, components, left } = page
    expect(components).toHaveLength(12)
    const text = JSON.stringify({ plumblineMirror: 1, home, readAt, complete: true, left, components })
    files.set('app.json', text)
    const to = { to: devOps.token(pmoLead) }
    expect(await mirror(`--from app.json --to ${devOps.url}`, to)).toMatchObject({
      code: 0,
      out: expect.stringContaining('12 projects stand there'),
    })
    expect(await mirrorsIn(lead.devOps)).toHaveLength(10)
    const reader = await azureDevOpsClient(devOps, personOf('reader'))
    expect(await mirrorsIn(reader)).toEqual([])
    const member = await ask(reader, 'selection.open', {})
    expect(member.candidates.some(({ ref }) => ref.startsWith('m-'))).toBe(false)
    expect(seeded.twins.length).toBeGreaterThan(0)
  })
})
