import { describe, expect, it } from 'vitest'
import { roomIn } from './room.ts'

describe('a dialog in a frame that is higher than the window', () => {
  it('stands in the middle of the part in sight', () => {
    expect(roomIn({ top: 1000, height: 800 }, 3000, 400)).toEqual({ top: 1200, height: 768 })
  })
  it('is no higher than that part, however much it holds', () => {
    expect(roomIn({ top: 1000, height: 800 }, 3000, 2000)).toEqual({ top: 1016, height: 768 })
  })
  it('does not hang out of the frame at its end', () => {
    const { top, height } = roomIn({ top: 860, height: 140 }, 1000, 900)
    expect(top).toBeGreaterThanOrEqual(16)
    expect(top + Math.min(900, height)).toBeLessThanOrEqual(1000)
  })
  it('fits a frame that is lower than what a dialog would like', () => {
    expect(roomIn({ top: 0, height: 100 }, 200, 900)).toEqual({ top: 16, height: 168 })
  })
})
