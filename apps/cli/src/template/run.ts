import { TrackerError } from '@plumbline/core'
import { templateSchema, writeTemplateText } from '@plumbline/core/methodology'
import { builtInTemplates } from '@plumbline/core/templates'
import type { ProcessHost } from '../host.ts'
import type { AskedOfTemplates } from './arguments.ts'
import { diff } from './diff.ts'
import { tryTemplate } from './dry-run.ts'
import { publish } from './publish.ts'
import { exitCodeOf, render, type TemplateReport } from './report.ts'
import { lint, validate } from './validate.ts'
import { versions } from './versions.ts'

type Reporting = Exclude<AskedOfTemplates, { task: 'show' | 'schema' }>

const reportOf = (asked: Reporting, host: ProcessHost): Promise<TemplateReport> => {
  switch (asked.task) {
    case 'validate':
      return validate(asked, host)
    case 'lint':
      return lint(asked, host)
    case 'diff':
      return diff(asked, host)
    case 'dry-run':
      return tryTemplate(asked, host)
    case 'publish':
      return publish(asked, host)
    case 'versions':
      return versions(asked, host)
  }
}

const show = async ({ template: id, format }: Extract<AskedOfTemplates, { task: 'show' }>): Promise<string> => {
  const template = builtInTemplates.find((candidate) => candidate.id === id)
  const known = builtInTemplates.map((candidate) => candidate.id).join(', ')
  if (!template) throw new TrackerError('not-found', `There is no built-in template "${id}"`, `Name one of ${known}.`)
  return (await writeTemplateText(template, format === 'json' ? 'json' : 'yaml')).trimEnd()
}

/** Governance as code: everything that a PMO needs to keep its templates in version control and to review them there. */
export const runTemplate = async (asked: AskedOfTemplates, host: ProcessHost): Promise<number> => {
  if (asked.task === 'schema') host.write(JSON.stringify(templateSchema(), null, 2))
  else if (asked.task === 'show') host.write(await show(asked))
  else {
    const report = await reportOf(asked, host)
    host.write(render(report, asked.format))
    return exitCodeOf(report)
  }
  return 0
}
