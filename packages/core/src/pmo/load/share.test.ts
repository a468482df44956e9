import { expect, it } from 'vitest'
import { phaseGate } from '../../methodology/phase-gate.ts'
import { use } from '../../testing/ask.ts'
import { callAs, exampleMapping, people } from '../../testing/example-site.ts'
import { fakeSite } from '../../testing/fake-site.ts'
import { settingsKey } from '../settings-document.ts'

const site = async () => {
  const made = fakeSite({ pmo: ['pmo'], people: Object.values(people), now: () => '2022-03-01T09:00:00.000Z', guarded: true })
  const [ports, call] = [made.ports('product'), callAs(people.pmo, 'product', '2022-03-01T09:00:00.000Z')]
  const save = (settingsVersion: string, zone = 'Europe/London') =>
    use(ports, call, 'settings.save', {
      template: { document: phaseGate },
      mapping: exampleMapping,
      zone,
      passageDays: 90,
      settingsVersion,
    })
  await save('new')
  return { ports, call, save }
}

it('the share of the quota is half until the PMO sets another, which outlives other changes of the settings', async () => {
  const { ports, call, save } = await site()
  const before = await use(ports, call, 'refresh.plan', {})
  expect(before).toMatchObject({ share: 50, mayChange: true, ready: true, loaded: null })
  expect((await ports.shelf.read(settingsKey))?.value).not.toHaveProperty('quotaShare')
  const saved = await use(ports, call, 'refresh.saveShare', { share: 20, settingsVersion: before.settingsVersion })
  expect(saved).toMatchObject({ ok: true, plan: { share: 20 } })
  await save(saved.plan.settingsVersion, 'Europe/Berlin')
  expect(await use(ports, call, 'refresh.plan', {})).toMatchObject({ share: 20 })
})

it('a share that was set over newer settings is not saved, and one beyond 10 to 90 is refused', async () => {
  const { ports, call } = await site()
  expect(await use(ports, call, 'refresh.saveShare', { share: 20, settingsVersion: 'old' })).toMatchObject({
    ok: false,
    plan: { share: 50 },
  })
  for (const share of [9, 91, 20.5])
    await expect(use(ports, call, 'refresh.saveShare', { share, settingsVersion: 'old' })).rejects.toThrow()
})
