import { describe, expect, it } from 'vitest'
import { judgementHashOf } from '../gates/judge.ts'
import { headKey } from '../ledger/keep.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import type { Call, Ports } from '../ports.ts'
import { callAs, exampleMapping, exampleSite, people, readyProject, secretTask, task } from '../testing/example-site.ts'
import type { FakeItem } from '../testing/fake-tracker.ts'
import type { Answer, InputOf, OutputOf, UseCaseName } from './client.ts'
import { judgementKey } from './documents.ts'
import { askFor } from './governance/ask-for.ts'
import { judgeItem, readGovernance } from './governance-file.ts'
import { refreshOne, startRefresh, stepRefresh } from './refresh.ts'
import { answer, inProcessClient } from './registry.ts'

const saved = {
  template: { document: phaseGate },
  mapping: exampleMapping,
  zone: 'Europe/London',
  passageDays: 90,
  settingsVersion: 'new',
}

const must = <T>(given: Answer<T>): T => {
  if (!given.ok) throw new Error(`${given.problem.message} ${given.problem.remedy}`)
  return given.value
}
const use = async <N extends UseCaseName>(ports: Ports, call: Call, name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
  must(await inProcessClient(ports, () => call).call(name, input))

const refresh = async (ports: Ports, now?: string) => {
  const call = callAs(people.pmo, 'product', now)
  let progress = await startRefresh(ports, call)
  while (progress.status === 'running') progress = await stepRefresh(ports, call)
  return progress
}

const configured = async (...items: readonly FakeItem[]) => {
  const made = exampleSite(...items)
  await use(made.product, callAs(people.pmo), 'settings.save', saved)
  return made
}

const judgedGate = async (ports: Ports, call: Call) => {
  const view = await use(ports, call, 'gate.judge', { item: 'P1' })
  if (view.kind !== 'gate') throw new Error(`no gate but ${view.reason}`)
  return view
}

describe('a new site', () => {
  it('says what to do first', async () => {
    const { product } = exampleSite()
    expect(await use(product, callAs(people.pmo), 'gate.open', { item: 'P1' })).toMatchObject({
      kind: 'empty',
      reason: 'noTemplate',
      mayConfigure: true,
    })
    expect(await use(product, callAs(people.reader), 'portfolio.open', {})).toMatchObject({
      kind: 'empty',
      reason: 'noTemplate',
      mayConfigure: false,
    })
  })

  it('refuses what is no input, by its place', async () => {
    const { product } = exampleSite()
    const given = await answer('settings.save', product, callAs(people.pmo), { ...saved, passageDays: -1, zone: 'Mars' })
    expect(given).toMatchObject({
      ok: false,
      problem: { code: 'invalid', message: expect.stringMatching(/zone.*passageDays|passageDays.*zone/) as string },
    })
    expect(await answer('settings.burn', product, callAs(people.pmo), {})).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  })

  it('shows two admins their conflict and loses nothing', async () => {
    const { product } = exampleSite()
    const first = await use(product, callAs(people.pmo), 'settings.save', saved)
    const second = await use(product, callAs(people.pmo), 'settings.save', { ...saved, passageDays: 30 })
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, problem: 'conflict', newer: { passageDays: 90 } })
  })

  it('suggests fields by name and type, and shows five real items before saving', async () => {
    const { product } = exampleSite()
    const view = await use(product, callAs(people.pmo), 'settings.open', {})
    expect(view.fields.find(({ field }) => field === 'sponsor')?.suggestion).toMatchObject({ source: 'sponsor', confidence: 'certain' })
    const broken = { ...exampleMapping, fields: { ...exampleMapping.fields, need: { source: 'deleted' } } }
    const trial = await use(product, callAs(people.pmo), 'settings.tryMapping', { mapping: broken })
    expect(trial.read).toBe(1)
    expect(trial.problems).toEqual([{ field: 'need', count: 1, example: 'The field deleted was deleted' }])
    expect(trial.items[0]?.fields.find(({ field }) => field === 'approvedBudget')?.reading).toBe('GBP 2100000.00')
  })
})

