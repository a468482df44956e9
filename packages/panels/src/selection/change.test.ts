import type { PortfolioLimits } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { limitsWith, withBudget, withCapacity, withFund } from './change.ts'

const limits: PortfolioLimits = {
  name: 'Portfolio',
  currency: 'GBP',
  candidates: 'all',
  periods: { unit: 'year', yearStarts: 4, first: '2022-04-01', count: 2 },
  budgets: { '2022/23': 350, '2023/24': 340 },
  funds: { Core: { '2022/23': 100 } },
  capacity: { Architect: { '2022/23': 28 } },
  guardrails: [],
  objectives: {},
}

describe('what is turned to ask what if', () => {
  it('is no change any more when it is turned back', () => {
    const turned = withBudget({}, limits, '2022/23', 300)
    expect(turned).toEqual({ budgets: { '2022/23': 300 } })
    expect(withBudget(turned, limits, '2022/23', 350)).toEqual({})
    const role = withCapacity({}, limits, { role: 'Architect', period: '2022/23', value: null })
    expect(withCapacity(role, limits, { role: 'Architect', period: '2022/23', value: 28 })).toEqual({})
    const fund = withFund({}, limits, { fund: 'Core', period: '2022/23', value: 80 })
    expect(fund).toEqual({ funds: { Core: { '2022/23': 80 } } })
    expect(withFund(fund, limits, { fund: 'Core', period: '2022/23', value: 100 })).toEqual({})
  })

  it('becomes limits: a limit that is taken away is gone, a level counts for all money', () => {
    const changes = {
      budgets: { '2023/24': null },
      capacity: { Tester: { '2022/23': 5 }, Architect: { '2022/23': null } },
      budgetLevel: 8000,
    }
    expect(limitsWith(limits, changes)).toEqual({
      ...limits,
      budgets: { '2022/23': 280 },
      funds: { Core: { '2022/23': 80 } },
      capacity: { Tester: { '2022/23': 5 } },
    })
  })
})
