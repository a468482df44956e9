import { hashOf, type Template } from '@plumbline/core'
import { type Governance, lintTemplate } from '@plumbline/core/methodology'
import { governanceOf } from '../check.ts'
import type { ProcessHost } from '../host.ts'
import type { AskedOfTemplates } from './arguments.ts'
import { type FileRead, mistake, readFiles } from './files.ts'
import type { Check, Suite, TemplateReport } from './report.ts'

type Validate = Extract<AskedOfTemplates, { task: 'validate' }>
type Lint = Extract<AskedOfTemplates, { task: 'lint' }>

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const isRight = ({ name, version, gates, criteria }: Template): Check => ({
  name: '',
  result: 'pass',
  message: `${name} ${version} is a template of ${plural(gates.length, 'gate')} with ${criteria.length} criteria`,
})

const suites = (read: readonly FileRead[], more: (template: Template) => readonly Check[]): Suite[] =>
  read.map((one) => ({
    name: one.file,
    checks: 'template' in one ? [isRight(one.template), ...more(one.template)] : one.problems.map(mistake),
  }))

const title = (what: string, all: readonly Suite[]): string => {
  const failed = all.flatMap(({ checks }) => checks).filter(({ result }) => result === 'fail').length
  return `${what}: ${plural(all.length, 'template')}, ${plural(failed, 'mistake')}`
}

const dataOf = (read: readonly FileRead[], more: (template: Template) => object) =>
  read.map((one) =>
    'template' in one
      ? { file: one.file, ok: true, id: one.template.id, version: one.template.version, hash: hashOf(one.template), ...more(one.template) }
      : { file: one.file, ok: false, problems: one.problems },
  )

/** Whether files are templates, and every mistake with its line. */
export const validate = async (asked: Validate, host: ProcessHost): Promise<TemplateReport> => {
  const read = await readFiles(host, asked.files)
  const checked = suites(read, () => [])
  return { title: title('Validated', checked), suites: checked, data: dataOf(read, () => ({})) }
}

const findingsOf = (template: Template, governance: Governance | undefined): Check[] =>
  lintTemplate(template, governance ? { mapping: governance.mapping } : {}).map(({ severity, place, message }) => ({
    name: place,
    result: severity === 'error' ? 'fail' : 'note',
    message: severity === 'warning' ? `warning: ${message}` : message,
  }))

/** What valid templates will not do as their author expects; with a governance file also what its site cannot know. */
export const lint = async (asked: Lint, host: ProcessHost): Promise<TemplateReport> => {
  const governance = asked.governance === undefined ? undefined : await governanceOf(host, asked.governance)
  const read = await readFiles(host, asked.files)
  const checked = suites(read, (template) => findingsOf(template, governance))
  const data = dataOf(read, (template) => ({ findings: lintTemplate(template, governance ? { mapping: governance.mapping } : {}) }))
  return { title: title('Linted', checked), suites: checked, data }
}
