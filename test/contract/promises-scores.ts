import { describe, expect, it } from 'vitest'
import type { Subject } from './subject.ts'

/** The portfolio's score in the tracker's own field, on the item that the fixture calls whole. */
export const scorePromises = (subject: () => Subject): void =>
  void describe('scores', () => {
    const desk = () => subject().ports(subject().eyes === 'person' ? 'pmo' : 'product').desk
    const item = () => subject().ref('whole')

    it('are written once, changed where they differ, and taken away', async () => {
      expect(await desk().ensureScore(item(), null)).toBe(false)
      expect(await desk().ensureScore(item(), 72.5)).toBe(true)
      expect(await desk().ensureScore(item(), 72.5)).toBe(false)
      expect(await desk().ensureScore(item(), 0)).toBe(true)
      expect(await desk().ensureScore(item(), 0)).toBe(false)
      expect(await desk().ensureScore(item(), null)).toBe(true)
      expect(await desk().ensureScore(item(), null)).toBe(false)
    })

    it('say what is wrong where the item does not exist', async () => {
      const missing = item().replace(/^(.*?)\d*$/, (whole, start: string) => (whole === start ? 'nothing' : `${start}99999999`))
      await expect(desk().ensureScore(missing, 1)).rejects.toMatchObject({ code: 'not-found' })
    })
  })
