import { expect, it } from 'vitest'
import { phaseGate } from '../../methodology/phase-gate.ts'
import type { Ports, Shelf } from '../../ports.ts'
import { use } from '../../testing/ask.ts'
import { callAs, exampleMapping, people, readyProject } from '../../testing/example-site.ts'
import { fakeSite } from '../../testing/fake-site.ts'
import { startRefresh, stepRefresh } from '../refresh.ts'
import { mostTries } from './attempts.ts'

const dead = new Error('The process is gone')

/** Ports of a process that its host ends while it reads what hangs below one project: nothing that it does afterwards comes through. */
const endedAt = (ports: Ports, ref: string): Ports => {
  let gone = false
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (gone) throw dead
    return work()
  }
  const until = (shelf: Shelf): Shelf => ({
    ...shelf,
    read: (key) => alive(() => shelf.read(key)),
    write: (...given) => alive(() => shelf.write(...given)),
  })
  return {
    ...ports,
    shelf: until(ports.shelf),
    notebook: until(ports.notebook),
    tracker: (reading) => {
      const tracker = ports.tracker(reading)
      return {
        ...tracker,
        async *items(scope, fields) {
          if (scope.kind === 'below' && scope.items.includes(ref)) gone = true
          if (gone) throw dead
          yield* tracker.items(scope, fields)
        },
      }
    },
  }
}

const startSite = async () => {
  let time = Date.parse('2022-03-01T09:00:00.000Z')
  const site = fakeSite({ pmo: ['pmo'], people: Object.values(people), now: () => new Date(time).toISOString(), guarded: true })
  site.put(Array.from({ length: 3 }, (_, place) => ({ ...readyProject, ref: `P${place + 1}`, title: `Project ${place + 1}` })))
  const call = () => callAs(people.pmo, 'product', new Date(time).toISOString())
  const product = site.ports('product')
  await use(product, call(), 'settings.save', {
    template: { document: phaseGate },
    mapping: exampleMapping,
    zone: 'Europe/London',
    passageDays: 90,
    settingsVersion: 'new',
  })
  /** Each step in a process of its own, as a host takes them; answers how many of them were ended. */
  const refresh = async (large: string | undefined, repair = false) => {
    let progress = await startRefresh(product, call(), { only: 'due', repair })
    let ended = 0
    while (progress.status === 'running' && ended < 50) {
      time += 60_000
      progress = await stepRefresh(large === undefined ? product : endedAt(product, large), call()).catch(() => {
        ended += 1
        return progress
      })
    }
    return { ...progress, ended }
  }
  return { refresh, pass: (hours: number) => void (time += hours * 3_600_000) }
}

it('a project that no step can read to its end is named after a few tries, and keeps no other waiting', async () => {
  const { refresh, pass } = await startSite()
  const first = await refresh('P2')
  expect(first).toMatchObject({ status: 'finished', done: 3, total: 3 })
  expect(first.problem).toMatch(/1 project could not be judged.*P2 is too large: reading it was cut off 3 times/)
  // Once with its neighbours, and then by itself.
  expect(first.ended).toBe(1 + mostTries)
  // It is due as long as it was never read, and costs nobody another try.
  pass(2)
  expect(await refresh('P2')).toMatchObject({ status: 'finished', ended: 0, problem: expect.stringContaining('P2 is too large') })
})

it('a repair tries such a project again', async () => {
  const { refresh, pass } = await startSite()
  await refresh('P2')
  pass(2)
  expect(await refresh(undefined, true)).toMatchObject({ status: 'finished', ended: 0 })
  expect((await refresh(undefined)).problem).toBeUndefined()
})
