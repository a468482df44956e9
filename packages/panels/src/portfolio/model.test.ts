import type { ComponentSummary } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { portfolioCsv } from './csv.ts'
import { filtered, noFilters, sorted, tally, varianceOf } from './model.ts'

const gbp = (minor: number) => ({ minor, currency: 'GBP' })
const component = (title: string, change: Partial<ComponentSummary> = {}): ComponentSummary => ({
  ref: title,
  key: `P-${title}`,
  title,
  url: '',
  department: 'DfT',
  tier: 'standard',
  phase: 'Build',
  projectManager: 'Zoë Müller',
  sponsor: null,
  health: 'onTrack',
  healthHistory: [],
  approvedBudget: gbp(100),
  estimateAtCompletion: gbp(120),
  startPlanned: null,
  finishPlanned: null,
  gate: { id: 'G4', name: 'Ready to test', dueOn: '2022-04-04' },
  outcome: 'ready',
  holding: 0,
  unknown: 0,
  judgementHash: 'a',
  judgedAt: '2022-03-31T09:00:00.000Z',
  doneItems: 1,
  totalItems: 2,
  ...change,
})

it('leaves of the projects those whose next gate the tracker no longer holds', () => {
  const all = [component('a', { unheld: 'everywhere' }), component('b'), component('c', { unheld: 'somewhere' })]
  expect(filtered(all, { ...noFilters, hold: 'lost' }).map(({ ref }) => ref)).toEqual(['a', 'c'])
})

describe('the figures above the table', () => {
  const all = [
    component('a'),
    component('b', { health: null, estimateAtCompletion: null, outcome: 'unknown', gate: { id: 'G1', name: '', dueOn: null } }),
    component('c', {
      health: 'offTrack',
      outcome: 'notReady',
      approvedBudget: gbp(50),
      estimateAtCompletion: { minor: 1, currency: 'EUR' },
      gate: { id: 'G1', name: '', dueOn: '2022-03-01' },
    }),
    component('d', {
      outcome: null,
      gate: null,
      approvedBudget: { minor: 10, currency: 'EUR' },
      estimateAtCompletion: { minor: 11, currency: 'EUR' },
    }),
  ]

  it('count what is not known apart, and add money only where both figures are known in one currency', () => {
    expect(tally(all, '2022-03-31')).toEqual({
      count: 4,
      health: { onTrack: 2, atRisk: 0, offTrack: 1, unknown: 1 },
      outcome: { ready: 1, notReady: 1, unknown: 1, past: 1 },
      cost: [
        { currency: 'EUR', components: 1, approved: 10, forecast: 11 },
        { currency: 'GBP', components: 1, approved: 100, forecast: 120 },
      ],
      costUnknown: 2,
      reviewsSoon: 1,
      reviewsOverdue: 1,
      reviewsUndated: 1,
      reviewsNotReady: 1,
      late: 0,
      finishKnown: 0,
      checked: { known: 0, of: 0 },
    })
  })
})

describe('filters and order', () => {
  const all = [
    component('Beta', { department: 'MOJ' }),
    component('alpha', { estimateAtCompletion: null }),
    component('Gamma', { estimateAtCompletion: gbp(90), outcome: 'notReady' }),
  ]
  const titles = (components: readonly ComponentSummary[]) => components.map(({ title }) => title)

  it.each([
    [{ text: 'muller' }, ['Beta', 'alpha', 'Gamma']],
    [{ text: 'p-gamma zoe' }, ['Gamma']],
    [{ department: 'MOJ' }, ['Beta']],
    [{ outcome: 'notReady' as const }, ['Gamma']],
    [{ outcome: 'unknown' as const }, []],
  ])('%j', (filters, expected) => expect(titles(filtered(all, { ...noFilters, ...filters }))).toEqual(expected))

  it('puts what is not known last, either way', () => {
    expect(titles(sorted(all, { key: 'variance', descending: false }, 'en'))).toEqual(['Gamma', 'Beta', 'alpha'])
    expect(titles(sorted(all, { key: 'variance', descending: true }, 'en'))).toEqual(['Beta', 'Gamma', 'alpha'])
    expect(titles(sorted(all, { key: 'title', descending: false }, 'en'))).toEqual(['alpha', 'Beta', 'Gamma'])
  })

  it('has no variance without a budget or across currencies', () => {
    expect([
      varianceOf(component('a')),
      varianceOf(component('a', { approvedBudget: gbp(0) })),
      varianceOf(component('a', { approvedBudget: { minor: 1, currency: 'EUR' } })),
    ]).toEqual([0.2, null, null])
  })
})

describe('the export', () => {
  it('quotes what needs it, leaves unknowns empty and lets no cell be a formula', () => {
    const [head, row] = portfolioCsv(
      [component('=HYPERLINK("x"), y', { estimateAtCompletion: null, approvedBudget: gbp(-150) })],
      undefined,
    )
      .slice(1)
      .split('\r\n')
    expect(head?.split(',')).toHaveLength(28)
    expect(row).toContain('"\'=HYPERLINK(""x""), y"')
    expect(row).toContain(',-1.50,,GBP,')
    expect(
      portfolioCsv([component('yen', { approvedBudget: { minor: 150, currency: 'JPY' }, estimateAtCompletion: null })], undefined),
    ).toContain(',150,,JPY,')
  })
  it('says of every row up to when its tracker was read, of those of another site by that one', () => {
    const [here, there] = ['2022-03-31T09:00:00.000Z', '2022-03-28T09:00:00.000Z']
    const mirror = { site: 'x', name: 'x', url: 'https://x', readAt: there } as never
    const ends = portfolioCsv([component('own'), component('theirs', { mirror })], here)
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(',').at(-1))
    expect(ends).toEqual(['read at', here, there])
  })
})
