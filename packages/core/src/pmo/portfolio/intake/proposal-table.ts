import type { ProposalPaste, ProposalText } from '../../views/intake.ts'

type Mistake = ProposalPaste['mistakes'][number]

const headings: Readonly<Record<string, keyof ProposalText>> = {
  title: 'title',
  need: 'need',
  outcome: 'outcome',
  department: 'department',
  sponsor: 'sponsor',
  cost: 'cost',
  currency: 'currency',
  'wanted by': 'wantedBy',
  proposer: 'onBehalfOf',
}

const blank: ProposalText = {
  title: '',
  need: '',
  outcome: '',
  department: null,
  sponsor: null,
  cost: null,
  currency: null,
  wantedBy: null,
  onBehalfOf: null,
}

const factors: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, bn: 1e9 }

/** 1 200 000, 1,200,000, 1.2m. */
const amountIn = (text: string): number | undefined => {
  const plain = text.replaceAll(/[\s\u00a0']/g, '').replaceAll(/,(?=\d{3}(\D|$))/g, '')
  const [, digits, word = ''] = /^(\d+(?:\.\d+)?)(k|m|bn)?$/i.exec(plain) ?? []
  return digits === undefined ? undefined : Math.round(Number(digits) * (factors[word.toLowerCase()] ?? 1) * 100) / 100
}

const withCell = (text: ProposalText, member: keyof ProposalText, cell: string): ProposalText | Mistake['reason'] => {
  if (cell === '') return text
  if (member === 'cost') {
    const cost = amountIn(cell)
    return cost === undefined ? 'notANumber' : { ...text, cost }
  }
  if (member === 'wantedBy' && !/^\d{4}-\d{2}-\d{2}$/.test(cell)) return 'notADay'
  return { ...text, [member]: cell }
}

const rowIn = (
  cells: readonly string[],
  members: readonly (keyof ProposalText | undefined)[],
  row: number,
): ProposalText | readonly Mistake[] => {
  let text = blank
  const mistakes: Mistake[] = []
  for (const [at, member] of members.entries()) {
    if (!member) continue
    const given = (cells[at] ?? '').trim()
    const next = withCell(text, member, given)
    if (typeof next === 'string') mistakes.push({ row, column: member, given, reason: next })
    else text = next
  }
  if (text.title === '') mistakes.push({ row, column: 'title', given: '', reason: 'titleMissing' })
  if (text.need === '') mistakes.push({ row, column: 'need', given: '', reason: 'needMissing' })
  return mistakes.length > 0 ? mistakes : text
}

/** What a pasted table says: proposals by row, and every mistake with its place. */
export interface ProposalTable {
  readonly rows: number
  readonly mistakes: readonly Mistake[]
  readonly proposals: readonly { readonly row: number; readonly text: ProposalText }[]
}

/** Reads a table with headings, as it is copied from a spreadsheet. */
export const readProposalTable = (text: string): ProposalTable => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const separator = ['\t', ';'].find((each) => (lines[0] ?? '').includes(each)) ?? '\t'
  const names = (lines[0] ?? '').split(separator).map((cell) => cell.trim().toLowerCase())
  if (!names.includes('title'))
    return { rows: 0, mistakes: [{ row: 1, column: null, given: lines[0] ?? '', reason: 'noHeading' }], proposals: [] }
  const members = names.map((name) => headings[name])
  const mistakes: Mistake[] = names.flatMap((name, at): Mistake[] =>
    members[at] === undefined && name !== '' ? [{ row: 1, column: name, given: name, reason: 'headingUnknown' }] : [],
  )
  const rows = lines.slice(1).flatMap((line, at) => (line.trim() === '' ? [] : [{ row: at + 2, cells: line.split(separator) }]))
  const proposals: ProposalTable['proposals'][number][] = []
  const seen = new Set<string>()
  for (const { row, cells } of rows) {
    const read = rowIn(cells, members, row)
    if (!('title' in read)) mistakes.push(...read)
    else if (seen.size === seen.add(JSON.stringify(read)).size) mistakes.push({ row, column: null, given: read.title, reason: 'rowTwice' })
    else proposals.push({ row, text: read })
  }
  return { rows: rows.length, mistakes, proposals }
}
