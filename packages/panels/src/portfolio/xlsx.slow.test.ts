import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { workbook } from './xlsx.ts'

const sheetOf = (bytes: Uint8Array): Document => {
  const sheet = unzipSync(bytes)['xl/worksheets/sheet1.xml']
  return new DOMParser().parseFromString(sheet ? strFromU8(sheet) : '', 'text/xml')
}

describe('a workbook', () => {
  it('gives back every text and number where it stood', () => {
    // What XML cannot write, and the lone halves of letters, are no text of a tracker.
    const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((given) => /^[^\p{C}<]*$/u.test(given) && given.trim() === given)
    const cell = fc.oneof(text, fc.integer(), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 30 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const sheet = sheetOf(workbook('Portfolio', rows))
        for (const [r, row] of rows.entries())
          for (const [c, value] of row.entries()) {
            const letters = c < 26 ? String.fromCharCode(65 + c) : `A${String.fromCharCode(65 + c - 26)}`
            const found = sheet.querySelector(`c[r="${letters}${r + 1}"]`)
            expect(found?.textContent ?? null).toBe(value === null || value === '' ? null : String(value))
          }
      }),
      { numRuns: 25 },
    )
  })

  it('keeps a formula text, and leaves out what XML cannot write', () => {
    const sheet = sheetOf(workbook('A & B', [['=1+1', '\u0001x<y']]))
    expect([...sheet.querySelectorAll('c')].map((cell) => [cell.getAttribute('t'), cell.textContent])).toEqual([
      ['inlineStr', '=1+1'],
      ['inlineStr', 'x<y'],
    ])
  })
})