describe('the gate', () => {
  it('is judged officially by the product, and opened from what is stored', async () => {
    const { product } = await configured()
    expect(await use(product, callAs(people.reader), 'gate.open', { item: 'P1' })).toMatchObject({ kind: 'empty', reason: 'notJudged' })
    const judged = await judgedGate(product, callAs(people.reader))
    const opened = await use(product, callAs(people.reader), 'gate.open', { item: 'P1' })
    expect(opened).toMatchObject({
      kind: 'gate',
      source: 'official',
      gate: { id: 'G0' },
      judged: { outcome: 'ready', judgementHash: judged.judged.judgementHash },
    })
  })

  it('is only a preview in a person’s own eyes: nothing is written', async () => {
    const { as, site } = await configured()
    const before = site.documents.size
    const view = await judgedGate(as(people.sponsor), callAs(people.sponsor, 'person'))
    expect(view).toMatchObject({ source: 'preview', declaration: { may: false, obstacles: ['preview'] } })
    expect([site.documents.size, site.marks.size]).toEqual([before, 0])
  })

  it('does not believe a judgement that was changed in the storage, nor one that the item does not confirm', async () => {
    const { product, site } = await configured()
    const view = await judgedGate(product, callAs(people.pmo))
    const stored = await product.shelf.read(judgementKey('P1'))
    if (!stored || 'none' in stored.value) throw new Error('nothing stored')
    const judgement = { ...stored.value.judgement, outcome: 'ready' as const, rules: [] }
    site.documents.set('judgements/P1', { value: { ...stored.value, judgement }, version: '9' })
    expect(await answer('gate.open', product, callAs(people.pmo), { item: 'P1' })).toMatchObject({
      ok: false,
      problem: { code: 'unexpected-answer' },
    })
    site.documents.set('judgements/P1', { value: { ...stored.value, judgement, judgementHash: judgementHashOf(judgement) }, version: '10' })
    expect(await use(product, callAs(people.pmo), 'gate.open', { item: 'P1' })).toMatchObject({ kind: 'empty', reason: 'notAttested' })
    expect((await judgedGate(product, callAs(people.pmo))).judged.judgementHash).toBe(view.judged.judgementHash)
    expect(await use(product, callAs(people.pmo), 'gate.open', { item: 'P1' })).toMatchObject({ kind: 'gate' })
  })

  it('makes counts unknown where the reader sees only a part', async () => {
    const initiating = { ...readyProject, state: 'Requirements' }
    const { as } = await configured(initiating, task, secretTask)
    const whole = await judgedGate(as(people.manager), callAs(people.manager, 'person'))
    const part = await judgedGate(as(people.reader), callAs(people.reader, 'person'))
    const traced = (view: typeof whole) => view.judged.criteria.find(({ id }) => id === 'PG-15')?.value
    expect([traced(whole), traced(part)]).toEqual(['pass', 'unknown'])
    expect(part.judged).toMatchObject({ scopeComplete: false, hiddenItems: 1 })
  })

  it('shows the evidence of a criterion with titles only of what the reader may see', async () => {
    const { product, as } = await configured({ ...readyProject, state: 'Requirements' }, task, secretTask)
    await judgedGate(product, callAs(people.pmo))
    const evidence = await use(as(people.reader), callAs(people.reader, 'person'), 'gate.evidence', { item: 'P1', criterion: 'PG-15' })
    expect(evidence.condition).toBe('Scope traced to an objective is 100%')
    expect(evidence.facts[0]).toMatchObject({ items: [{ title: 'Form' }], hidden: 1, total: 2 })
  })
})

