import { run } from '@plumbline/cli'
import { type Mapping } from '@plumbline/core'
import { writeGovernance } from '@plumbline/core/methodology'
import type { LocalTracker } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { governanceOf } from '../support/calls.ts'
import { startAzureDevOps, startJira } from '../support/sites.ts'
import { seeded } from '../support/twins.ts'

interface Printed {
  readonly exit: number
  readonly out: string
  readonly told: string
}

/** The command line as a terminal runs it, without the process. */
const plumbline = async (args: readonly string[], token: string, files: Readonly<Record<string, string>>): Promise<Printed> => {
  const out: string[] = []
  const told: string[] = []
  const readText = async (path: string): Promise<string> => {
    const text = files[path]
    if (text === undefined) throw new Error(`no file ${path}`)
    return text
  }
  const exit = await run(args, { token, readText, write: (text) => out.push(text), tell: (text) => told.push(text) })
  return { exit, out: out.join('\n'), told: told.join('\n') }
}

describe('plumbline check on the twins', () => {
  let trackers: readonly LocalTracker[] = []
  beforeAll(async () => {
    const [jira, azureDevOps] = await Promise.all([startJira(), startAzureDevOps()])
    jira.seed(seeded.jira)
    azureDevOps.seed(seeded.azureDevOps)
    trackers = [jira, azureDevOps]
  })
  afterAll(async () => void (await Promise.all(trackers.map((tracker) => tracker.close()))))

  const check = (tracker: LocalTracker, key: string, mapping: Mapping, ...more: readonly string[]) => {
    const token = tracker === trackers[0] ? `service@sandbox.example:${tracker.token('service')}` : tracker.token('service')
    return plumbline(['check', key, '--site', tracker.url, '--governance', 'g.json', ...more], token, {
      'g.json': writeGovernance(governanceOf(mapping)),
    })
  }

  it('prints the same judgement, byte for byte, and ends with the same code', async () => {
    const outcomes = new Set<number>()
    for (const twin of seeded.twins) {
      const [jira, azureDevOps] = await Promise.all(
        trackers.map((tracker) => check(tracker, tracker.find(twin).key, tracker.mapping(), '--json')),
      )
      const judged = [jira!, azureDevOps!].map(({ exit, out, told }) => {
        expect(told).toBe('')
        const { judgement, judgementHash } = JSON.parse(out) as { judgement: unknown; judgementHash: string }
        return `${exit} ${judgementHash} ${JSON.stringify(judgement)}`
      })
      expect(judged[0]).toBe(judged[1])
      expect(judged[0]).toMatch(/ [0-9a-f]{64} /)
      outcomes.add(jira!.exit)
    }
    // The twins tell different stories: one is ready, one is not, one could not be checked.
    expect([...outcomes].sort()).toEqual([0, 1, 3])
  })

  it('says what holds the gate in words, without --json', async () => {
    for (const tracker of trackers) {
      const printed = await Promise.all(seeded.twins.map((twin) => check(tracker, tracker.find(twin).key, tracker.mapping())))
      for (const { exit, out } of printed) expect(`${exit} ${out}`).toMatch(/^0 [\s\S]*ready|^1 [\s\S]*not ready|^3 [\s\S]*could not/i)
    }
  })

  it('could not run on an item, a site or a file that is not there, and says which', async () => {
    const [jira] = trackers
    expect(await check(jira!, 'NOPE-1', jira!.mapping())).toMatchObject({ exit: 2, told: expect.stringContaining('NOPE-1') as string })
    const files = { 'g.json': writeGovernance(governanceOf(jira!.mapping())) }
    const nowhere = await plumbline(['check', 'A-1', '--site', 'http://localhost:9', '--governance', 'g.json'], 'x', files)
    expect(nowhere).toMatchObject({ exit: 2, told: expect.stringContaining('localhost:9') as string })
    const noFile = await plumbline(['check', 'A-1', '--site', jira!.url, '--governance', 'none.json'], 'x', files)
    expect(noFile).toMatchObject({ exit: 2, told: expect.stringContaining('none.json') as string })
    const edited = { 'g.json': files['g.json'].replace('"passageDays": 90', '"passageDays": 900') }
    const changed = await plumbline(['check', 'A-1', '--site', jira!.url, '--governance', 'g.json'], 'x', edited)
    expect(changed).toMatchObject({ exit: 2, told: expect.stringContaining('changed') as string })
  })
})
