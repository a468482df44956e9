import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { component, moved, said, type Values, workItem } from '../testing/component.ts'
import { addDays } from '../work/calendar.ts'
import type { Transition, WorkItem } from '../work/items.ts'
import { fallingSignal, risingSignal, weeklyCounts } from './control-chart.ts'
import type { ComponentReading } from './derive.ts'
import { percentile } from './flow.ts'
import { simulated } from './forecast.ts'

const asOf = '2022-03-31'

/** Two items a week for twelve weeks, each done four days after its start, and some that are open. */
const flowing = (open: number, values: Values = {}): { readonly below: readonly WorkItem[]; readonly history: readonly Transition[] } => {
  const finished = Array.from({ length: 24 }, () => workItem('delivery', values, { category: 'done' }))
  const history = finished.flatMap((item, index) => {
    const end = addDays(asOf, -7 * Math.floor(index / 2))
    return [moved(item, addDays(end, -4), 'inProgress'), moved(item, end, 'done', 'inProgress')]
  })
  return { below: [...finished, ...Array.from({ length: open }, () => workItem('delivery'))], history }
}
const read = ({ below, history }: ReturnType<typeof flowing>, fact: string, change: Partial<ComponentReading> = {}, project: Values = {}) =>
  said(component(below, project, { itemHistory: { delivery: history }, ...change }), fact)
const expectation = (days: number): Partial<ComponentReading> => ({
  record: {
    facts: {
      'flow.expectationDays': {
        value: { is: 'whole', whole: days },
        on: '2022-01-01',
        by: 'a',
        byName: 'A',
        at: '2022-01-01T00:00:00.000Z',
        source: 'form',
      },
    },
    iterations: [],
    log: [],
  },
})

describe('flow by history', () => {
  it.each([
    ['flow.throughput', 200],
    ['flow.cycleTimeP85', 5],
    ['flow.throughputSignal', false],
    ['flow.oldestAge', 0],
    ['flow.wip', 0],
    ['definitionOfDone.metRatio', 'unmapped'],
    ['forecast.finishP50', addDays(asOf, 35)],
    ['forecast.finishP85', addDays(asOf, 35)],
    ['forecast.onTimeProbability', 'unmapped'],
  ])('%s of a steady flow is %j', (fact, value) =>
    expect(read(flowing(10), fact)).toBe(value === 'unmapped' && fact.startsWith('forecast') ? 'empty' : value),
  )

  it.each([
    ['2022-05-04', 0],
    ['2022-05-05', 10_000],
  ])('chance to finish by %s is %d', (finishPlanned, value) =>
    expect(read(flowing(10), 'forecast.onTimeProbability', {}, { finishPlanned })).toBe(value),
  )

  it('holds ages against the expectation', () => {
    const { below, history } = flowing(0)
    const old = workItem('delivery', { itemBlocked: null }, { category: 'inProgress' })
    const blocked = workItem('delivery', { itemBlocked: true }, { category: 'inProgress' })
    const with2 = {
      below: [...below, old, blocked],
      history: [...history, moved(old, '2022-03-01', 'inProgress'), moved(blocked, '2022-03-01', 'inProgress')],
    }
    expect(read(with2, 'flow.oldestAge')).toBe(31)
    expect(read(with2, 'flow.itemsOverExpectation', expectation(10))).toBe(1)
    expect(read(with2, 'flow.expectationAttainment', expectation(5))).toBe(10_000)
    expect(read(with2, 'flow.expectationAttainment', expectation(4))).toBe(0)
    expect(read(with2, 'flow.itemsOverExpectation')).toBe('noRecord')
  })

  it.each([
    [{ itemDoneAsDefined: true }, 10_000],
    [{ itemDoneAsDefined: null }, 0],
  ])('done as defined with %j is %d', (values, ratio) => expect(read(flowing(0, values), 'definitionOfDone.metRatio')).toBe(ratio))

  it.each([
    ['2022-02-17', 6, 200],
    ['2022-02-18', 5, 'zeroBase'],
    ['2022-01-27', 9, 200],
    ['2022-01-06', 12, 200],
    ['2021-01-01', 12, 200],
  ])('throughput of a component that began on %s, %d full weeks ago, is %j', (began, weeks, throughput) => {
    const { below, history } = flowing(3)
    const item = (each: WorkItem) => ({ ...each, createdAt: `${began}T00:00:00.000Z` })
    const lived = below.filter((_, index) => index < 2 * weeks || index >= 24).map(item)
    expect(read({ below: lived, history }, 'flow.throughput')).toBe(throughput)
  })

  it('says nothing without history, of a young component, or of too few items', () => {
    const steady = flowing(3)
    expect(read(steady, 'flow.throughput', { itemHistory: {} })).toBe('noHistory')
    expect(read(steady, 'flow.throughput', { coverage: { complete: false, reason: 'truncated' } })).toBe('incomplete')
    expect(
      read({ ...steady, below: steady.below.map((item) => ({ ...item, createdAt: '2022-03-01T00:00:00.000Z' })) }, 'flow.throughput'),
    ).toBe('zeroBase')
    expect(read({ ...steady, below: steady.below.slice(10) }, 'forecast.finishP85')).toBe('zeroBase')
  })
})

