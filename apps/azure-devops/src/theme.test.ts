import { expect, it } from 'vitest'
import { modeOf } from './theme.ts'

it.each([
  ['255, 255, 255', 'dark'],
  [' 0,0,0', 'light'],
  ['0, 0, 0', 'light'],
  ['', undefined],
  ['0, 0,', undefined],
  ['#fff', undefined],
  ['1, 2, 3, 4', undefined],
] as const)('a palette whose strongest neutral is “%s” is %s', (triplet, mode) => expect(modeOf(triplet)).toBe(mode))
