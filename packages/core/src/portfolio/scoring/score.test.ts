import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScoringCriterion, ScoringDocument } from './model.ts'
import { internalRate, netPresentValue, payback, returnOnInvestment } from './money.ts'
import { readScoringDocument, scoresOf } from './score.ts'
import { stabilityOf } from './stability.ts'
import { sharesOf, weightedScore } from './weighted.ts'

const criteria: ScoringCriterion[] = [
  {
    id: 'reach',
    weight: 1,
    scale: {
      curve: [
        [0, 0],
        [1000, 50],
        [5000, 100],
      ],
    },
  }, // prettier-ignore
  { id: 'risk', weight: 3, scale: { levels: { low: 100, medium: 40, high: 0 } } },
]
const document: ScoringDocument = {
  model: { id: 'digital', version: '4', method: 'weightedSum', criteria },
  projects: [
    { id: 'A', inputs: { reach: 3000, risk: 'low' } },
    {
      id: 'B',
      inputs: {
        reach: 9000,
        risk: [
          { by: 'Ann', value: 'high' },
          { by: 'Ben', value: 'low' },
        ],
      },
    }, // prettier-ignore
    { id: 'C', inputs: { reach: null, risk: 'medium' } },
  ],
}
type Weighted = Extract<ReturnType<typeof scoresOf>, { weights: unknown }>

