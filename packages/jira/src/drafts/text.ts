import type { RichText, TextBlock } from '@plumbline/core'

const words = (text: string): readonly object[] =>
  text
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'hardBreak' }]), ...(line === '' ? [] : [{ type: 'text', text: line }])])

const paragraph = (text: string) => ({ type: 'paragraph', content: words(text) })
const cell = (type: 'tableHeader' | 'tableCell') => (text: string) => ({ type, attrs: {}, content: [paragraph(text)] })
const row = (content: readonly object[]) => ({ type: 'tableRow', content })

const blockOf = (block: TextBlock): object => {
  if (block.is === 'paragraph') return paragraph(block.text)
  if (block.is === 'list')
    return { type: 'bulletList', content: block.entries.map((entry) => ({ type: 'listItem', content: [paragraph(entry)] })) }
  const head = row(block.head.map(cell('tableHeader')))
  return { type: 'table', attrs: { isNumberColumnEnabled: false, layout: 'default' }, content: [head, ...block.rows.map(rowOf)] }
}
const rowOf = ([name = '', ...cells]: readonly string[]) => row([cell('tableHeader')(name), ...cells.map(cell('tableCell'))])

/** Atlassian Document Format. */
export const documentOf = (text: RichText): object => ({ type: 'doc', version: 1, content: text.map(blockOf) })
