import { describe, expect, it } from 'vitest'
import { documentText } from '../fields/rich-text.ts'
import { nativeOf } from './native.ts'
import type { ScreenField } from './schema.ts'
import { documentOf } from './text.ts'

const field = (schema: ScreenField['schema'], allowedValues?: ScreenField['allowedValues']): ScreenField => ({
  schema,
  ...(allowedValues ? { allowedValues } : {}),
})
const text = (words: string) => ({ is: 'text', text: words }) as const
const options = [
  { id: '1', value: 'High', name: 'High' },
  { id: '2', value: 'Low', name: 'Low' },
]

describe('a value as Jira takes it', () => {
  it.each([
    ['a number', { is: 'number', number: 4.5 }, field({ type: 'number' }), 4.5],
    ['a day', text('2022-03-31'), field({ type: 'date' }), '2022-03-31'],
    ['a day in a field of moments', text('2022-03-31'), field({ type: 'datetime' }), '2022-03-30T23:00:00.000+0000'],
    ['an option', text('Low'), field({ type: 'option' }, options), { id: '2' }],
    ['an option that is not offered', text('Medium'), field({ type: 'option' }, options), undefined],
    ['a number among options', { is: 'number', number: 4 }, field({ type: 'option' }, [{ id: '9', value: '4' }]), { id: '9' }],
    ['a tick in a list of options', text('High'), field({ type: 'array', items: 'option' }, options), [{ id: '1' }]],
    ['a priority', text('High'), field({ type: 'priority' }, options), { id: '1' }],
    ['a person', { is: 'person', person: { ref: 'a1', name: 'A', active: true } }, field({ type: 'user' }), { accountId: 'a1' }],
    ['a name for a person', text('Ada'), field({ type: 'user' }), undefined],
    ['labels', { is: 'list', entries: [text('two words'), text('one')] }, field({ type: 'array', items: 'string' }), ['two_words', 'one']],
    ['a short text', text('a'), field({ type: 'string', custom: 'x:textfield' }), 'a'],
    ['a field of another kind', text('a'), field({ type: 'any' }), undefined],
  ] as const)('%s', (_, stored, into, native) => expect(nativeOf(stored, into, 'Europe/London')).toEqual(native))

  it('is a document where the field holds long text', () =>
    expect(nativeOf(text('a\nb'), field({ type: 'string', custom: 'x:textarea' }), 'UTC')).toEqual({
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] }],
    }))

  it('keeps every word of paragraphs, lists and tables', () => {
    const document = documentOf([
      { is: 'paragraph', text: 'First' },
      { is: 'list', entries: ['one', 'two'] },
      { is: 'table', head: ['Effect', 'Change'], rows: [['Cost', '+10']] },
    ]) as { content: unknown[] }
    expect(documentText(document.content).split(/\s+/)).toEqual(['First', 'one', 'two', 'Effect', 'Change', 'Cost', '+10'])
  })
})
