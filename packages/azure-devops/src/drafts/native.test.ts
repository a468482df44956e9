import { describe, expect, it } from 'vitest'
import { plainText } from '../fields/rich-text.ts'
import { nativeOf } from './native.ts'
import { htmlOf } from './text.ts'

const text = (words: string) => ({ is: 'text', text: words }) as const
const field = (type: string, isIdentity = false) => ({ name: 'F', referenceName: 'Custom.F', type, isIdentity })

describe('a value as Azure DevOps takes it', () => {
  it.each([
    ['a whole number', { is: 'number', number: 4 }, field('integer'), 4],
    ['a share in a whole field', { is: 'number', number: 4.5 }, field('integer'), undefined],
    ['an amount', { is: 'number', number: 4.5 }, field('double'), 4.5],
    ['a day, as a date picker of the zone stores it', text('2022-03-31'), field('dateTime'), '2022-03-30T23:00:00.000Z'],
    ['a tick', { is: 'flag', flag: true }, field('boolean'), true],
    ['a word', text('High'), field('picklistString'), 'High'],
    ['a list', { is: 'list', entries: [text('a'), text('b')] }, field('string'), 'a; b'],
    ['a person', { is: 'person', person: { ref: 'g1', name: 'A', active: true } }, field('string', true), { id: 'g1' }],
    ['a name for a person', text('Ada'), field('string', true), undefined],
    ['long text', text('a <b>'), field('html'), '<div>a &lt;b&gt;</div>'],
    ['a field of another kind', text('a'), field('guid'), undefined],
  ] as const)('%s', (_, stored, into, native) => expect(nativeOf(stored, into, 'Europe/London')).toEqual(native))

  it('keeps every word of paragraphs, lists and tables, and no mark-up of theirs', () => {
    const html = htmlOf([
      { is: 'paragraph', text: 'First <script>' },
      { is: 'list', entries: ['one', 'two'] },
      { is: 'table', head: ['Effect', 'Change'], rows: [['Cost', '+10']] },
    ])
    expect(plainText(html)).toBe('First <script>\none\ntwo\n\nEffectChange\nCost+10')
    expect(html).not.toContain('<script>')
  })
})
