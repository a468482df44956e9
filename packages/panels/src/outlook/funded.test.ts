import { describe, expect, it } from 'vitest'
import { selectionView } from '../testing/fixtures-selection.ts'
import { fundedShares } from './funded.ts'

describe('the funded share of an objective', () => {
  const { candidates } = selectionView()
  const objectives = [
    { id: 'o1', name: 'Digital' },
    { id: 'o2', name: 'Net zero' },
  ]
  const serving = candidates.map((candidate, k) => ({ ...candidate, contributes: { o1: k < 2 ? 100 : 0 } }))

  it('is what the committed projects contribute, of what all would', () => {
    const baseline = { scenario: 's', name: 'Agreed', selected: ['1'] }
    expect(fundedShares({ objectives, candidates: serving, baseline })).toEqual([
      { id: 'o1', name: 'Digital', share: 0.5, projects: 1 },
      { id: 'o2', name: 'Net zero', share: null, projects: 0 },
    ])
  })

  it('is nothing before anything is committed', () => {
    expect(fundedShares({ objectives, candidates: serving, baseline: null })[0]?.share).toBe(0)
  })
})
