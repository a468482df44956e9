import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { waysRound as azureDevOpsWaysRound } from '@plumbline/azure-devops/ways-round'
import type { WayRound } from '@plumbline/core'
import { waysRound as jiraWaysRound } from '@plumbline/jira/ways-round'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assumptions } from '../assumptions.ts'
import { azureDevOpsScenarios } from './azure-devops.ts'
import { inAzureDevOps } from './inverted/azure-devops.ts'
import type { Inversions } from './inverted/inverted.ts'
import { inJira } from './inverted/jira.ts'
import { jiraScenarios } from './jira.ts'
import { seen } from './seen.ts'
import { azureDevOpsStage, jiraStage, type Stage } from './stage.ts'

const long = process.env['PLUMBLINE_LONG'] !== undefined
const root = join(import.meta.dirname, '../..')

const trackers = [
  { name: 'Jira', start: jiraStage, scenarios: jiraScenarios, answers: jiraWaysRound, inverted: inJira, folder: 'jira' },
  {
    name: 'Azure DevOps',
    start: azureDevOpsStage,
    scenarios: azureDevOpsScenarios,
    answers: azureDevOpsWaysRound,
    inverted: inAzureDevOps,
    folder: 'azure-devops',
  },
] as const

/** Ids that the local platform's code says it rests on. */
const namedIn = (folder: string): readonly string[] => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', `apps/sandbox/src/${folder}`], {
    cwd: root,
    encoding: 'utf8',
  })
  const text = files
    .split('\n')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
  return [...new Set(text.flatMap((each) => [...each.matchAll(/[Aa]ssumption[:\s]+`?([a-z]+(?:-[a-z0-9]+)+)/g)].map(([, id]) => id ?? '')))]
}

it('every assumption is one that a local tracker can turn round', () => {
  const turned = new Set(trackers.flatMap(({ inverted }) => Object.keys(inverted)))
  expect(assumptions.map(({ id }) => id).filter((id) => !turned.has(id))).toEqual([])
})

describe.each(trackers)('the local $name, with an assumption turned round,', ({ start, scenarios, answers, inverted, folder }) => {
  it('can do so for every one that it rests on', async () => {
    const stage = await start()
    await stage.close()
    expect(Object.keys(inverted).toSorted()).toEqual([...stage.subject.tracker.beliefs].toSorted())
    expect(namedIn(folder).filter((id) => !Object.hasOwn(inverted, id))).toEqual([])
    expect(Object.keys(inverted).filter((id) => !assumptions.some((assumption) => assumption.id === id))).toEqual([])
  })

  const entries = Object.entries(inverted as Inversions<unknown>)
  const cases = entries.flatMap(([id, { ways = [], decides, meanwhile }]) =>
    (long && ways.length > 0 ? (Object.keys(answers) as WayRound[]) : decides ? ways : []).map((way) => [id, way, meanwhile] as const),
  )
  it.each(cases)('%s: nothing passes unseen by %s', { timeout: 60_000 }, async (id, way, meanwhile) => {
    const stage = await start()
    try {
      stage.subject.tracker.invert(id)
      const tried = async () => {
        const done = await scenarios[way](stage as never)
        await meanwhile?.(stage)
        return seen(stage, done)
      }
      const { answer } = await tried().catch((error: unknown) => {
        // The product may refuse to work on a platform that is not as it believes, and says so; then nothing is decided either.
        if (error instanceof Error && /Plumbline|could not|cannot/i.test(error.message)) return { answer: 'stopped' as const }
        throw error
      })
      expect(answer === 'unknowable' ? answers[way].answer : 'seen').toBe(answer === 'unknowable' ? 'unknowable' : 'seen')
    } finally {
      await stage.close()
    }
  })

  const consequences = entries.flatMap(([id, { but }]) => (but ? [[id, but.product, but] as const] : []))
  const slow = consequences.filter(([, , { quick, alone }]) => alone || (long && !quick))
  it.each(slow)('%s: %s', { timeout: 60_000 }, async (id, _product, { check }) => {
    const stage = await start()
    try {
      stage.subject.tracker.invert(id)
      await check(stage)
    } finally {
      await stage.close()
    }
  })

  const quick = consequences.filter(([, , { quick }]) => quick)
  describe.skipIf(quick.length === 0)('and nothing else turned round,', () => {
    let stage: Stage
    beforeAll(async () => {
      stage = await start()
    })
    afterAll(() => stage.close())
    it.each(quick)('%s: %s', async (id, _product, { check }) => {
      stage.subject.tracker.invert(id)
      try {
        await check(stage)
      } finally {
        stage.subject.tracker.invert(undefined)
      }
    })
  })
})
