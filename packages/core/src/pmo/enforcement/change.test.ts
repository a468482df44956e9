import { beforeAll, describe, expect, it } from 'vitest'
import type { GuardChange } from '../../gates/enforcement.ts'
import type { Guard, Ports } from '../../ports.ts'
import { use } from '../../testing/ask.ts'
import { callAs, people } from '../../testing/example-site.ts'
import { governedSite } from '../../testing/governed-site.ts'
import { answer } from '../registry.ts'
import { readHead } from '../settings-document.ts'
import { readBackOnSchedule } from './watch.ts'

const change = (slot: number): GuardChange => ({
  kind: 'add',
  rule: 'hold',
  where: `gate ${slot}`,
  slot,
  state: null,
  by: 'Ada',
  at: '2022-04-01T15:00:00.000Z',
})

/** A tracker with one rule a gate, made one after the other. */
const countingGuard = (slots: number) => {
  const rules = new Set<number>()
  let failing = false
  const all = Array.from({ length: slots }, (_, index) => index + 1)
  const perform = async (wanted: readonly number[], make: (slot: number) => void, signal: { readonly aborted: boolean }) => {
    const made: GuardChange[] = []
    for (const slot of wanted) {
      if (signal.aborted) break
      if (failing && made.length === 2) throw new Error('broken off')
      make(slot)
      made.push(change(slot))
    }
    return { made, left: wanted.length - made.length }
  }
  const missing = () => all.filter((slot) => !rules.has(slot))
  const guard: Guard = {
    inForce: async ({ slot }) => ({ strength: rules.has(slot) ? 'server' : 'none', readBackAt: '2022-03-31T09:00:00Z' }),
    preview: async () => ({
      explains: true,
      changes: missing().map(change),
      undo: [...rules].map(change),
      obstacles: [],
      standing: [],
      script: '',
      readBackAt: '2022-03-31T09:00:00Z',
    }),
    ensure: (_plan, signal) => perform(missing(), (slot) => rules.add(slot), signal),
    undo: (_plan, signal) => perform([...rules], (slot) => rules.delete(slot), signal),
  }
  return { guard, rules, fail: (on: boolean) => (failing = on) }
}

const site = async (slots = 20) => {
  const { product } = await governedSite(true)
  const counting = countingGuard(slots)
  const ports: Ports = { ...product, guard: counting.guard }
  const pmo = callAs(people.pmo)
  return { ...counting, ports, pmo, open: () => use(ports, pmo, 'enforcement.open', {}) }
}

// What a page loads when it is first asked for.
beforeAll(() => Promise.all([import('../../enforcement-pages.ts'), import('../governance/pages.ts'), import('../pages.ts')]))

