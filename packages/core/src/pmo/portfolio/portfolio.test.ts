import '../../portfolio-pages.ts'
import '../pages.ts'
import { describe, expect, it } from 'vitest'
import type { Ports } from '../../ports.ts'
import { use } from '../../testing/ask.ts'
import { judgedSite } from '../../testing/bound-site.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import type { FakeItem } from '../../testing/fake-tracker.ts'
import type { PortfolioLimits, SelectionView } from '../views/selection.ts'
import type { Strategy } from '../views/strategy.ts'

const [lead, second, reader] = [callAs(people.pmo), callAs(people.otherPmo), callAs(people.reader, 'person')]

const project = (ref: string, title: string, millions: number, more: Partial<FakeItem> = {}): FakeItem => ({
  ...readyProject,
  ref,
  title,
  ...more,
  values: {
    ...readyProject.values,
    startPlanned: '2022-01-01',
    finishPlanned: '2023-12-31',
    estimateAtCompletion: { minor: millions * 100_000_000, currency: 'GBP' },
  },
})

const four = [project('A', 'Apples', 4), project('B', 'Bread', 2), project('C', 'Coal', 6), project('D', 'Dates', 8)]

const strategy: Strategy = {
  objectives: [
    { id: 'speed', name: 'Speed', statement: null, target: null, weight: 3 },
    { id: 'trust', name: 'Trust', statement: null, target: null, weight: 1 },
  ],
  weights: 'entered',
  comparisons: null,
  mix: [{ dimension: 'horizon', targets: { run: 4000, grow: 6000 } }],
}

const model = {
  id: 'value',
  version: '0',
  method: 'weightedSum',
  criteria: [
    {
      id: 'fit',
      weight: 3,
      fact: 'strategy.alignment',
      scale: {
        curve: [
          [0, 0],
          [100, 100],
        ],
      },
    },
    { id: 'urgency', weight: 1, scale: { levels: { low: 0, high: 100 } } },
  ],
}

const limits: PortfolioLimits = {
  name: 'Digital',
  currency: 'GBP',
  candidates: 'all',
  periods: { unit: 'year', yearStarts: 1, first: '2022-05-05', count: 2 },
  budgets: { '2022': 6_000_000, '2023': 6_000_000 },
  funds: {},
  capacity: {},
  guardrails: [],
  objectives: {},
}

const links = { A: 'strong', B: 'moderate', C: 'strong', D: 'weak' } as const

/** A portfolio of four with strategy, links, model, assessments and budgets. */
const decided = async () => {
  const made = await judgedSite(...four)
  const { product } = made
  await use(product, lead, 'strategy.save', { strategy, strategyVersion: 'new' })
  await use(product, lead, 'portfolioInputs.save', {
    projects: Object.entries(links).map(([item, strength]) => ({
      item,
      inputsVersion: 'new',
      set: { links: { speed: strength, trust: strength }, mix: { horizon: item === 'D' ? 'run' : 'grow' } },
    })),
  })
  await use(product, lead, 'scoring.save', { model, scoringVersion: 'new' })
  for (const item of Object.keys(links)) await use(product, lead, 'scoring.assess', { item, values: { urgency: 'high' } })
  await use(product, lead, 'selection.saveLimits', { limits, limitsVersion: 'new' })
  return made
}

const open = (ports: Ports, call = lead): Promise<SelectionView> => use(ports, call, 'selection.open', {})

