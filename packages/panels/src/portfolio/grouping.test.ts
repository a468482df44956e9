import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portfolioView } from '../testing/fixtures-portfolio.ts'
import { decisionsWaiting } from './decisions.ts'
import { groupings, linesOf } from './grouping.ts'

const rows = portfolioView(60).components

describe('grouped rows', () => {
  it('hold every project once under the head that counts it, whatever they are grouped by', () => {
    fc.assert(
      fc.property(fc.constantFrom(...groupings), fc.nat(60), (by, count) => {
        const lines = linesOf(rows.slice(0, count), by, new Set())
        const shown = lines.flatMap((line) => (line.kind === 'project' ? [line.component.ref] : []))
        expect(shown.toSorted()).toEqual(
          rows
            .slice(0, count)
            .map(({ ref }) => ref)
            .toSorted(),
        )
        const heads = lines.flatMap((line) => (line.kind === 'group' ? [line.count] : []))
        if (by !== '') expect(heads.reduce((sum, each) => sum + each, 0)).toBe(count)
      }),
    )
  })

  it('leave only its head of a closed group, and put what is not known last', () => {
    const lines = linesOf(rows, 'manager', new Set(['']))
    expect(lines.at(-1)).toMatchObject({ kind: 'group', name: '', closed: true })
  })
})

describe('waiting decisions', () => {
  const waiting = decisionsWaiting(rows, '2022-03-31')

  it('come with the longest overdue first', () => {
    const days = waiting.map((decision) => decision.days)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(days[0]).toBe(-21)
  })

  it('are those within two weeks alone', () => {
    expect(waiting.every(({ days }) => days <= 14)).toBe(true)
    expect(decisionsWaiting(rows, '2022-01-01')).toEqual([])
  })

  it('say whether to decide, to prepare or to check', () => {
    for (const { component, is } of waiting)
      expect([component.outcome, is]).toEqual([
        component.outcome,
        { ready: 'decide', notReady: 'prepare', unknown: 'check' }[component.outcome ?? 'unknown'],
      ])
  })
})
