import type { RichText, TextBlock } from '@plumbline/core'
import { escaped } from '../fields/escaped.ts'

const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<div>${escaped(line) || '<br>'}</div>`)
    .join('')

const cell = (name: 'th' | 'td') => (text: string) => `<${name}>${escaped(text)}</${name}>`
const row = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>`

const blockOf = (block: TextBlock): string => {
  if (block.is === 'paragraph') return lines(block.text)
  if (block.is === 'list') return `<ul>${block.entries.map((entry) => `<li>${escaped(entry)}</li>`).join('')}</ul>`
  const rows = block.rows.map(([name = '', ...cells]) => row([cell('th')(name), ...cells.map(cell('td'))]))
  return `<table border="1"><tbody>${row(block.head.map(cell('th')))}${rows.join('')}</tbody></table>`
}

/** The HTML of a long-text field. */
export const htmlOf = (text: RichText): string => text.map(blockOf).join('')
