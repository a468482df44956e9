import { run } from '@plumbline/cli'
import { type Template } from '@plumbline/core'
import { writeGovernance } from '@plumbline/core/methodology'
import type { SeedPortfolio } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure, governanceOf, phaseGate } from '../support/calls.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { seeded } from '../support/twins.ts'

const [author, approver] = ['amara', 'helen']

/** One project on each site is enough: what is published is settings. */
const small = (portfolio: SeedPortfolio): SeedPortfolio => ({
  ...portfolio,
  people: portfolio.people.map((person) => (person.id === approver ? { ...person, role: 'pmo' as const } : person)),
  spaces: portfolio.spaces.map((space) => ({ ...space, items: space.items.filter(({ id }) => seeded.twins.includes(id)) })),
})

const next: Template = { ...phaseGate, version: '1.1.0', parameters: { ...phaseGate.parameters, costTolerance: { value: 400 } } }

describe('one file, several sites', () => {
  let sites: readonly SiteSubject[] = []
  let jira: SiteSubject | undefined
  beforeAll(async () => {
    ;[jira, ...sites] = await Promise.all([jiraSubject(), azureDevOpsSubject(), azureDevOpsSubject()])
    jira.seed(small(seeded.jira))
    for (const site of sites) {
      site.seed(small(seeded.azureDevOps))
      await configure(site.ports(author!), site.mapping(), await site.actor(author!))
    }
  })
  afterAll(async () => void (await Promise.all([...sites, ...(jira ? [jira] : [])].map((site) => site.close()))))

  const files = (): Readonly<Record<string, string>> => ({
    'next.json': JSON.stringify(next),
    'jira.json': writeGovernance(governanceOf(jira!.mapping())),
  })
  const urls = () => sites.flatMap(({ tracker }) => ['--site', tracker.url])
  const ran = async (token: string, argv: readonly string[]) => {
    const [out, told]: [string[], string[]] = [[], []]
    const readText = async (path: string) => files()[path] ?? Promise.reject(new Error('no such file'))
    const code = await run(['template', ...argv], {
      token,
      readText,
      write: (text) => void out.push(text),
      tell: (text) => void told.push(text),
    })
    return { code, out: out.join('\n'), told: told.join('\n') }
  }
  // One person has one token for all organisations; the local ones give the same.
  const template = (person: string, ...argv: readonly string[]) => ran(sites[0]!.tracker.token(person), [...argv, ...urls()])
  const proposing = ['publish', 'next.json', '--note', 'Forecasts slipped', '--from', '2022-03-31', '--roll-out', 'atNextGate'] as const

  it('tells which sites have not the file in force', async () => {
    const { code, out } = await template(author!, 'versions', 'next.json')
    expect(code).toBe(1)
    expect(out.match(/FAILED http.* phase-gate 1\.0\.0 [0-9a-f]{12}, not phase-gate 1\.1\.0/g)).toHaveLength(2)
  })

  it('is proposed on each, once, and refused to whoever proposed it', { timeout: 60_000 }, async () => {
    const proposed = await template(author!, ...proposing)
    expect(proposed).toMatchObject({ code: 0, told: '' })
    expect(proposed.out.match(/proposed from 2022-03-31/g)).toHaveLength(2)
    const [first] = sites
    const draft = await ask(first!.ports(author!), callOf(await first!.actor(author!)), 'template.open', {
      template: { draft: 'published-phase-gate' },
    })
    expect(draft).toMatchObject({ ok: true, value: { draft: { proposal: { note: 'Forecasts slipped', rollOut: 'atNextGate' } } } })
    expect((await template(author!, ...proposing)).out.match(/waits since 2022-03-31/g)).toHaveLength(2)
    const own = await template(author!, 'publish', 'next.json', '--approve')
    expect(own.code).toBe(1)
    expect(own.out.match(/whoever wrote or proposed it does not approve it/g)).toHaveLength(2)
  })

  it('is approved on each by somebody else, and says so when asked again', { timeout: 60_000 }, async () => {
    const approved = await template(approver!, 'publish', 'next.json', '--approve')
    expect(approved).toMatchObject({ code: 0, told: '' })
    expect(approved.out.match(/approved, in force now/g)).toHaveLength(2)
    expect((await template(approver!, 'publish', 'next.json', '--approve')).out.match(/in force already/g)).toHaveLength(2)
    expect((await template(author!, 'versions', 'next.json')).code).toBe(0)
  })

  it('goes on with the others where one cannot be reached, and says that a Jira site takes the file in its app', {
    timeout: 60_000,
  }, async () => {
    const other = await template(author!, ...proposing, '--site', jira!.tracker.url)
    expect(other.code).toBe(3)
    expect(other.out).toMatch(/NOT CHECKED http.*does not accept this token/)
    expect(other.out.match(/in force already/g)).toHaveLength(2)
    const inJira = await ran(`${author}@sandbox.example:${jira!.tracker.token(author!)}`, [...proposing, '--site', jira!.tracker.url])
    expect(inJira.code).toBe(0)
    expect(inJira.out).toMatch(/note {3}http.*is a Jira site.*import the same file there/)
  })

  it('lets every site note what the others have, with the governance file of a Jira site among them', { timeout: 60_000 }, async () => {
    const { code, out } = await template(author!, 'versions', '--governance', 'jira.json', '--tell', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      sites: [{ template: { version: '1.1.0' } }, { template: { version: '1.1.0' } }, { site: 'jira.json' }],
    })
    const [first, second] = sites
    const seen = await ask(first!.ports(author!), callOf(await first!.actor(author!)), 'template.versions', {})
    if (!seen.ok) throw new Error(seen.problem.message)
    expect(seen.value.elsewhere.map(({ site, template: { version } }) => [site, version])).toEqual([
      [second!.tracker.url, '1.1.0'],
      ['jira.json', '1.0.0'],
    ])
  })
})
