import fc from 'fast-check'
import { expect, it } from 'vitest'
import { neutralText } from './text.ts'

it.each([
  [' a\r\nb ', 'a\nb'],
  ['a \n b', 'a\nb'],
  ['a \t\u00a0 b', 'a b'],
  ['a\n\n\n\nb', 'a\n\nb'],
  ['cafe\u0301', 'café'],
  [' \n ', ''],
])('%j is %j', (text, neutral) => expect(neutralText(text)).toBe(neutral))

it('leaves neutral text as it is', () => {
  const unit = fc.constantFrom(...'ab \t\r\n\u00a0\u0301e')
  fc.assert(fc.property(fc.string({ unit }), (text) => neutralText(neutralText(text)) === neutralText(text)))
})
