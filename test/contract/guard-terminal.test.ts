import { run } from '@plumbline/cli'
import { writeGovernance } from '@plumbline/core/methodology'
import { azureDevOpsClient, type LocalTracker } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { governanceOf, phaseGate, zone } from '../support/calls.ts'
import { fixture } from '../support/portfolio.ts'
import { startAzureDevOps, startJira } from '../support/sites.ts'

/** Enforcement from a terminal, with somebody's own token. */
describe.each(['Jira', 'Azure DevOps'])('a terminal in %s', (name) => {
  let site: LocalTracker
  beforeAll(async () => {
    if (name === 'Jira') {
      site = await startJira()
      site.seed({ ...fixture, guards: [] })
      return
    }
    const azureDevOps = await startAzureDevOps()
    site = azureDevOps
    site.seed({ ...fixture, guards: [] })
    const client = await azureDevOpsClient(azureDevOps, 'pmo')
    const template = { document: phaseGate }
    await client.call('settings.save', { template, mapping: site.mapping(), zone, passageDays: 90, settingsVersion: 'new' })
  }, 120_000)
  afterAll(() => site?.close())

  const plumbline = async (words: string, person = 'pmo') => {
    const [out, told]: [string[], string[]] = [[], []]
    const token = name === 'Jira' ? `${person}@sandbox.example:${site.token(person)}` : site.token(person)
    const code = await run(['guard', ...words.split(' '), '--site', site.url, '--governance', 'g.json'], {
      token,
      readText: async () => writeGovernance(governanceOf(site.mapping())),
      write: (text) => void out.push(text),
      tell: (text) => void told.push(text),
    })
    return { code, out: out.join('\n'), told: told.join('\n') }
  }

  it('previews with exit code 1, puts in force, finds everything standing, and takes it back', async () => {
    const before = await plumbline('preview')
    expect(before.code).toBe(1)
    expect(before.out).toMatch(/refuses the move until the gate is passed/)
    expect((await plumbline('script')).out).toMatch(/^#!\/bin\/sh/)
    expect((await plumbline('ensure')).code).toBe(0)
    expect(await plumbline('status')).toMatchObject({ code: 0, out: expect.stringContaining('Every rule stands') as string })
    expect(JSON.parse((await plumbline('status --json')).out)).toMatchObject({ changes: [] })
    expect(await plumbline('undo')).toMatchObject({ code: 0, out: 'Everything is taken back.' })
    expect((await plumbline('status')).code).toBe(1)
  })

  it('does not change anything for somebody without the right, and says so with exit code 2', async () => {
    expect(await plumbline('ensure', 'lead')).toMatchObject({ code: 2, told: expect.stringContaining('Could not run') as string })
    expect((await plumbline('nonsense')).code).toBe(2)
  })
})
