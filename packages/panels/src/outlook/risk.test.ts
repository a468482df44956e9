import { describe, expect, it } from 'vitest'
import { portfolioView } from '../testing/fixtures-portfolio.ts'
import { riskOn, usualAxis } from './risk.ts'

const [known] = portfolioView(1).components
if (!known) throw new Error('the fixture is empty')

describe('the risk of a project', () => {
  it('is never zero where it is not known', () => {
    const nothing = { ...known, riskExposure: null, approvedBudget: null, outcome: null }
    expect((['exposure', 'overrun', 'unsettled'] as const).map((axis) => riskOn(nothing, axis))).toEqual([null, null, null])
  })

  it('is the exposure where enough projects have one, else money, else the judgement', () => {
    const all = portfolioView(40).components
    expect(usualAxis(all)).toBe('exposure')
    const without = all.map((component) => ({ ...component, riskExposure: null }))
    expect(usualAxis(without)).toBe('overrun')
    expect(usualAxis(without.map((component) => ({ ...component, approvedBudget: null })))).toBe('unsettled')
  })
})
