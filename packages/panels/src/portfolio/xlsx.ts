import { strToU8, zipSync } from 'fflate'
import type { FileCell } from './table-file.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 has no way to write. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu
const escaped = (text: string): string => text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** A, B … Z, AA: how a spreadsheet names columns. */
const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26))

const cell = (value: FileCell, place: string, style: string): string => {
  if (value === null || value === '') return ''
  if (typeof value === 'object') return cell(value.amount, place, style)
  if (typeof value === 'number') return `<c r="${place}"${style}><v>${value}</v></c>`
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const workbookTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sheetOf = (rows: readonly (readonly FileCell[])[]): string => {
  const last = `${letters((rows[0]?.length ?? 1) - 1)}${rows.length}`
  const lines = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${letters(c)}${r + 1}`, r === 0 ? ' s="1"' : '')).join('')}</row>`,
  )
  return (
    `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" state="frozen"/></sheetView></sheetViews>` +
    `<sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
  )
}

const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`

/** A workbook of one sheet (Office Open XML): numbers as numbers, text as text and never as a formula, the head fixed and filterable. */
export const workbook = (name: string, rows: readonly (readonly FileCell[])[]): Uint8Array<ArrayBuffer> => {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${workbookTypes}.${type}+xml"/>`
  const files = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/worksheets/sheet1.xml', 'worksheet')}${part('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name.slice(0, 31))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetOf(rows),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}