describe('putting gates in force', () => {
  it('goes on a portion at a time, and says how much is left', async () => {
    const { ports, pmo, open } = await site()
    let { version } = await open()
    const left: number[] = []
    do {
      const step = await use(ports, pmo, 'enforcement.ensure', { version, whenUnable: 'allow' })
      version = step.version
      left.push(step.left)
    } while (left.at(-1) !== 0)
    expect(left).toEqual([12, 4, 0])
    expect(await open()).toMatchObject({ status: 'inForce', byName: people.pmo.name, whenUnable: 'allow', preview: { changes: [] } })
  })

  it('is a visible conflict for the second of two administrators, and can be taken over where the first one left it', async () => {
    const { ports, pmo, open } = await site()
    const { version } = await open()
    await use(ports, pmo, 'enforcement.ensure', { version, whenUnable: 'refuse' })
    const second = callAs({ ...people.pmo, ref: 'other', name: 'Other' })
    const asOther = { ...ports, directory: { ...ports.directory, isPmo: async () => true } }
    const seen = (await use(asOther, second, 'enforcement.open', {})).version
    const refused = await answer('enforcement.ensure', asOther, second, { version: seen, whenUnable: 'refuse' })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'conflict', message: expect.stringContaining(people.pmo.name) as string } })
    const later = { ...second, now: new Date(Date.parse(second.now) + 6 * 60_000).toISOString() }
    expect(await answer('enforcement.ensure', asOther, later, { version: seen, whenUnable: 'refuse' })).toMatchObject({ ok: true })
  })

  it('leaves what was made where it broke off, and goes on from there', async () => {
    const { ports, pmo, open, rules, fail } = await site(5)
    const { version } = await open()
    fail(true)
    expect(await answer('enforcement.ensure', ports, pmo, { version, whenUnable: 'refuse' })).toMatchObject({ ok: false })
    expect([rules.size, (await open()).status]).toEqual([2, 'never'])
    fail(false)
    await use(ports, pmo, 'enforcement.ensure', { version: (await open()).version, whenUnable: 'refuse' })
    expect([rules.size, (await open()).status]).toEqual([5, 'inForce'])
  })

  it('is refused where no state means a phase any more, because it would take away every rule that stands', async () => {
    const { ports, pmo, open, rules } = await site(3)
    const { version } = await open()
    await use(ports, pmo, 'enforcement.ensure', { version, whenUnable: 'refuse' })
    const { value: settings, version: settingsVersion } = await readHead(ports, pmo)
    const { zone, passageDays } = settings
    await use(ports, pmo, 'settings.save', {
      template: settings.template && { hash: settings.template.hash },
      mapping: { ...settings.mapping, phases: {} },
      zone,
      passageDays,
      settingsVersion,
    })
    const refused = await answer('enforcement.ensure', ports, pmo, { version: (await open()).version, whenUnable: 'refuse' })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect([rules.size, (await open()).status]).toEqual([3, 'inForce'])
  })

  it('tells the gate panel since when a gate that was in force no longer is', async () => {
    const { ports, pmo, open, rules } = await site()
    let { version } = await open()
    for (let left = 1; left > 0; ) {
      const step = await use(ports, pmo, 'enforcement.ensure', { version, whenUnable: 'refuse' })
      ;({ version, left } = step)
    }
    rules.clear()
    expect(await use(ports, pmo, 'gate.judge', { item: 'P1' })).toMatchObject({ enforcement: { strength: 'none', lostSince: pmo.now } })
  })

  it('is recorded once in the ledger of the site, with who, when, which plan and what was changed', async () => {
    const { ports, pmo, open, rules } = await site()
    let { version } = await open()
    for (let left = 1; left > 0; ) ({ version, left } = await use(ports, pmo, 'enforcement.ensure', { version, whenUnable: 'refuse' }))
    const { records } = await open()
    expect(records).toMatchObject([{ by: { ref: 'pmo' }, at: pmo.now, was: 'never', became: 'inForce', rules: 20 }])
    expect(records[0]?.changes.split('\n')).toContain('gate 7, gate 7: the rule that refuses the move added')
    const again = await use(ports, pmo, 'enforcement.ensure', { version, whenUnable: 'refuse' })
    expect([again, (await open()).records.length]).toEqual([{ made: 0, left: 0, version }, 1])
    rules.delete(3)
    const repaired = await use(ports, pmo, 'enforcement.ensure', { version, whenUnable: 'refuse' })
    expect((await open()).records[0]).toMatchObject({
      seq: 2,
      was: 'inForce',
      became: 'inForce',
      rules: 1,
      changes: expect.stringContaining('gate 3') as string,
    })
    for (let left = 1, at = repaired.version; left > 0; )
      ({ version: at, left } = await use(ports, pmo, 'enforcement.undo', { version: at }))
    expect((await open()).records[0]).toMatchObject({ seq: 3, was: 'inForce', became: 'undone', rules: 20 })
    const pack = await use(ports, pmo, 'ledger.export', { format: 'json' })
    const checked = await use(ports, pmo, 'ledger.verifyPack', { text: pack.text })
    const ofSite = checked.subjects.find(({ subject }) => subject === 'site')
    expect(ofSite).toMatchObject({ verified: true, enforcement: [{ replay: 'same' }, { replay: 'same' }, { replay: 'same' }] })
    const altered = pack.text.replaceAll('"whenUnable": "refuse"', '"whenUnable": "allow"')
    expect(
      (await use(ports, pmo, 'ledger.verifyPack', { text: altered })).subjects.find(({ subject }) => subject === 'site'),
    ).toMatchObject({
      verified: false,
      enforcement: [{ replay: 'changed' }, { replay: 'changed' }, { replay: 'changed' }],
    })
  })

  it('records also what was made before it broke off', async () => {
    const { ports, pmo, open, fail } = await site(5)
    fail(true)
    await answer('enforcement.ensure', ports, pmo, { version: (await open()).version, whenUnable: 'refuse' })
    expect((await open()).records).toEqual([])
    fail(false)
    await use(ports, pmo, 'enforcement.ensure', { version: (await open()).version, whenUnable: 'refuse' })
    expect((await open()).records).toMatchObject([{ was: 'never', became: 'inForce', rules: 5 }])
  })

  it('is looked at on schedule, so that what somebody takes away shows with since when and by whom, and not more often', async () => {
    const { ports, pmo, open, rules } = await site(3)
    const watch = () => use(ports, pmo, 'enforcement.watch', {})
    const product = callAs(people.pmo, 'product')
    const later = (hours: number) => ({ ...product, now: new Date(Date.parse(product.now) + hours * 3_600_000).toISOString() })
    await readBackOnSchedule(ports, product)
    expect(await watch()).toMatchObject({ status: 'notInForce' })
    await use(ports, pmo, 'enforcement.ensure', { version: (await open()).version, whenUnable: 'refuse' })
    expect(await watch()).toMatchObject({ status: 'notYet' })
    await readBackOnSchedule(ports, product)
    expect(await watch()).toMatchObject({ status: 'watched', at: product.now, readable: true, lost: [], changes: [] })
    rules.delete(2)
    await readBackOnSchedule(ports, later(5))
    expect(await watch()).toMatchObject({ at: product.now, lost: [] })
    await readBackOnSchedule(ports, later(7))
    const found = [{ slot: 2, since: later(7).now, places: [] }]
    expect(await watch()).toMatchObject({ at: later(7).now, lost: found, changes: [{ kind: 'add', where: 'gate 2' }] })
    await readBackOnSchedule(ports, later(8))
    expect(await watch()).toMatchObject({ at: later(8).now, lost: found })
    rules.add(2)
    await readBackOnSchedule(ports, later(9))
    expect(await watch()).toMatchObject({ lost: [], changes: [] })
  })

  it('puts on record what somebody changed from outside: what was found, when, and whom the tracker names, once and with no record where nothing changed', async () => {
    const { ports, pmo, open, rules } = await site(3)
    const product = callAs(people.pmo, 'product')
    const at = (hours: number) => ({ ...product, now: new Date(Date.parse(product.now) + hours * 3_600_000).toISOString() })
    await readBackOnSchedule(ports, at(0))
    await readBackOnSchedule(ports, at(7))
    expect(await open()).toMatchObject({ status: 'never', records: [] })
    // A terminal puts them in force.
    for (const slot of [1, 2, 3, 4, 5, 6, 7]) rules.add(slot)
    await Promise.allSettled([readBackOnSchedule(ports, at(14)), readBackOnSchedule(ports, at(14))])
    await readBackOnSchedule(ports, at(21))
    const { records, status } = await open()
    expect(records).toMatchObject([
      { became: 'inForce', was: 'never', at: at(14).now, plan: expect.any(String) as string, found: { named: `Ada, ${at(27).now}` } },
    ])
    expect(records[0]?.changes.split('\n')).toContain('gate 1, Screening passed: is held')
    expect(status).toBe('inForce')
    rules.clear()
    await readBackOnSchedule(ports, at(28))
    expect((await open()).records).toMatchObject([
      { became: 'undone', was: 'inForce', plan: null, found: { named: `Ada, ${at(27).now}`, held: [] } },
      { became: 'inForce' },
    ])
    const pack = await use(ports, pmo, 'ledger.export', { format: 'json' })
    const checked = await use(ports, pmo, 'ledger.verifyPack', { text: pack.text })
    expect(checked.subjects.find(({ subject }) => subject === 'site')).toMatchObject({
      verified: true,
      enforcement: [
        { replay: 'same', found: { named: `Ada, ${at(27).now}` } },
        { replay: 'none', found: { named: `Ada, ${at(27).now}`, changedAt: at(27).now } },
      ],
    })
    await use(ports, at(29), 'enforcement.ensure', { version: (await open()).version, whenUnable: 'refuse' })
    await readBackOnSchedule(ports, at(30))
    await readBackOnSchedule(ports, at(37))
    expect((await open()).records).toHaveLength(3)
  })

  it('tells the board which gates are no longer held and which projects could pass them, and whose change it was only those who can set it right', async () => {
    const { ports, pmo, open, rules } = await site(3)
    const portfolio = async (call = pmo) => {
      const view = await use(ports, call, 'portfolio.open', {})
      return view.kind === 'portfolio' ? { lost: view.lost, projects: view.components.map(({ unheld }) => unheld) } : undefined
    }
    await use(ports, pmo, 'enforcement.ensure', { version: (await open()).version, whenUnable: 'refuse' })
    await readBackOnSchedule(ports, callAs(people.pmo, 'product'))
    expect(await portfolio()).toEqual({ projects: [undefined] })
    rules.delete(1)
    const later = { ...callAs(people.pmo, 'product'), now: new Date(Date.parse(pmo.now) + 7 * 3_600_000).toISOString() }
    await readBackOnSchedule(ports, later)
    const gates = [{ slot: 1, name: 'Screening passed', since: later.now, everywhere: true }]
    expect(await portfolio()).toEqual({
      lost: { gates, by: ['Ada'], readBackAt: later.now, mayConfigure: true },
      projects: ['everywhere'],
    })
    expect(await portfolio(callAs(people.sponsor))).toMatchObject({ lost: { by: [], mayConfigure: false }, projects: ['everywhere'] })
    const mended = { ...later, now: new Date(Date.parse(later.now) + 60_000).toISOString() }
    await use(ports, mended, 'enforcement.ensure', { version: (await open()).version, whenUnable: 'refuse' })
    expect(await portfolio()).toEqual({ projects: [undefined] })
    expect(await use(ports, pmo, 'enforcement.watch', {})).toMatchObject({ status: 'notYet' })
  })

  it('cannot be claimed by anybody who did not do it', async () => {
    const { ports, pmo } = await site()
    const act = {
      kind: 'enforcement.set',
      became: 'inForce',
      was: 'never',
      began: pmo.now,
      plan: 'a'.repeat(64),
      rules: 1,
      changes: { text: '' },
    } as const
    expect(await use(ports, pmo, 'governance.siteAct', { act })).toMatchObject({ status: 'refused' })
  })

  it('takes everything back', async () => {
    const { ports, pmo, open, rules } = await site(3)
    const { version } = await open()
    const step = await use(ports, pmo, 'enforcement.ensure', { version, whenUnable: 'refuse' })
    await use(ports, pmo, 'enforcement.undo', { version: step.version })
    expect([rules.size, (await open()).status]).toEqual([0, 'undone'])
  })
})