describe('control chart', () => {
  const steady = [2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2]
  it.each([
    // Wheeler’s limits by hand: mean 2.67, mean moving range 1.18, limits −0.5 and 5.8
    ['inside', [...steady, 5], false, false],
    ['above', [...steady, 9], true, false],
    ['eight above the mean', [0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3], true, false],
    ['eight below the mean', [9, 9, 9, 9, 3, 3, 3, 3, 3, 3, 3, 3], false, true],
    ['nothing at all', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], false, false],
  ])('%s', (_name, counts, rising, falling) => {
    const claim = (reading: ReturnType<typeof risingSignal>) => reading.known && reading.value.is === 'flag' && reading.value.flag
    expect([claim(risingSignal(counts)), claim(fallingSignal(counts))]).toEqual([rising, falling])
  })
  it('counts weeks back from the day', () =>
    expect(weeklyCounts(['2022-03-31', '2022-03-25', '2022-03-24', '2022-01-06', '2022-01-07', '2022-04-01'], asOf)).toEqual([
      1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2,
    ]))
})

describe('percentile', () => {
  // the nearest-rank example of NIST and Wikipedia: 15, 20, 35, 40, 50
  it.each([
    [5, 15],
    [30, 20],
    [40, 20],
    [50, 35],
    [100, 50],
  ])('%d %% is %d', (percent, value) => expect(percentile([50, 15, 40, 20, 35], percent)).toBe(value))
})

describe('simulation', () => {
  const weeks = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 })
    .filter((counts) => counts.some((count) => count > 0))
  it('needs exactly the weeks that a constant throughput needs', () =>
    expect(new Set(simulated({ counts: [3, 3, 3], remaining: 10, asOf }))).toEqual(new Set([4])))
  it('is the same every time, and never takes fewer weeks than the best ones allow', () =>
    fc.assert(
      fc.property(weeks, fc.integer({ min: 1, max: 40 }), (counts, remaining) => {
        const runs = simulated({ counts, remaining, asOf })
        expect(runs).toEqual(simulated({ counts, remaining, asOf }))
        expect(runs[0]).toBeGreaterThanOrEqual(Math.ceil(remaining / Math.max(...counts)))
      }),
      { numRuns: 15, seed: 7 },
    ))
  it('agrees with what can be calculated: one week of two brings one item, so that four take eight weeks on average', () => {
    const runs = simulated({ counts: [0, 1], remaining: 4, asOf })
    const mean = runs.reduce((sum, each) => sum + each, 0) / runs.length
    expect(mean).toBeGreaterThan(7.8)
    expect(mean).toBeLessThan(8.2)
  })
})