describe('strategy', () => {
  it('weighs objectives and aligns projects by their links, leaving open what nobody looked at', async () => {
    const { product } = await judgedSite(...four)
    await use(product, lead, 'strategy.save', { strategy, strategyVersion: 'new' })
    await use(product, lead, 'portfolioInputs.save', {
      projects: [
        { item: 'A', inputsVersion: 'new', set: { links: { speed: 'strong', trust: 'none' } } },
        { item: 'B', inputsVersion: 'new', set: { links: { speed: 'strong' } } },
      ],
    })
    const view = await use(product, lead, 'strategy.open', {})
    expect(view.shares).toEqual({ speed: 0.75, trust: 0.25 })
    expect(view.links).toMatchObject([
      { key: 'A', alignment: 75 },
      { key: 'B', alignment: null, alignmentAtLeast: 75, alignmentAtMost: 100 },
      { key: 'C', alignment: null, alignmentAtLeast: 0 },
      { key: 'D' },
    ])
  })

  it('finds weights from pairs of several people, and names pairs that do not hang together', async () => {
    const { product } = await judgedSite(...four)
    const compared = (comparisons: { first: string; second: string; times: number }[]): Strategy => ({
      ...strategy,
      weights: 'compared',
      comparisons: { randomIndex: 'saaty', assessors: [{ name: 'Ann', comparisons }] },
    })
    const refused = await use(product, lead, 'strategy.save', { strategy: compared([]), strategyVersion: 'new' })
    expect(refused).toMatchObject({ ok: false, problem: 'mistakes', mistakes: [{ place: 'comparisons' }] })
    const saved = await use(product, lead, 'strategy.save', {
      strategy: compared([{ first: 'speed', second: 'trust', times: 3 }]),
      strategyVersion: 'new',
    })
    expect(saved).toMatchObject({ ok: true, view: { shares: { speed: expect.closeTo(0.75, 9) as number } } })
  })

  it('is not overwritten by somebody who looked at an older one', async () => {
    const { product } = await judgedSite(...four)
    const first = await use(product, lead, 'strategy.save', { strategy, strategyVersion: 'new' })
    expect(first.ok).toBe(true)
    const late = await use(product, second, 'strategy.save', { strategy: { ...strategy, mix: [] }, strategyVersion: 'new' })
    expect(late).toMatchObject({ ok: false, problem: 'conflict', newer: { strategy: { mix: strategy.mix } } })
  })
})

describe('scoring', () => {
  it('reads facts, asks assessors for the rest, and shows what is missing instead of counting it as nothing', async () => {
    const { product } = await decided()
    const view = await use(product, lead, 'scoring.open', {})
    expect(view.scores.map(({ key, score, rank }) => [key, score && Math.round(score), rank])).toEqual([
      ['A', 100, 1],
      ['C', 100, 1],
      ['B', 50, 3],
      ['D', 33, 4],
    ])
    await use(product, lead, 'scoring.assess', { item: 'B', values: { urgency: null } })
    const after = await use(product, lead, 'scoring.open', {})
    expect(after.scores.find(({ key }) => key === 'B')).toMatchObject({ score: null, rank: null, missing: ['urgency'], atLeast: 25 })
  })

  it('keeps what each assessor gave, and how far they are apart', async () => {
    const { product } = await decided()
    const given = await use(product, second, 'scoring.assess', { item: 'A', values: { urgency: 'low' } })
    expect(given).toMatchObject({ ok: true, score: { assessed: { urgency: [{ by: 'pmo' }, { by: 'otherPmo' }] } } })
    expect(given.ok && given.score.parts.find(({ criterion }) => criterion === 'urgency')).toMatchObject({ utility: 50, apart: 100 })
  })

  it('shows what a model would do before it is saved, and counts its versions', async () => {
    const { product } = await decided()
    const turned = {
      ...model,
      criteria: [
        model.criteria[1],
        {
          ...model.criteria[0],
          scale: {
            curve: [
              [0, 100],
              [100, 0],
            ],
          },
        },
      ],
    }
    const preview = await use(product, lead, 'scoring.preview', { model: turned })
    expect(preview.effects.find(({ key }) => key === 'D')).toMatchObject({ rank: 1, rankBefore: 4, moved: 3 })
    // What it would do to the selection is what the selection then does.
    const { selection } = preview
    expect(selection).toMatchObject({ is: 'changes', gap: 0, already: false, comesIn: [{ ref: 'D', title: 'Dates' }] })
    expect((await use(product, lead, 'scoring.preview', { model })).selection).toEqual({ is: 'stays', gap: 0 })
    const { scoringVersion } = await use(product, lead, 'scoring.open', {})
    const saved = await use(product, lead, 'scoring.save', { model: turned, note: 'turned', scoringVersion })
    expect(saved).toMatchObject({ ok: true, view: { model: { version: '2' }, history: [{ byName: 'Petra Moor' }] } })
    const decidedNow = (await open(product)).answer?.decided
    const goesOut = selection?.is === 'changes' ? selection.goesOut.map(({ ref }) => ref) : []
    const expected = [...['A', 'B', 'C'].filter((ref) => !goesOut.includes(ref)), 'D']
    expect(decidedNow && 'selected' in decidedNow && decidedNow.selected).toEqual(expected)
  })
})

