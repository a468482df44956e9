import { expect, it } from 'vitest'
import { observedWords } from './words.ts'

it.each([
  ['GBP 123450', 'GBP 1,234.5'],
  ['JPY 123450', 'JPY 123,450'],
  ['KWD 123450', 'KWD 123.45'],
])('%s in minor units is %s', (observed, words) => expect(observedWords('money', observed)).toBe(words))