describe('declaring a gate passed', () => {
  const declare = async (ports: Ports, call: Call, change: Partial<InputOf<'gate.declarePassed'>> = {}) => {
    const view = await judgedGate(ports, callAs(people.pmo))
    return use(ports, call, 'gate.declarePassed', { item: 'P1', gate: 'G0', judgementHash: view.judged.judgementHash, ...change })
  }

  it('marks the item for whoever decides at the gate, once', async () => {
    const { product, site } = await configured()
    const passed = await declare(product, callAs(people.sponsor))
    expect(passed).toMatchObject({
      status: 'passed',
      view: { gate: { passed: { byName: 'Sam Sponsor', on: '2022-03-31', usableUntil: '2022-06-29' } } },
    })
    expect(site.marks.get('P1')?.gates[0]).toMatchObject({ gate: 'G0', slot: 1, state: 'passed', until: '2022-06-29' })
    expect(await declare(product, callAs(people.pmo))).toMatchObject({
      status: 'refused',
      obstacles: expect.arrayContaining(['alreadyPassed']) as string[],
    })
  })

  it.each([
    ['somebody who does not decide there', people.manager, {}, 'notYourRole'],
    ['what is not the judgement that stands', people.sponsor, { judgementHash: 'f'.repeat(64) }, 'stale'],
  ] as const)('refuses %s, and writes nothing', async (_name, person, change, obstacle) => {
    const { product, site } = await configured()
    expect(await declare(product, callAs(person), change)).toMatchObject({ status: 'refused', obstacles: [obstacle] })
    expect(await product.shelf.read(headKey('P1'))).toBeUndefined()
    expect(site.marks.get('P1')?.gates.every(({ state }) => state === 'notPassed')).toBe(true)
  })

  it('refuses when the evidence changed between the look and the press', async () => {
    const { product, site } = await configured()
    const view = await judgedGate(product, callAs(people.sponsor))
    site.put([{ ...readyProject, values: { ...readyProject.values, objectives: null } }])
    const given = await use(product, callAs(people.sponsor), 'gate.declarePassed', {
      item: 'P1',
      gate: 'G0',
      judgementHash: view.judged.judgementHash,
    })
    expect(given).toMatchObject({ status: 'refused', obstacles: ['notReady', 'stale'], view: { judged: { outcome: 'notReady' } } })
  })

  it('has to be decided again once the decision ran out, and the mark is taken away that night', async () => {
    const { product, site } = await configured()
    await declare(product, callAs(people.sponsor))
    const later = '2022-07-01T12:00:00.000Z'
    site.put([{ ...readyProject, values: { ...readyProject.values, gateReviewDue: '2022-07-05', risksReviewedOn: '2022-06-25' } }])
    await refresh(product, later)
    expect(site.marks.get('P1')?.gates[0]).toMatchObject({ state: 'notPassed' })
    const view = await use(product, callAs(people.sponsor, 'product', later), 'gate.open', { item: 'P1' })
    expect(view).toMatchObject({ gate: { passed: null }, declaration: { may: true } })
    const hash = view.kind === 'gate' ? view.judged.judgementHash : ''
    expect(
      await use(product, callAs(people.sponsor, 'product', later), 'gate.declarePassed', { item: 'P1', gate: 'G0', judgementHash: hash }),
    ).toMatchObject({ status: 'passed' })
  })

  it('leaves a wish where a person’s own identity may not decide, and the product settles it as its author', async () => {
    const { product, as } = await configured()
    await refresh(product)
    const view = await use(as(people.sponsor), callAs(people.sponsor, 'person'), 'gate.open', { item: 'P1' })
    if (view.kind !== 'gate') throw new Error('no gate')
    const wish = { item: 'P1', gate: 'G0', judgementHash: view.judged.judgementHash }
    expect(await use(as(people.sponsor), callAs(people.sponsor, 'person'), 'gate.declarePassed', wish)).toMatchObject({
      status: 'requested',
      view: { declaration: { obstacles: ['pending'] } },
    })
    await refreshOne(product, callAs({ ref: 'service', name: 'Service', active: true }), 'P1')
    const after = await use(as(people.sponsor), callAs(people.sponsor, 'person'), 'gate.open', { item: 'P1' })
    expect(after).toMatchObject({ gate: { passed: { byName: 'Sam Sponsor' } }, declaration: { obstacles: ['alreadyPassed'] } })
  })

  it('does not settle the wish of somebody who may not decide, and says so in the gate’s history', async () => {
    const { product, as } = await configured()
    await refresh(product)
    const judgementHash = (await judgedGate(product, callAs(people.pmo))).judged.judgementHash
    await askFor(as(people.reader), 'P1', { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor' })
    await refresh(product)
    const view = await use(product, callAs(people.pmo), 'gate.open', { item: 'P1' })
    expect(view).toMatchObject({ gate: { passed: null } })
    expect(view.kind === 'gate' && view.history.at(-1)).toMatchObject({ kind: 'refused', byName: 'Ruth Reader' })
  })
})

describe('the portfolio', () => {
  it('is shown from summaries that a refresh wrote, and a second refresh writes nothing', async () => {
    const { product, site } = await configured()
    expect(await refresh(product)).toMatchObject({ status: 'finished', done: 1, total: 1 })
    const view = await use(product, callAs(people.reader), 'portfolio.open', {})
    expect(view).toMatchObject({
      kind: 'portfolio',
      components: [{ key: 'P1', outcome: 'ready', health: 'onTrack', doneItems: 1, totalItems: 1, gate: { id: 'G0' } }],
    })
    const versions = () =>
      [...site.documents]
        .filter(([name]) => name !== 'jobs/refresh' && !name.startsWith('refresh/'))
        .map(([name, { version }]) => [name, version])
    const before = versions()
    await refresh(product)
    expect(versions()).toEqual(before)
  })

  it('hides what the reader may not see', async () => {
    const { product, as } = await configured({ ...readyProject, hiddenFrom: ['reader'] }, task)
    await refresh(product)
    expect(await use(as(people.reader), callAs(people.reader, 'person'), 'portfolio.open', {})).toMatchObject({ components: [] })
  })
})

describe('the governance file', () => {
  it('judges a live item as the site itself does', async () => {
    const { product } = await configured()
    const view = await judgedGate(product, callAs(people.pmo))
    const { text } = await use(product, callAs(people.pmo), 'governance.export', {})
    const judged = await judgeItem(product, callAs(people.reader, 'person'), await readGovernance(text), 'P1')
    expect(judged.judgementHash).toBe(view.judged.judgementHash)
  })

  it('is refused when it was edited by hand', async () => {
    const { product } = await configured()
    const { text } = await use(product, callAs(people.pmo), 'governance.export', {})
    await expect(readGovernance(text.replace('"passageDays": 90', '"passageDays": 900'))).rejects.toThrow('changed after it was exported')
    await expect(readGovernance('{')).rejects.toThrow('is not JSON')
  })
})
