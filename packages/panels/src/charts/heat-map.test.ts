import { describe, expect, it } from 'vitest'
import { type HeatCell, heatMap } from './heat-map.ts'

const cell = (id: string, level: HeatCell['level']): HeatCell => ({ id, level, text: '90', label: `${id} <90>` })
const rows = [
  { id: 'a', name: 'Data engineer', cells: [cell('a1', 'free'), cell('a2', 'over')] },
  { id: 'b', name: 'An architect with a very long name indeed', cells: [cell('b1', 'conflict'), cell('b2', 'none')] },
]
const draw = (chosen: string | null, width = 900) =>
  heatMap({ rows, columns: ['2022', '2023'], width, chosen }, { title: 'Roles', summary: 'n' })

describe('the heat map', () => {
  it.each([330, 900])('draws every cell once at %d units, with one of them in the order of tabs', (width) => {
    const svg = draw(null, width)
    expect(svg.match(/role="listitem"/g)).toHaveLength(4)
    expect(svg.match(/tabindex="0"/g)).toHaveLength(1)
    expect(svg).not.toMatch(/NaN|style=/)
    expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull()
  })

  it('keeps cells wide enough to read where there are many, and is scrolled then', () => {
    const columns = Array.from({ length: 12 }, (_, month) => `2022-${month + 1}`)
    const many = (cellAtLeast?: number) =>
      heatMap({ rows, columns, width: 330, chosen: null, ...(cellAtLeast ? { cellAtLeast } : {}) }, { title: 'Roles', summary: 'n' })
    expect(many(34)).toContain('viewBox="0 0 504 84" width="504"')
    expect(many()).toContain('viewBox="0 0 330 84" role')
  })

  it('marks over and conflict with a shape, not by colour alone', () => {
    const svg = draw(null)
    expect(svg.match(/h7v7z/g)).toHaveLength(1)
    expect(svg.match(/stroke="var\(--p-bad-icon\)"/g)).toHaveLength(1)
  })

  it('puts the cell that is looked at in the order of tabs', () => {
    expect(draw('b1')).toMatch(/tabindex="0" data-mark="b1" aria-label="b1 &lt;90&gt;" class="p-mark-cell chosen"/)
  })
})