describe('selection', () => {
  it('selects at once with a proven bound, and tells one reason for each project', async () => {
    const { product } = await decided()
    const { answer, candidates } = await open(product)
    expect(candidates[0]).toMatchObject({ key: 'A', cost: { '2022': 2_000_000, '2023': 2_000_000 }, costFrom: 'spread' })
    expect(answer?.decided).toMatchObject({ status: 'optimal', selected: ['A', 'B', 'C'], value: 250, gap: 0 })
    const reasons = answer && 'reasons' in answer.decided ? answer.decided.reasons : []
    expect(reasons.map(({ project, in: inside }) => [project, inside])).toEqual([
      ['A', true],
      ['B', true],
      ['C', true],
      ['D', false],
    ])
    expect(answer?.cost).toEqual({ '2022': 6_000_000, '2023': 6_000_000 })
  })

  it('answers what would be with less money, without saving it', async () => {
    const { product } = await decided()
    const view = await use(product, lead, 'selection.open', { changes: { budgetLevel: 5000 } })
    expect(view.answer?.decided).toMatchObject({ selected: ['A', 'B'] })
    expect((await open(product)).answer?.decided).toMatchObject({ selected: ['A', 'B', 'C'] })
  })

  it('counts people of a year by its busiest month, and keeps to those that there are', async () => {
    const { product } = await decided()
    const view = await open(product)
    const projects = ['A', 'C'].map((item) => ({
      item,
      inputsVersion: view.candidates.find(({ ref }) => ref === item)?.inputsVersion ?? '',
      set: { demand: { engineer: { '2022-04': 1, '2022-09': 2, '2024-01': 9 } } },
    }))
    await use(product, lead, 'portfolioInputs.save', { projects })
    const changes = { capacity: { engineer: { '2022': 3 } } }
    const asked = await use(product, lead, 'selection.open', { changes })
    expect(asked.candidates[0]).toMatchObject({ key: 'A', demand: { engineer: { '2022': 2 } } })
    expect(asked.answer?.decided).toMatchObject({ status: 'optimal', value: 150 })
  })

  it('leaves out who has no score, but never forgets the cost of who must be in', async () => {
    const { product } = await decided()
    await use(product, lead, 'scoring.assess', { item: 'C', values: { urgency: null } })
    expect(await open(product)).toMatchObject({ leftOut: [{ key: 'C', why: 'noScore', missing: ['urgency'] }] })
    const { inputsVersion } = (await open(product)).leftOut[0] ?? { inputsVersion: '' }
    await use(product, lead, 'portfolioInputs.save', { projects: [{ item: 'C', inputsVersion, set: { mandatory: { reason: 'law' } } }] })
    const view = await open(product)
    expect(view.candidates.find(({ key }) => key === 'C')).toMatchObject({ value: 75, valueFrom: 'least', mandatory: { reason: 'law' } })
    expect(view.answer?.decided).toMatchObject({ selected: ['A', 'B', 'C'] })
  })

  it('says in words of the model why nothing can be selected, and what would help', async () => {
    const { product } = await decided()
    const changes = { forced: { D: { in: true, reason: 'promised' } }, budgets: { '2022': 1_000_000 } }
    const { answer } = await use(product, lead, 'selection.open', { changes })
    expect(answer?.decided).toMatchObject({ status: 'infeasible', irreducible: true })
  })

  it('speaks of no project that the reader may not see', async () => {
    const { product, as, site } = await decided()
    site.put([{ ...project('A', 'Apples', 4), hiddenFrom: ['reader'] }])
    const view = await open(as(people.reader), reader)
    expect(view).toMatchObject({ hidden: 1, answer: { decided: { selected: ['B', 'C'] } } })
    expect(JSON.stringify(view)).not.toContain('Apples')
    expect((await open(product)).hidden).toBe(0)
  })

  it('refuses limits of periods that the plan does not have', async () => {
    const { product } = await decided()
    const { limitsVersion } = await open(product)
    const saved = await use(product, lead, 'selection.saveLimits', { limits: { ...limits, budgets: { '2031': 1 } }, limitsVersion })
    expect(saved).toMatchObject({ ok: false, mistakes: [{ place: 'budgets.2031' }] })
  })
})

