import { hashOf, type Template } from '@plumbline/core'
import { differenceOf, differenceWords, stepNeeded, versionProblem } from '@plumbline/core/methodology'
import type { ProcessHost } from '../host.ts'
import type { AskedOfTemplates } from './arguments.ts'
import { needTemplate } from './files.ts'
import type { Check, TemplateReport } from './report.ts'

type Diff = Extract<AskedOfTemplates, { task: 'diff' }>

const refOf = ({ id, version, ...rest }: Template) => ({ id, version, hash: hashOf({ id, version, ...rest }) })

/** What a new version asks differently, in words, and whether its version number says so. */
export const diff = async (asked: Diff, host: ProcessHost): Promise<TemplateReport> => {
  const [before, after] = [await needTemplate(host, asked.before), await needTemplate(host, asked.after)]
  const changes = differenceOf(before, after)
  const problem = versionProblem(before, after, changes)
  const step = stepNeeded(changes)
  const told = changes.map((change) => ({ ...change, words: differenceWords([change], after, before) }))
  const version: Check =
    problem === undefined
      ? {
          name: 'version',
          result: 'pass',
          message: changes.length === 0 ? 'nothing changed' : `${before.version} → ${after.version} fits a ${step} change`,
        }
      : { name: 'version', result: 'fail', message: problem }
  const rows = told.flatMap(({ id, effect, words }) =>
    words.map((message): Check => ({ name: `${id} (${effect})`, result: 'note', message })),
  )
  return {
    title: `${before.name} ${before.version} → ${after.name} ${after.version}: ${changes.length === 1 ? '1 difference' : `${changes.length} differences`}`,
    suites: [{ name: asked.after, checks: [version, ...rows] }],
    data: { before: refOf(before), after: refOf(after), step, versionProblem: problem ?? null, changes: told },
  }
}
