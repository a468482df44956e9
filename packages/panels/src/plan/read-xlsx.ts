import { strFromU8, unzipSync } from 'fflate'

/** A sheet as text with tabs, as if it had been copied from the spreadsheet. */
export interface Sheet {
  readonly name: string
  readonly text: string
}

/** Sheets that hold more than this are no table of costs; a packed file can be far larger than it looks. */
const largest = 20_000_000

const parse = (file: Uint8Array): Document => new DOMParser().parseFromString(strFromU8(file), 'application/xml')
/** Elements of a name, whatever prefix a program gives to its names. */
const all = (node: Document | Element, name: string): readonly Element[] => {
  const found = node.getElementsByTagNameNS('*', name)
  return [...(found.length > 0 ? found : node.getElementsByTagName(name))]
}
const textOf = (node: Element): string =>
  all(node, 't')
    .filter((part) => part.parentElement?.localName !== 'rPh')
    .map((part) => part.textContent ?? '')
    .join('')

/** Built-in number formats that show a day or a month (ECMA-376 part 1, 18.8.30). */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57])

/** Which cell styles show days: their format is one of the built-in ones, or its code names years, months or days. */
const dayStyles = (styles: Document | undefined): ReadonlySet<number> => {
  if (!styles) return new Set()
  const own = new Map(
    all(styles, 'numFmt').map((format) => [Number(format.getAttribute('numFmtId')), format.getAttribute('formatCode') ?? '']),
  )
  const isDay = (id: number): boolean => {
    const code = own.get(id)
    return code === undefined ? dayFormats.has(id) : /[ymd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  }
  const [formats] = all(styles, 'cellXfs')
  const ids = formats ? all(formats, 'xf').map((format) => Number(format.getAttribute('numFmtId'))) : []
  return new Set(ids.flatMap((id, index) => (isDay(id) ? [index] : [])))
}

const dayLength = 86_400_000

/** A spreadsheet counts days from the last day of 1899, or from 1904. */
const dayOf = (serial: number, from1904: boolean): string =>
  new Date(Date.UTC(1899, 11, 30) + (Math.floor(serial) + (from1904 ? 1462 : 0)) * dayLength).toISOString().slice(0, 10)

/** A number without the noise of binary fractions. */
const numberText = (text: string): string => {
  const number = Number(text)
  return Number.isFinite(number) ? String(Math.round(number * 1e6) / 1e6) : text
}

/** `AB12` → 27: the column, from nothing. */
const columnOf = (place: string): number =>
  [...place.replace(/\d+$/, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

interface Book {
  readonly shared: readonly string[]
  readonly days: ReadonlySet<number>
  readonly from1904: boolean
}

const cellText = (cell: Element, { shared, days, from1904 }: Book): string => {
  const type = cell.getAttribute('t')
  if (type === 'inlineStr') return textOf(cell)
  const value = all(cell, 'v')[0]?.textContent ?? ''
  if (type === 's') return shared[Number(value)] ?? ''
  if (value === '' || (type !== null && type !== 'n')) return value
  return days.has(Number(cell.getAttribute('s') ?? -1)) ? dayOf(Number(value), from1904) : numberText(value)
}

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Each row at its own place, so that what is wrong in it is found in the file. */
const sheetText = (sheet: Document, book: Book): string => {
  const lines: string[] = []
  for (const row of all(sheet, 'row')) {
    const cells: string[] = []
    for (const cell of all(row, 'c')) {
      const column = columnOf(cell.getAttribute('r') ?? '')
      cells[column < 0 ? cells.length : column] = cellText(cell, book)
    }
    const line = Number(row.getAttribute('r') ?? lines.length + 1)
    lines[line - 1] = Array.from(cells, (text) => quoted(text ?? '')).join('\t')
  }
  return Array.from(lines, (line) => line ?? '').join('\n')
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** The first sheet of a spreadsheet file that is shown; `undefined`: this is none. */
export const readXlsx = (bytes: Uint8Array): Sheet | undefined => {
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => /\.(?:xml|rels)$/.test(name) && originalSize < largest })
    const at = (path: string): Document | undefined => {
      const file = files[path]
      return file && parse(file)
    }
    const workbook = at('xl/workbook.xml')
    const links = at('xl/_rels/workbook.xml.rels')
    const first = workbook && all(workbook, 'sheet').find((sheet) => !sheet.getAttribute('state'))
    const id = first && [...first.attributes].find((attribute) => attribute.name.endsWith(':id'))?.value
    const target =
      links &&
      all(links, 'Relationship')
        .find((link) => link.getAttribute('Id') === id)
        ?.getAttribute('Target')
    const sheet = target ? at(pathOf(target)) : undefined
    if (!workbook || !first || !sheet) return undefined
    const strings = at('xl/sharedStrings.xml')
    const book: Book = {
      shared: strings ? all(strings, 'si').map(textOf) : [],
      days: dayStyles(at('xl/styles.xml')),
      from1904: ['1', 'true'].includes(all(workbook, 'workbookPr')[0]?.getAttribute('date1904') ?? ''),
    }
    return { name: first.getAttribute('name') ?? '', text: sheetText(sheet, book) }
  } catch {
    return undefined
  }
}