describe('the weighted sum', () => {
  it('explains a score by criterion, and leaves open what is missing', () => {
    const { scores, weights } = scoresOf(document) as Weighted
    expect(weights).toEqual({ reach: 0.25, risk: 0.75 })
    expect(scores[0]).toMatchObject({
      score: 93.75,
      rank: 1,
      missing: [],
      parts: [
        { utility: 75, points: 18.75 },
        { utility: 100, points: 75 },
      ],
    })
    expect(scores[1]).toMatchObject({ score: 62.5, rank: 2, parts: [{ utility: 100 }, { utility: 50, apart: 100 }] })
    expect(scores[2]).toMatchObject({ score: null, rank: null, missing: ['reach'], atLeast: 30, atMost: 55 })
  })

  it('never moves a score because another project came in', () => {
    const alone = scoresOf({ ...document, projects: document.projects.slice(0, 1) }) as Weighted
    expect(alone.scores[0]?.score).toBe((scoresOf(document) as Weighted).scores[0]?.score)
  })

  it('gives exact intervals: inside the order and the first place stay, at their ends two projects tie', () => {
    const utility = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 100))
    const rows = fc.array(fc.tuple(utility, utility, utility), { minLength: 2, maxLength: 6 })
    const weight = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(rows, fc.tuple(weight, weight, weight), (given, raw) => {
        const ids = ['x', 'y', 'z']
        const asked = ids.map(
          (id): ScoringCriterion => ({
            id,
            scale: {
              curve: [
                [0, 0],
                [100, 100],
              ],
            },
          }),
        ) // prettier-ignore
        const projects = given.map((row, at) => ({ id: `P${at}`, inputs: Object.fromEntries(ids.map((id, k) => [id, row[k]!])) }))
        const scoresAt = (weights: Readonly<Record<string, number>>) => projects.map((project) => weightedScore(asked, weights, project))
        const now = sharesOf(Object.fromEntries(ids.map((id, k) => [id, raw[k]!])))
        const withWeight = (id: string, to: number) =>
          Object.fromEntries(ids.map((other) => [other, other === id ? to : ((1 - to) * now[other]!) / (1 - now[id]!)]))
        const before = scoresAt(now)
        for (const { criterion, from, to, atFrom, atTo, first } of stabilityOf(before, ids)) {
          expect(from).toBeLessThanOrEqual(now[criterion]!)
          expect(to).toBeGreaterThanOrEqual(now[criterion]!)
          const scoreIn = (weights: Readonly<Record<string, number>>, id: string) =>
            scoresAt(weights).find(({ project }) => project === id)!.score!
          for (const [end, couple] of [
            [from, atFrom],
            [to, atTo],
          ] as const) // prettier-ignore
            if (couple)
              expect(scoreIn(withWeight(criterion, end), couple[0])).toBeCloseTo(scoreIn(withWeight(criterion, end), couple[1]), 6)
          const best = Math.max(...before.map(({ score }) => score!))
          const leaders = before.filter(({ score }) => score! > best - 1e-12)
          expect(first === null).toBe(leaders.length > 1)
          if (first) {
            expect(first).toMatchObject({ project: leaders[0]!.project })
            expect([first.from <= from + 1e-9, first.to >= to - 1e-9]).toEqual([true, true])
            const ahead = (weightOf: number): number => {
              const after = scoresAt(withWeight(criterion, weightOf))
              const own = after.find(({ project }) => project === first.project)!.score!
              return own - Math.max(...after.filter(({ project }) => project !== first.project).map(({ score }) => score!))
            }
            for (const part of [0.001, 0.5, 0.999]) expect(ahead(first.from + part * (first.to - first.from))).toBeGreaterThanOrEqual(-1e-9)
            if (first.from > 0) expect(ahead(first.from)).toBeCloseTo(0, 6)
            if (first.to < 1) expect(ahead(first.to)).toBeCloseTo(0, 6)
          }
          for (const inside of [0.001, 0.5, 0.999].map((part) => from + part * (to - from))) {
            const after = scoresAt(withWeight(criterion, inside))
            before.forEach((one, i) =>
              before.forEach((other, j) => {
                if (one.score! > other.score! + 1e-9) expect(after[i]!.score!).toBeGreaterThanOrEqual(after[j]!.score! - 1e-9)
              }),
            )
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('quotients and money', () => {
  const plain = (method: 'wsjf' | 'rice' | 'valueCost', inputs: Record<string, number | null>) =>
    scoresOf({ model: { id: 'm', version: '1', method }, projects: [{ id: 'P', inputs }] }).scores[0]

  it.each([
    ['wsjf', { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 4 }, 4],
    ['rice', { reach: 500, impact: 2, confidence: 0.8, effort: 4 }, 200],
    ['valueCost', { value: 30, cost: 12 }, 2.5],
  ] as const)('%s', (method, inputs, score) => {
    expect(plain(method, inputs)).toMatchObject({ score, missing: [], rank: 1 })
    const [last] = Object.keys(inputs).slice(-1)
    expect(plain(method, { ...inputs, [last!]: null })).toMatchObject({ score: null, missing: [last], rank: null })
    expect(plain(method, { ...inputs, [last!]: 0 })).toMatchObject({ score: null, undefined: 'dividesByZero' })
  })

  it.each([
    [[-1000, 500, 400, 300, 100], 1449],
    [[-100, 110], 1000],
    [[-100, 100], 0],
  ])('the internal rate of %j is %d basis points', (flows, rate) => {
    const found = internalRate(flows)
    expect(found.is === 'one' ? Math.round(found.rate) : found).toBe(rate)
  })

  it('says when there is no rate, or several that fit', () => {
    expect(internalRate([-100, -10])).toEqual({ is: 'none' })
    const several = internalRate([-1000, 2500, -1540])
    expect(several.is === 'several' && several.rates.map(Math.round)).toEqual([1000, 4000])
  })

  it('discounts, returns and pays back', () => {
    expect(netPresentValue([-100, 110], 1000)).toBeCloseTo(0, 9)
    expect(netPresentValue([-1000, 500, 400, 300, 100], 1000)).toBeCloseTo(78.82, 2)
    expect(returnOnInvestment([-200, 50, 250])).toBe(5000)
    expect(returnOnInvestment([10])).toBeUndefined()
    expect(payback([-100, 40, 40, 40])).toBe(2.5)
    expect(payback([-100, 60, 60, -50, 40])).toBe(3.75)
    expect(payback([-100, 60])).toBeUndefined()
    expect(payback([-100, 60, 60], 2000)).toBeUndefined()
  })

  it('at its internal rate nothing is gained', () => {
    const flows = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 }))
    fc.assert(
      fc.property(flows, ([cost, returns]) => {
        const found = internalRate([-cost, ...returns])
        if (found.is === 'one') expect(Math.abs(netPresentValue([-cost, ...returns], found.rate)) / cost).toBeLessThan(1e-5)
        else expect([found.is, returns.some((gain) => gain > 0) && found.is === 'several']).toEqual(['none', false])
      }),
      { numRuns: 40 },
    )
  })

  it('names money that is not known', () => {
    const model = { id: 'm', version: '1', method: 'npv', rate: 800 } as const
    expect(scoresOf({ model, projects: [{ id: 'P', flows: [-10, null] }, { id: 'Q' }] }).scores).toEqual([
      { project: 'P', score: null, missing: ['flows.1'], rank: null },
      { project: 'Q', score: null, missing: ['flows'], rank: null },
    ])
  })
})

describe('reading what is to be scored', () => {
  it.each([
    [
      { model: { ...document.model, criteria: [{ ...criteria[0], weight: undefined }] }, projects: [{ id: 'A' }] },
      'model.criteria.0.weight',
      'a weight is needed',
    ],
    [{ ...document, projects: [{ id: 'A', inputs: { reach: 'many' } }] }, 'projects.0.inputs.reach', 'a number is needed, not "many"'],
    [{ ...document, projects: [{ id: 'A', inputs: { risk: 'none' } }] }, 'projects.0.inputs.risk', 'one of low, medium, high is needed'],
    [{ ...document, projects: [{ id: 'A', inputs: { rsk: 'low' } }] }, 'projects.0.inputs.rsk', 'there is no such criterion'],
    [{ ...document, projects: [{ id: 'A' }, { id: 'A' }] }, 'projects', '"A" is there twice'],
    [
      { model: { ...document.model, comparisons: { assessors: [{ name: 'Ann', comparisons: [] }] } }, projects: [{ id: 'A' }] },
      'model.comparisons',
      'nothing tells how risk relates to reach',
    ],
  ])('%#', (data, place, words) => {
    const read = readScoringDocument(JSON.parse(JSON.stringify(data)))
    expect(read.ok ? [] : read.mistakes).toContainEqual({ place, message: expect.stringContaining(words) as string })
  })
})
