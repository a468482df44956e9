import { expect, it } from 'vitest'
import { refreshAll, use } from '../../testing/ask.ts'
import { settings } from '../../testing/bound-site.ts'
import { callAs, people } from '../../testing/example-site.ts'
import { governed, governedSite } from '../../testing/governed-site.ts'

const template = { ...governed, gates: governed.gates.map((gate) => (gate.id === 'G0' ? { ...gate, slaDays: 3 } : gate)) }

const asked = async (
  more: { readonly remindVoters?: boolean; readonly quietHours?: { from: number; until: number }; readonly language?: 'de' } = {},
) => {
  const made = await governedSite(true, undefined, template)
  const { chosen, settingsVersion } = await use(made.product, callAs(people.pmo), 'settings.open', {})
  await use(made.product, callAs(people.pmo), 'settings.save', {
    ...settings,
    ...more,
    template: chosen && { hash: chosen.hash },
    settingsVersion,
  })
  await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash: await made.hash() })
  const refresh = (day: string, hour = '12') => refreshAll(made.product, `2022-04-${day}T${hour}:00:00.000Z`)
  const told = () => [...made.site.told.values()].filter(({ to }) => to === 'sponsor').map(({ lines }) => lines[0])
  return { ...made, refresh, told }
}

it('tells whom a gate waits for once when asked, once before it is due and once when it is overdue', async () => {
  const made = await asked()
  await refreshAll(made.product)
  await refreshAll(made.product)
  expect(made.told()).toEqual(['Mia Manager asks for your decision at the gate “Screening passed”. Please answer by 2022-04-05.'])
  await made.refresh('04')
  await made.refresh('05')
  await made.refresh('06')
  await made.refresh('07')
  expect(made.told().slice(1)).toEqual([
    'Your decision at the gate “Screening passed” is due on 2022-04-05.',
    'Your decision at the gate “Screening passed” was due on 2022-04-05, and the project still waits for it.',
  ])
})

it('tells nobody who has voted', async () => {
  const made = await asked()
  await made.does('sponsor', { kind: 'vote', gate: 'G0', judgementHash: await made.hash(), outcome: 'go', role: 'sponsor' })
  await refreshAll(made.product)
  expect(made.told()).toEqual([])
})

it('keeps quiet in the hours that the site named, and tells afterwards', async () => {
  const made = await asked({ quietHours: { from: 18, until: 8 } })
  await made.refresh('01', '20')
  await made.refresh('02', '05')
  expect(made.told()).toEqual([])
  await made.refresh('02', '09')
  expect(made.told()).toHaveLength(1)
})

it('tells nobody where it is switched off, and speaks the language of the site', async () => {
  const off = await asked({ remindVoters: false })
  await refreshAll(off.product)
  expect(off.told()).toEqual([])
  const german = await asked({ language: 'de' })
  await refreshAll(german.product)
  expect(german.told()[0]).toMatch(/^Mia Manager bittet um Ihre Entscheidung/)
})
