import { describe, expect, it } from 'vitest'
import { packing } from './packing.ts'

describe('what the app stores', () => {
  it('comes back as it was, short or long, in every script', () => {
    for (const part of ['', 'Umbau 2022 – «Größe»', '中文标题', '🚧 \u0000 \ud800', '"quoted" \\ and z:'])
      for (const times of [1, 40, 4000]) {
        const body = JSON.stringify(Array.from({ length: times }, (_, place) => ({ place, part })))
        expect(packing.unpack(packing.pack(body))).toBe(body)
      }
  })

  it('takes a fifth of the room where many projects stand in one document, and leaves what is short readable', () => {
    const rows = Array.from({ length: 300 }, (_, place) => ({
      ref: `${10_000 + place}`,
      title: `Project ${place}`,
      outcome: 'notReady',
      due: null,
    }))
    const body = JSON.stringify(rows)
    expect(packing.pack(body).length).toBeLessThan(body.length / 5)
    expect(packing.pack('{"at":"2022-03-31"}')).toBe('{"at":"2022-03-31"}')
  })
})
