import { describe, expect, it } from 'vitest'
import { mixChart } from './mix.ts'

describe('the investment mix', () => {
  it('draws a bar for each class, as long as its share, with its target across it', () => {
    const bar = { id: 'run', name: 'Run <b>', share: 0.5, target: 1, label: 'Run', figure: '50 %' }
    const svg = mixChart([bar, { ...bar, id: 'grow', target: null }], 204, { title: 'Mix', summary: 'n' })
    const widths = [...svg.matchAll(/width="([\d.]+)" height="10" rx="2" fill="var\(--p-info-bold\)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([100, 100])
    expect(svg.match(/width="2" height="16"/g)).toHaveLength(1)
    expect(svg).toContain('Run &lt;b&gt;')
  })
})
