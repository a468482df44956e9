import { beforeAll, expect, it } from 'vitest'
import { phaseGate } from '../../methodology/phase-gate.ts'
import type { Call, ReadingSoFar } from '../../ports.ts'
import { use } from '../../testing/ask.ts'
import { callAs, exampleMapping, people, readyProject, task } from '../../testing/example-site.ts'
import { fakeSite } from '../../testing/fake-site.ts'
import { startRefresh, stepRefresh } from '../refresh.ts'

// What a refresh loads when it is first asked for.
beforeAll(() => Promise.all([import('../governance/pages.ts'), import('../pages.ts')]))

it('a large project tells how far it is read: to whoever reads it item by item, and to everybody else that it was begun, by name where they may see it', async () => {
  const now = '2022-03-01T09:00:00.000Z'
  const site = fakeSite({ pmo: ['pmo'], people: Object.values(people), now: () => now, guarded: true })
  const hidden = { ...readyProject, hiddenFrom: ['reader'] }
  site.put([hidden, ...Array.from({ length: 120 }, (_, place) => ({ ...task, ref: `T${place}`, parent: 'P1' }))])
  const product = site.ports('product')
  const heard: ReadingSoFar[] = []
  const lists: Promise<unknown>[] = []
  const call: Call = {
    ...callAs(people.pmo, 'product', now),
    reading: (so) => {
      heard.push(so)
      for (const person of [people.pmo, people.reader])
        lists.push(use(site.ports(person.ref), { ...callAs(person, 'product', now) }, 'job.list', {}).then(({ jobs }) => jobs[0]?.begun))
    },
  }
  const refresh = async (repair: boolean) => {
    let progress = await startRefresh(product, call, { repair })
    while (progress.status === 'running') progress = await stepRefresh(product, call)
    return progress.status
  }
  await use(product, call, 'settings.save', {
    template: { document: phaseGate },
    mapping: exampleMapping,
    zone: 'Europe/London',
    passageDays: 90,
    settingsVersion: 'new',
  })
  expect(await refresh(false)).toBe('finished')
  const items = () => heard.filter(({ what }) => what === 'items')
  expect(items()).toEqual([50, 100, 120].map((done) => ({ name: readyProject.title, others: 0, what: 'items', done, about: null })))
  // Nobody knows its name here before it was judged once.
  expect(await lists[0]).toEqual({ name: null, others: 0, about: null })
  heard.length = 0
  lists.length = 0
  expect(await refresh(true)).toBe('finished')
  expect(items().at(-1)).toEqual({ name: readyProject.title, others: 0, what: 'items', done: 120, about: 120 })
  expect([await lists[0], await lists[1]]).toEqual([
    { name: readyProject.title, others: 0, about: 120 },
    { name: null, others: 0, about: null },
  ])
})
