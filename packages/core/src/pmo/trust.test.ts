import { describe, expect, it } from 'vitest'
import { factsHashOf } from '../facts/facts-hash.ts'
import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import { anchorFor, appendTo } from '../ledger/keep.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import type { Call, Ports } from '../ports.ts'
import { callAs, exampleMapping, exampleSite, people, readyProject, secretTask, task } from '../testing/example-site.ts'
import type { FakeItem } from '../testing/fake-tracker.ts'
import type { Answer, InputOf, OutputOf, UseCaseName } from './client.ts'
import { decidedKey } from './decided-document.ts'
import { askFor } from './governance/ask-for.ts'
import { readGovernance } from './governance/read-governance.ts'
import { refreshOne, startRefresh, stepRefresh } from './refresh.ts'
import { inProcessClient } from './registry.ts'

const service = { ref: 'service', name: 'Service', active: true }
const must = <T>(given: Answer<T>): T => {
  if (!given.ok) throw new Error(`${given.problem.message} ${given.problem.remedy}`)
  return given.value
}
const use = async <N extends UseCaseName>(ports: Ports, call: Call, name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
  must(await inProcessClient(ports, () => call).call(name, input))
const saved = {
  template: { document: phaseGate },
  mapping: exampleMapping,
  zone: 'Europe/London',
  passageDays: 90,
  settingsVersion: 'new',
}

const configured = async (...items: readonly FakeItem[]) => {
  const made = exampleSite(...items)
  await use(made.product, callAs(people.pmo), 'settings.save', saved)
  return made
}
const refresh = async (ports: Ports, call: Call = callAs(service)) => {
  let progress = await startRefresh(ports, call)
  for (let steps = 0; progress.status === 'running' && steps < 20; steps += 1) progress = await stepRefresh(ports, call)
  return progress
}
const open = (ports: Ports, item = 'P1', call = callAs(people.sponsor)) => use(ports, call, 'gate.open', { item })
const judge = async (ports: Ports, item = 'P1', call = callAs(people.pmo)) => {
  const view = await use(ports, call, 'gate.judge', { item })
  if (view.kind !== 'gate') throw new Error(`no gate but ${view.reason}`)
  return view
}
const wish = (gate: string, judgementHash: string) => ({ kind: 'vote', gate, judgementHash, outcome: 'go', role: 'sponsor' }) as const
const second: FakeItem = { ...readyProject, ref: 'P2', title: 'Second' }
const forged = {
  gate: 'G0',
  by: 'sponsor',
  byName: 'Sam Sponsor',
  on: '2022-03-01',
  at: '2022-03-01T09:00:00.000Z',
  judgementHash: 'a'.repeat(64),
  until: '2099-01-01',
}

describe('what anybody may write into the storage', () => {
  it('passes no gate: a record counts only where the project item confirms it', async () => {
    const { product, site } = await configured({ ...readyProject, values: { ...readyProject.values, objectives: null } })
    site.documents.set('passages/P1', { value: { passages: [forged] }, version: '1' })
    await refresh(product)
    expect(site.marks.get('P1')?.gates[0]?.state).toBe('notPassed')
    expect(await open(product)).toMatchObject({ gate: { passed: null }, judged: { outcome: 'notReady' } })
  })

  it('does not stand in the way of an honest decision', async () => {
    const { product, site } = await configured()
    site.documents.set('passages/P1', { value: { passages: [forged] }, version: '1' })
    const { judged } = await judge(product)
    const given = await use(product, callAs(people.sponsor), 'gate.declarePassed', {
      item: 'P1',
      gate: 'G0',
      judgementHash: judged.judgementHash,
    })
    expect(given).toMatchObject({ status: 'passed', view: { gate: { passed: { on: '2022-03-31' } } } })
  })

  it.each([
    ['passages/P1', {}],
    ['judgements/P1', { judgement: 7 }],
    ['portfolio-lines/all', 'rubbish'],
    ['portfolio-lines/all', { lines: { P1: 'rubbish', stranger: { ref: 1 } } }],
    ['portfolio-lines/all', { halves: ['all', 'all'] }],
    ['portfolio-lines/all', { halves: ['nowhere', 'else'] }],
  ])('%s as %j is judged as absent and written anew', async (place, value) => {
    const { product, site } = await configured()
    site.documents.set(place, { value, version: '1' })
    expect(await refresh(product)).toMatchObject({ status: 'finished', done: 1 })
    expect(await use(product, callAs(people.pmo), 'portfolio.open', {})).toMatchObject({ kind: 'portfolio', components: [{ key: 'P1' }] })
    expect(await open(product)).toMatchObject({ kind: 'gate' })
  })

  it('puts a project under no template that never came in force here, nor stops the refresh', async () => {
    const { product, site } = await configured({ ...readyProject, values: { ...readyProject.values, objectives: null } })
    const own = { ...phaseGate, version: '9.0.0', criteria: [] }
    site.documents.set(`templates/${hashOf(own)}`, { value: own, version: '1' })
    const who = { ref: 'x', name: 'X' }
    const entries = [{ kind: 'criterion', id: 'PG-33', before: 'asked', after: 'leftOut', reason: 'x' }]
    const overlay = { entries, reason: 'x', proposedBy: who, proposedAt: '', approvedBy: who, on: '2022-01-01', until: '2099-01-01' }
    for (const hash of [hashOf(own), 'f'.repeat(64)])
      for (const value of [{ template: { id: own.id, version: '9.0.0', hash } }, { tailoring: { ...overlay, basedOn: hash } }]) {
        site.documents.delete('judgements/P1')
        site.documents.set('bindings/P1', { value, version: '1' })
        expect(await refresh(product)).toMatchObject({ status: 'finished', done: 1 })
        expect(await open(product)).toMatchObject({ template: { version: phaseGate.version }, judged: { outcome: 'notReady' } })
        expect(await use(product, callAs(people.pmo), 'binding.open', { item: 'P1' })).toMatchObject({ pinned: false, tailoring: null })
      }
  })

  it('can spoil the settings, and the PMO can save them again', async () => {
    const { product, site } = await configured()
    site.documents.set('settings/head', { value: { x: 1 }, version: '9' })
    const view = await use(product, callAs(people.pmo), 'settings.open', {})
    expect(view).toMatchObject({ damaged: true, settingsVersion: '9' })
    const adopting = inProcessClient(product, () => callAs(people.pmo)).call('template.adopt', {
      document: phaseGate,
      settingsVersion: '9',
    })
    expect(await adopting).toMatchObject({ ok: false, problem: { code: 'unexpected-answer' } })
    expect(await use(product, callAs(people.pmo), 'settings.save', { ...saved, settingsVersion: view.settingsVersion })).toMatchObject({
      ok: true,
    })
  })
})

describe('a mark that somebody changed', () => {
  it('is put right by the next refresh', async () => {
    const { product, site } = await configured({ ...readyProject, values: { ...readyProject.values, objectives: null } })
    await refresh(product)
    const before = site.marks.get('P1')
    if (!before) throw new Error('no marks')
    await product.desk.ensureMarks('P1', {
      ...before,
      gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2099-01-01', judgementHash: null }],
    })
    await refresh(product)
    expect(site.marks.get('P1')).toEqual(before)
  })
})

describe('wishes', () => {
  it('that make no sense are taken away and do not keep the others waiting', async () => {
    const { product, as } = await configured(readyProject, second, task)
    await refresh(product)
    const { judged } = await judge(product, 'P2')
    await askFor(as(people.reader), 'P1', wish('G9', 'f'.repeat(64)))
    await as(people.reader).desk.ensureWish('P1', 'x')
    await askFor(as(people.reader), 'T1', wish('G0', 'f'.repeat(64)))
    await askFor(as(people.sponsor), 'P2', wish('G0', judged.judgementHash))
    expect(await refresh(product)).toMatchObject({ status: 'finished' })
    expect(await open(product, 'P2')).toMatchObject({ gate: { passed: { byName: 'Sam Sponsor' } } })
    const tracker = product.tracker({ mapping: exampleMapping, zone: 'Europe/London' })
    expect(await tracker.itemsWithWishes()).toEqual([])
  })

  it('that come while another is settled stay', async () => {
    const { product, as } = await configured()
    await as(people.sponsor).desk.ensureWish('P1', 'new')
    await product.desk.ensureWish('P1', null, 'old')
    const tracker = product.tracker({ mapping: exampleMapping, zone: 'Europe/London' })
    expect(await tracker.wishes('P1')).toMatchObject([{ act: 'new' }])
  })
})

describe('a decision', () => {
  it('rests on a judgement that is kept under its hash, also when the next one is written', async () => {
    const { product, site } = await configured()
    const seen = await judge(product, 'P1', callAs(people.pmo))
    const tomorrow = callAs(people.sponsor, 'product', '2022-04-01T09:00:00.000Z')
    expect(
      await use(product, tomorrow, 'gate.declarePassed', { item: 'P1', gate: 'G0', judgementHash: seen.judged.judgementHash }),
    ).toMatchObject({ status: 'passed' })
    const hash = site.marks.get('P1')?.gates[0]?.judgementHash ?? ''
    const { state } = await readGovernance(product, 'P1', site.marks.get('P1')?.record)
    const decided = (await product.shelf.read(decidedKey(hash, state.approvals.decisions[0]?.factsHash ?? '')))?.value
    expect(state.approvals.decisions.map(({ factsHash }) => factsHash)).toEqual([decided && factsHashOf(decided.facts)])
    expect(decided?.judgement).toMatchObject({
      gate: 'G0',
      asOf: '2022-04-01',
      outcome: 'ready',
    })
  })
})

describe('a project that was sent back', () => {
  it('keeps no mark of a gate that is ahead of it again, and decides it anew', async () => {
    const inPhase = (state: string): FakeItem => ({ ...readyProject, state })
    const { product, site } = await configured(inPhase('Initiate'))
    const state = (gate: string) => site.marks.get('P1')?.gates.find((mark) => mark.gate === gate)?.state
    const decide = async () => {
      const { judged, gate } = await judge(product)
      const wish = { item: 'P1', gate: gate.id, judgementHash: judged.judgementHash }
      return use(product, callAs(people.sponsor), 'gate.declarePassed', wish)
    }
    site.put([inPhase('Idea')])
    expect(await decide()).toMatchObject({ status: 'passed' })
    site.put([inPhase('Initiate')])
    await refresh(product)
    expect(state('G0')).toBe('passed')
    const mark = site.marks.get('P1')
    const { ledger } = await readGovernance(product, 'P1', mark?.record)
    const [hash, until] = ['a'.repeat(64), '2099-01-01']
    const act = {
      kind: 'decision',
      gate: 'G1',
      judgementHash: hash,
      factsHash: hash,
      template: hash,
      outcome: 'go',
      conditions: [],
      until,
      votes: [1],
    }
    const record = anchorFor(await appendTo(product, ledger, [{ at: forged.at, by: people.sponsor, act }]), undefined)
    if (mark && record) await product.desk.ensureMarks('P1', { ...mark, record })
    site.put([inPhase('Requirements')])
    await refresh(product)
    expect([state('G0'), state('G1')]).toEqual(['passed', 'passed'])
    site.put([inPhase('Initiate')])
    await refresh(product)
    expect([state('G0'), state('G1')]).toEqual(['passed', 'passed'])
    site.put([inPhase('Idea')])
    await refresh(product)
    expect([state('G0'), state('G1')]).toEqual(['passed', 'notPassed'])
    site.put([inPhase('Initiate')])
    await refresh(product)
    expect([state('G0'), state('G1')]).toEqual(['passed', 'notPassed'])
  })
})

describe('a role', () => {
  it('that somebody gave to themselves decides nothing, and given by somebody else it does', async () => {
    const { product, site } = await configured()
    const { judged } = await judge(product)
    const declare = () =>
      use(product, callAs(people.sponsor), 'gate.declarePassed', { item: 'P1', gate: 'G0', judgementHash: judged.judgementHash })
    const appointed = (at: string, by: string) => ({
      item: 'P1',
      at,
      by,
      byName: by,
      field: 'sponsor' as const,
      from: null,
      to: people.sponsor,
    })
    site.put([], [appointed('2022-03-30T09:00:00.000Z', 'sponsor')])
    expect(await declare()).toMatchObject({ status: 'refused', obstacles: ['selfAppointed'] })
    site.put([], [appointed('2022-03-30T10:00:00.000Z', 'manager')])
    expect(await declare()).toMatchObject({ status: 'passed' })
  })
})

describe('neighbours', () => {
  it('do not share what is hidden below one of them', async () => {
    const requirements = (item: FakeItem): FakeItem => ({ ...item, state: 'Requirements' })
    const hiddenBelowSecond: FakeItem = { ...secretTask, parent: 'P2', hiddenFrom: ['product'] }
    const { product } = await configured(requirements(readyProject), task, requirements(second), hiddenBelowSecond)
    await refresh(product)
    const complete = async (item: string) => {
      const view = await open(product, item)
      return view.kind === 'gate' && view.judged.scopeComplete
    }
    expect([await complete('P1'), await complete('P2')]).toEqual([true, false])
  })
})

describe('where no gate is ahead', () => {
  it.each([
    ['Somewhere', undefined, 'phaseUnknown', 'unknown'],
    ['Odd', 'no-such-phase', 'phaseUnknown', 'unknown'],
    ['Cancelled', 'idea', 'dropped', null],
  ] as const)('in state %s the old gate is no longer shown', async (state, phase, reason, outcome) => {
    const { product, site } = await configured()
    await refresh(product)
    const phases = { ...exampleMapping.phases, ...(phase ? { [state]: phase } : {}) }
    const { settingsVersion } = await use(product, callAs(people.pmo), 'settings.open', {})
    await use(product, callAs(people.pmo), 'settings.save', { ...saved, mapping: { ...exampleMapping, phases }, settingsVersion })
    site.put([{ ...readyProject, state }])
    await refresh(product)
    expect(await open(product)).toMatchObject({ kind: 'empty', reason })
    expect(site.marks.get('P1')?.judgement).toBeNull()
    const view = await use(product, callAs(people.pmo), 'portfolio.open', {})
    expect(view).toMatchObject({ components: [{ outcome, gate: null, tier: 'standard' }] })
  })

  it('but who was moved to the end past gates that nobody passed stands before the last of them', async () => {
    const { product, site } = await configured()
    site.put([{ ...readyProject, state: 'Closed' }])
    await refresh(product)
    const { settingsVersion } = await use(product, callAs(people.pmo), 'settings.open', {})
    const mapping = { ...exampleMapping, phases: { ...exampleMapping.phases, Closed: 'close' } }
    await use(product, callAs(people.pmo), 'settings.save', { ...saved, mapping, settingsVersion })
    await refresh(product)
    expect(await open(product)).toMatchObject({ kind: 'gate', gate: { id: 'G6' } })
  })

  it('says so of an item that stands for no project', async () => {
    const { product } = await configured()
    expect(await use(product, callAs(people.pmo), 'gate.judge', { item: 'T1' })).toMatchObject({ kind: 'empty', reason: 'notAProjectItem' })
  })

  it('takes a project from the portfolio when its item no longer stands for one', async () => {
    const { product, site } = await configured(readyProject, second)
    await refresh(product)
    site.put([{ ...second, type: 'Task' }])
    await refresh(product)
    expect(await use(product, callAs(people.pmo), 'portfolio.open', {})).toMatchObject({ components: [{ key: 'P1' }] })
    const left = async () => (await use(product, callAs(people.pmo), 'portfolio.left', {})).left
    expect(await left()).toMatchObject([{ ref: second.ref, title: second.title }])
    site.put([second])
    await refresh(product)
    expect(await left()).toEqual([])
  })
})

describe('what the product reads with its own identity', () => {
  it('is shown of the site’s fields and types to the PMO alone', async () => {
    const { product } = await configured()
    expect((await use(product, callAs(people.reader), 'settings.open', {})).schema).toEqual({ types: [], fields: [], states: [] })
    expect((await use(product, callAs(people.pmo), 'settings.open', {})).schema.fields.length).toBeGreaterThan(0)
  })

  it('is shown of an item to nobody who may not see it, by any use case', async () => {
    const { product } = await configured({ ...readyProject, hiddenFrom: ['product'] })
    for (const name of ['gate.open', 'gate.judge'] as const) {
      const given = await inProcessClient(product, () => callAs(people.reader)).call(name, { item: 'P1' })
      expect(given).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    }
  })
})

describe('a refresh', () => {
  const failing = (ports: Ports, error: TrackerError, times: number): Ports => {
    let left = times
    return {
      ...ports,
      tracker: (reading) => {
        const tracker = ports.tracker(reading)
        return {
          ...tracker,
          items: (scope, fields) => {
            if (scope.kind === 'below' && left > 0) {
              left -= 1
              throw error
            }
            return tracker.items(scope, fields)
          },
        }
      },
    }
  }

  it('is repeated by its driver when the tracker was away, and fails with its reason otherwise', async () => {
    const { product } = await configured()
    const away = failing(product, new TrackerError('unavailable', 'Away', 'Wait.'), 1)
    await startRefresh(away, callAs(service))
    await expect(stepRefresh(away, callAs(service))).rejects.toThrow('Away')
    expect(await stepRefresh(away, callAs(service))).toMatchObject({ status: 'finished' })
    const closed = failing(product, new TrackerError('forbidden', 'No', 'Ask.'), 1)
    await startRefresh(closed, callAs(service), { repair: true })
    expect(await stepRefresh(closed, callAs(service))).toMatchObject({ status: 'failed', problem: 'No. Ask.' })
  })

  it('stops in order when whoever asked has gone, and goes on where it stopped', async () => {
    const { product } = await configured(...['P1', 'P2', 'P3', 'P4', 'P5'].map((ref) => ({ ...readyProject, ref })))
    let looks = 0
    const signal = {
      get aborted() {
        looks += 1
        return looks > 1
      },
    }
    await startRefresh(product, callAs(service))
    expect(await stepRefresh(product, { ...callAs(service), signal })).toMatchObject({ status: 'running', done: 4, total: 5 })
    expect(await stepRefresh(product, callAs(service))).toMatchObject({ status: 'finished', done: 5 })
  })

  it('of one item says when there is none', async () => {
    const { product } = await configured()
    await expect(refreshOne(product, callAs(service), 'nothing')).rejects.toThrow('does not exist, is no project item, or may not be read')
  })
})
