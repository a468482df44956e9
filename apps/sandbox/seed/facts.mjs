/** Records of a CSV file with a header line; quoted cells may hold commas, quotes and line ends. */
export const readCsv = (text) => {
  const records = []
  let record = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    record.push(cell)
    cell = ''
  }
  const endRecord = () => {
    endCell()
    if (record.length > 1 || record[0] !== '') records.push(record)
    record = []
  }
  for (let index = text.charCodeAt(0) === 0xfeff ? 1 : 0; index < text.length; index += 1) {
    const character = text[index]
    if (quoted && character === '"' && text[index + 1] === '"') {
      cell += '"'
      index += 1
    } else if (character === '"') quoted = !quoted
    else if (!quoted && character === ',') endCell()
    else if (!quoted && character === '\n') endRecord()
    else if (quoted || character !== '\r') cell += character
  }
  if (cell !== '' || record.length > 0) endRecord()
  const [header, ...rows] = records
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])))
}

const filler = new Set(['the', 'programme', 'project', 'and'])

/** Names change a little from year to year ("Programme" comes and goes, "&" becomes "and"). */
export const normalisedName = (name) =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !filler.has(word))
    .join(' ')

/** Millions of pounds; 0 stands in the source for a cost that was not published yet. */
const amount = (cell) => (Number(cell) > 0 ? Number(cell) : null)
const orNull = (cell) => (cell === '' ? null : cell)

/** Earlier years of a project: the same id, or where a year has none the same name; one row a year, oldest first. */
const earlierYears = (row, rows) => {
  const byYear = new Map()
  for (const other of rows) {
    if (other.year >= row.year) continue
    const sameId = row.project_id !== '' && other.project_id === row.project_id
    const sameName = normalisedName(other.project) === normalisedName(row.project)
    if (sameId || (sameName && !byYear.has(other.year))) byYear.set(other.year, other)
  }
  return [...byYear.values()].sort((a, b) => a.year.localeCompare(b.year))
}

/**
 * The projects of 2022. The first whole-life cost that was published stands for the approved budget, that of 2022 for the estimate at completion;
 * a single year's budget or forecast is never read, because it is not whole-life.
 */
export const projectsOf = (rows) =>
  rows
    .filter((row) => row.year === '2022')
    .map((row) => {
      const years = [...earlierYears(row, rows), row]
      const first = years.find((year) => amount(year.wlc_gbp_m) !== null)
      const earlier = years.filter((year) => year !== row && year.rag !== '').map((year) => [Number(year.year), year.rag])
      return [
        row.project_id,
        row.department,
        row.project,
        row.category,
        orNull(row.start),
        orNull(row.end),
        first === undefined ? null : amount(first.wlc_gbp_m),
        first === undefined ? null : Number(first.year),
        amount(row.wlc_gbp_m),
        orNull(row.rag),
        earlier,
      ]
    })

/** Days from creation to finish per task; some finished before they were created, and stay so. */
export const cyclesOf = (rows) => rows.map((row) => [row.id, Number(row.cycle_time_days)])
