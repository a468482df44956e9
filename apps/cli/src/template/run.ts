import { templateSchema } from '@plumbline/core/methodology'
import type { ProcessHost } from '../host.ts'
import type { AskedOfTemplates } from './arguments.ts'
import { diff } from './diff.ts'
import { tryTemplate } from './dry-run.ts'
import { print } from './print.ts'
import { publish } from './publish.ts'
import { exitCodeOf, render, type TemplateReport } from './report.ts'
import { lint, validate } from './validate.ts'
import { versions } from './versions.ts'

type Reporting = Exclude<AskedOfTemplates, { task: 'show' | 'skeleton' | 'introduce' | 'schema' }>

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

/** Governance as code: everything that a PMO needs to keep its templates in version control and to review them there. */
export const runTemplate = async (asked: AskedOfTemplates, host: ProcessHost): Promise<number> => {
  if (asked.task === 'schema') host.write(JSON.stringify(templateSchema(), null, 2))
  else if (asked.task === 'show' || asked.task === 'skeleton' || asked.task === 'introduce') host.write(await print(asked, host))
  else {
    const report = await reportOf(asked, host)
    host.write(render(report, asked.format))
    return exitCodeOf(report)
  }
  return 0
}
