import { isPlain } from '../plain.ts'
import type { Template } from './template.ts'

/** The order in which people read a template; what is not named follows by name. */
const order = [
  ...['id', 'kind', 'name', 'version', 'summary', 'purpose', 'label', 'unit', 'tierTable'],
  ...['phases', 'gates', 'roles', 'parameters', 'criteria', 'waivers', 'emergency', 'artefacts', 'ceremonies', 'kpis', 'registers'],
  ...['gate', 'mode', 'from', 'opens', 'onStop', 'repeats', 'mergedInto', 'decidedBy', 'quorum', 'distinctFrom', 'slaDays', 'shouldLimit'],
  ...['demand', 'weight', 'severity', 'tiers', 'light', 'standard', 'major'],
  ...['statement', 'when', 'passes', 'evidence', 'askedDaysBefore', 'waivable', 'waiver', 'askedBy', 'grantedBy', 'maxDays', 'extensions'],
  ...['addedByPmo', 'mapsTo', 'fixedBy', 'guideline', 'why', 'howToFix', 'example', 'helper', 'effortMinutes'],
  ...['everyDays', 'writtenBy', 'approvedBy', 'ledBy', 'better', 'green', 'amber', 'signalOnly', 'fields', 'required', 'hint', 'note'],
  ...['all', 'any', 'not', 'fact', 'distinct', 'every', 'some', 'count', 'as', 'where', 'satisfies', 'is', 'atLeast', 'value'],
]
const rank = new Map(order.map((name, index) => [name, index]))
const byReading = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length) || (a < b ? -1 : a > b ? 1 : 0)

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(byReading)
      .map(([name, entry]) => [name, inOrder(entry)]),
  )
}

export type DocumentFormat = 'yaml' | 'json'

/** A template, or the data of a draft, as text for people and for version control: always the same order, one fact a line. */
export const writeTemplateText = async (template: Template | unknown, format: DocumentFormat): Promise<string> => {
  const ordered = inOrder(template)
  if (format === 'json') return `${JSON.stringify(ordered, null, 2)}\n`
  const { stringify } = await import('yaml')
  return stringify(ordered, { lineWidth: 0, aliasDuplicateObjects: false })
}
