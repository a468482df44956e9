/** What came of one check: `fail` ends the run with 1; `unknown` could not be checked, and is no pass. */
export type Result = 'pass' | 'fail' | 'unknown' | 'note'

export interface Check {
  readonly name: string
  readonly result: Result
  readonly message: string
  readonly line?: number
  /** More about it, each on a line of its own. */
  readonly details?: readonly string[]
}

/** All checks of one file, or of one run. */
export interface Suite {
  readonly name: string
  readonly checks: readonly Check[]
}

export interface TemplateReport {
  readonly title: string
  readonly suites: readonly Suite[]
  /** What machines get with JSON. */
  readonly data: unknown
}

const marks: Readonly<Record<Result, string>> = { pass: 'ok', fail: 'FAILED', unknown: 'NOT CHECKED', note: 'note' }

const lineOf = (suite: Suite, { name, result, message, line }: Check): string => {
  const where = line === undefined ? suite.name : `${suite.name}:${line}`
  return `${marks[result].padEnd(6)} ${where}  ${[name, message].filter((text) => text !== '').join(': ')}`
}

const asText = ({ title, suites }: TemplateReport): string =>
  [
    title,
    ...suites.flatMap((suite) =>
      suite.checks.flatMap((check) => [lineOf(suite, check), ...(check.details ?? []).map((detail) => `         ${detail}`)]),
    ),
  ].join('\n')

const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ')

const asMarkdown = ({ title, suites }: TemplateReport): string =>
  [
    `## ${cell(title)}`,
    ...suites.flatMap((suite) => [
      '',
      `### ${cell(suite.name)}`,
      '',
      '| Result | What | Message |',
      '| --- | --- | --- |',
      ...suite.checks.map(({ name, result, message, line, details }) => {
        const where = line === undefined ? name : `${name} (line ${line})`
        return `| ${marks[result]} | ${cell(where)} | ${[message, ...(details ?? [])].map(cell).join('<br>')} |`
      }),
    ]),
  ].join('\n')

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' }
// XML 1.0 has no way to write the other control characters.
const controls = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const xml = (text: string): string =>
  text.replaceAll(controls, '\uFFFD').replaceAll(/[&<>"\n]/g, (character) => escapes[character] ?? character)

const inXml = (check: Check): string => {
  const text = xml([check.message, ...(check.details ?? [])].join('\n'))
  if (check.result === 'fail') return `<failure message="${text}"/>`
  if (check.result === 'unknown') return `<error message="${text}"/>`
  return `<system-out>${text}</system-out>`
}

const asJunit = ({ title, suites }: TemplateReport): string => {
  const count = (checks: readonly Check[], result: Result): number => checks.filter((check) => check.result === result).length
  const suite = ({ name, checks }: Suite): string[] => [
    `  <testsuite name="${xml(name)}" tests="${checks.length}" failures="${count(checks, 'fail')}" errors="${count(checks, 'unknown')}">`,
    ...checks.map(
      (check) =>
        `    <testcase classname="${xml(name)}" name="${xml(check.name || name)}"${check.line === undefined ? '' : ` line="${check.line}"`}>${inXml(check)}</testcase>`,
    ),
    '  </testsuite>',
  ]
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="${xml(title)}">`, ...suites.flatMap(suite), '</testsuites>'].join(
    '\n',
  )
}

const writers = {
  text: asText,
  json: ({ data }: TemplateReport): string => JSON.stringify(data, null, 2),
  markdown: asMarkdown,
  junit: asJunit,
} as const

export const render = (report: TemplateReport, format: keyof typeof writers): string => writers[format](report)

/** 1 when a check failed; 3 when none did but something could not be checked; otherwise 0. */
export const exitCodeOf = ({ suites }: TemplateReport): number => {
  const results = new Set(suites.flatMap(({ checks }) => checks.map(({ result }) => result)))
  return results.has('fail') ? 1 : results.has('unknown') ? 3 : 0
}
