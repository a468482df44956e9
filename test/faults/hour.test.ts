import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ask, callOf } from '../support/calls.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { addRisk, bornOn, type Life, standing, vote } from './life.ts'

const long = process.env['PLUMBLINE_LONG'] !== undefined
const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20_220_331)
const minutes = long ? 60 : 6

/** Numbers between 0 and 1, the same for the same seed. */
const randomOf = (start: number): (() => number) => {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Broken = Parameters<SiteSubject['tracker']['inject']>[0]['answer']
const broken: readonly Broken[] = [
  'refuse',
  'cutOff',
  { status: 500, body: 'oops' },
  { status: 503, body: '' },
  { status: 429, headers: { 'retry-after': '2' }, body: '' },
  { status: 409, body: '{}' },
]

/** After each call, one in ten of the next ones fails in one of these ways. */
const unreliable = ({ tracker }: SiteSubject, random: () => number): (() => void) => {
  const strike = () => {
    if (random() < 0.1) tracker.inject({ match: /./, times: 1, answer: broken[Math.floor(random() * broken.length)] ?? 'refuse' })
  }
  const stop = tracker.onExchange(strike)
  strike()
  return () => {
    stop()
    tracker.clearFaults()
  }
}

const second = 1000
/** Lets time pass for people, product and trackers alike. */
const pass = (milliseconds: number): unknown => vi.setSystemTime(Date.now() + milliseconds)
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterAll(() => void vi.useRealTimers())

interface Told {
  readonly done: string[]
  readonly failed: string[]
}

/** Does it again until somebody is told that it is done, as people do; what they are told meanwhile says what and how to go on. */
const insist = async (told: Told, name: string, does: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 0; attempt < 40; attempt += 1)
    try {
      await does()
      told.done.push(name)
      return
    } catch (error) {
      told.failed.push(error instanceof Error ? error.message : String(error))
      pass(20 * second)
    }
  throw new Error(`${name} was never done: ${told.failed.at(-1)}`)
}

/** Two administrators save settings at the same moment: at most one of them is told that theirs counts. */
const saveTogether = async (life: Life, days: readonly [number, number]): Promise<number> => {
  const opened = await life.does('pmo', 'settings.open', {})
  if (!opened.ok) return 0
  const { settingsVersion, chosen } = opened.value
  const save = async (passageDays: number) =>
    ask(life.subject.ports('pmo'), callOf(await life.actorOf('pmo'), life.subject.eyes), 'settings.save', {
      template: chosen && { hash: chosen.hash },
      mapping: life.subject.mapping(),
      zone: 'Europe/London',
      passageDays,
      settingsVersion,
    })
  const saved = await Promise.all(days.map(save))
  return saved.filter((answer) => answer.ok && answer.value.ok).length
}

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('an hour in %s in which one call in ten fails', (_name, start) => {
  it('loses nothing, doubles nothing and tells people the truth', { timeout: 1_800_000 }, async () => {
    const life = await bornOn(start)
    const random = randomOf(seed)
    const told: Told = { done: [], failed: [] }
    try {
      const calm = unreliable(life.subject, random)
      const risks: string[] = []
      await insist(told, 'a refresh', () => life.refresh())
      for (let minute = 0; minute < minutes; minute += 1) {
        pass(40 * second)
        const what = random()
        if (what < 0.35) {
          risks.push(`Risk of minute ${minute}`)
          await insist(told, `risk ${minute}`, () => addRisk(life, `Risk of minute ${minute}`))
        } else if (what < 0.55) await insist(told, 'a vote', () => vote(life))
        else if (what < 0.7) expect(await saveTogether(life, [30 + minute, 90 + minute])).toBeLessThanOrEqual(1)
        else await insist(told, 'a refresh', () => life.refresh())
      }
      await insist(told, 'the vote', () => vote(life))
      calm()
      await life.refresh()
      const found = await standing(life)
      expect(found).toMatchObject({ passed: ['G0'], votes: ['Simon Sponsor'], bypasses: 0, problems: [], verified: true })
      expect(found.risks.filter((title) => title.startsWith('Risk of'))).toEqual(risks.toSorted())
      expect(told.failed.filter((message) => message.length < 20 || /undefined|\[object|NaN/.test(message))).toEqual([])
    } finally {
      await life.subject.close()
    }
  })
})
