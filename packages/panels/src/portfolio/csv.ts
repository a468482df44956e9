import type { ComponentSummary, Instant } from '@plumbline/core'
import { type FileCell, fileRows } from './table-file.ts'

/** A field that a spreadsheet reads as text, never as a formula (OWASP, CSV injection). */
const field = (value: FileCell): string => {
  const text = value === null ? '' : typeof value === 'object' ? value.amount.toFixed(value.digits) : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The portfolio as RFC 4180 text with a byte order mark, so that spreadsheets read it as UTF-8. What is not known is empty. */
export const portfolioCsv = (components: readonly ComponentSummary[], readAt: Instant | undefined): string =>
  `\uFEFF${fileRows(components, readAt)
    .map((row) => row.map(field).join(','))
    .join('\r\n')}\r\n`