describe('scenarios', () => {
  it('are committed as the baseline by a second person, and say what changed since', async () => {
    const { product } = await decided()
    const saved = await use(product, lead, 'scenario.save', { name: 'As agreed', note: '' })
    if (!saved.ok) throw new Error('not saved')
    const proposed = await use(product, lead, 'scenario.propose', { scenario: saved.scenario, note: 'Board, May', baselineVersion: 'new' })
    if (!proposed.ok || !proposed.list.proposal) throw new Error('not proposed')
    const approval = { hash: proposed.list.proposal.hash, baselineVersion: proposed.list.baselineVersion }
    await expect(use(product, lead, 'scenario.approve', approval)).rejects.toThrow('second person')
    const committed = await use(product, second, 'scenario.approve', approval)
    expect(committed).toMatchObject({ ok: true, list: { baseline: { name: 'As agreed', approvedBy: 'Omar Pace', formerly: null } } })
    await use(product, lead, 'scoring.assess', { item: 'A', values: { urgency: 'low' } })
    const { since } = await use(product, lead, 'scenario.list', {})
    expect(since).toMatchObject({ came: [], moved: [{ key: 'A', value: [100, 75] }], wouldComeIn: [], valueNow: 225, keeps: true })
    const compared = await use(product, lead, 'scenario.compare', { scenarios: [saved.scenario] })
    expect(compared.committed).toMatchObject({ name: 'As agreed', standing: { value: 250 } })
  })

  it('stand beside each other, with what differs', async () => {
    const { product } = await decided()
    const first = await use(product, lead, 'scenario.save', { name: 'As agreed', note: '' })
    const less = await use(product, lead, 'scenario.save', { name: 'Half', note: '', changes: { budgetLevel: 5000 } })
    if (!first.ok || !less.ok) throw new Error('not saved')
    const compared = await use(product, lead, 'scenario.compare', { scenarios: [first.scenario, less.scenario] })
    expect(compared.columns).toMatchObject([
      { name: 'As agreed', value: 250, goesOut: [] },
      { name: 'Half', value: 150, goesOut: ['C'] },
    ])
    expect(compared.rows.filter(({ differs }) => differs)).toMatchObject([{ key: 'C', in: [true, false] }])
    // The line is that of the first one's limits: it reaches both, and nothing is committed yet.
    const at = (level: number) => compared.frontier.find((point) => point.level === level)
    expect([at(5000), at(10_000)]).toMatchObject([{ value: 150 }, { value: 250 }])
    expect(compared.frontier.every((point) => 'bound' in point && (!('value' in point) || point.bound >= point.value))).toBe(true)
    expect(compared.committed).toBeNull()
  })
})
