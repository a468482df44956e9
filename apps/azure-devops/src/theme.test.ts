import { expect, it } from 'vitest'
import { lookOf, modeOf, modeOn } from './theme.ts'

it.each([
  ['255, 255, 255', 'dark'],
  [' 0,0,0', 'light'],
  ['0, 0, 0', 'light'],
  ['', undefined],
  ['0, 0,', undefined],
  ['#fff', undefined],
  ['1, 2, 3, 4', undefined],
] as const)('a palette whose strongest neutral is “%s” is %s', (triplet, mode) => expect(modeOf(triplet)).toBe(mode))

it.each([
  ['rgb(32, 31, 30)', 'dark'],
  ['rgba(255, 255, 255, 1)', 'light'],
  ['rgba(0, 0, 0, 0)', undefined],
  ['', undefined],
  ['#fff', undefined],
] as const)('a ground of “%s” is %s', (ground, mode) => expect(modeOn(ground)).toBe(mode))

it('goes by the ground that is painted, and writes light on dark also where the palette says light', () => {
  expect(lookOf('rgb(32, 31, 30)', '0, 0, 0')).toMatchObject({ mode: 'dark', instead: { '--palette-neutral-100': '255, 255, 255' } })
  expect(lookOf('rgb(255, 255, 255)', '255, 255, 255')).toMatchObject({ mode: 'light', instead: { '--palette-neutral-100': '0, 0, 0' } })
  expect(lookOf('rgb(32, 31, 30)', '255, 255, 255')).toEqual({ mode: 'dark', instead: {} })
  expect(lookOf('rgb(0, 0, 0)', '')).toEqual({ mode: 'dark', instead: {} })
  expect(lookOf('', '255, 255, 255')).toEqual({ mode: 'dark', instead: {} })
  expect(lookOf('', '')).toEqual({ mode: undefined, instead: {} })
})
