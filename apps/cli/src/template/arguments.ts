import type { Introduction } from '@plumbline/core/methodology'
import { type Extension, UsageError } from '../usage.ts'

export const formats = ['text', 'json', 'markdown', 'junit'] as const
export type Format = (typeof formats)[number]

/** What is asked of templates kept as files. */
export type AskedOfTemplates = { readonly command: 'template' } & (
  | { readonly task: 'validate'; readonly files: readonly string[]; readonly format: Format }
  | { readonly task: 'lint'; readonly files: readonly string[]; readonly governance?: string; readonly format: Format }
  | { readonly task: 'diff'; readonly before: string; readonly after: string; readonly format: Format }
  | ({ readonly task: 'dry-run'; readonly file: string; readonly format: Format } & DryRunSource)
  | ({
      readonly task: 'publish'
      readonly file: string
      readonly sites: readonly string[]
      readonly extension?: Extension
      readonly format: Format
    } & (
      | { readonly approve: true }
      | { readonly approve: false; readonly note: string; readonly from: string; readonly rollOut: RollOutMode }
    ))
  | {
      readonly task: 'versions'
      readonly file?: string
      readonly sites: readonly string[]
      readonly governance?: string
      readonly extension?: Extension
      /** Let every site note what the others have. */
      readonly tell: boolean
      readonly format: Format
    }
  | { readonly task: 'show'; readonly template: string; readonly format: 'text' | 'json' }
  | { readonly task: 'schema' }
  | { readonly task: 'skeleton'; readonly template: string; readonly artefact?: string }
  | { readonly task: 'introduce'; readonly template: string; readonly dates: Introduction; readonly format: 'text' | 'json' }
)

/** Where the facts of a dry run come from. */
export type DryRunSource =
  | { readonly source: 'facts'; readonly governance: string; readonly facts: readonly string[]; readonly asOf?: string }
  | { readonly source: 'live'; readonly governance: string; readonly site: string; readonly asOf?: string }
  | { readonly source: 'stored'; readonly site: string; readonly extension?: Extension; readonly asOf?: string }

/** The options that these commands read, checked already. */
export interface Given {
  readonly governance?: string
  readonly site?: string
  /** The same, where a command may be given several. */
  readonly sites: readonly string[]
  readonly extension?: Extension
  readonly asOf?: string
  readonly note?: string
  readonly from?: string
  readonly rollOut?: string
  readonly approve: boolean
  readonly tell: boolean
  readonly format?: string
  readonly artefact?: string
  readonly dates?: Introduction
  readonly json: boolean
}

const formatOf = ({ format, json }: Given): Format => {
  if (json) return 'json'
  const found = formats.find((known) => known === (format ?? 'text'))
  if (found === undefined) throw new UsageError(`--format is one of ${formats.join(', ')}, not "${format}"`)
  return found
}

const dryRun = ([file, ...facts]: readonly string[], given: Given): AskedOfTemplates => {
  if (file === undefined) throw new UsageError('template dry-run needs the FILE of the template to try')
  const { governance, site, extension } = given
  const day = given.asOf === undefined ? {} : { asOf: given.asOf }
  const asked = { command: 'template', task: 'dry-run', file, format: formatOf(given) } as const
  if (site === undefined) {
    if (governance === undefined || facts.length === 0)
      throw new UsageError('template dry-run needs --site URL, or --governance FILE and the files of facts to try it on')
    return { ...asked, source: 'facts', governance, facts, ...day }
  }
  if (facts.length > 0) throw new UsageError('template dry-run takes either --site or files of facts, not both')
  if (governance !== undefined) return { ...asked, source: 'live', governance, site, ...day }
  return { ...asked, source: 'stored', site, ...(extension === undefined ? {} : { extension }), ...day }
}

const rollOuts = ['atOnce', 'atNextGate', 'whenChosen'] as const
type RollOutMode = (typeof rollOuts)[number]

const rollOutOf = (asked: string): RollOutMode => {
  const found = rollOuts.find((mode) => mode === asked)
  if (found === undefined) throw new UsageError(`--roll-out is one of ${rollOuts.join(', ')}, not "${asked}"`)
  return found
}

const publish = ([file, ...more]: readonly string[], given: Given): AskedOfTemplates => {
  if (file === undefined || more.length > 0) throw new UsageError('template publish needs the FILE of one template')
  const { sites, extension, note, from } = given
  if (sites.length === 0) throw new UsageError('template publish needs --site URL, once for each site')
  const asked = { command: 'template', task: 'publish', file, sites, format: formatOf(given), ...(extension ? { extension } : {}) } as const
  if (given.approve) {
    if (note !== undefined || from !== undefined) throw new UsageError('--approve approves what was proposed; leave out --note and --from')
    return { ...asked, approve: true }
  }
  if (note === undefined || note.trim() === '' || from === undefined)
    throw new UsageError('template publish needs --note TEXT, which everybody will read, and --from DAY, or --approve')
  return { ...asked, approve: false, note: note.trim(), from, rollOut: rollOutOf(given.rollOut ?? 'atOnce') }
}

const versions = ([file, ...more]: readonly string[], given: Given): AskedOfTemplates => {
  const { sites, extension, governance } = given
  if (more.length > 0) throw new UsageError('template versions compares with one FILE at most')
  if (sites.length === 0) throw new UsageError('template versions needs --site URL, once for each site')
  return {
    command: 'template',
    task: 'versions',
    sites,
    tell: given.tell,
    format: formatOf(given),
    ...(file === undefined ? {} : { file }),
    ...(governance === undefined ? {} : { governance }),
    ...(extension === undefined ? {} : { extension }),
  }
}

const one = (task: string, [template, ...more]: readonly string[]): string => {
  if (template === undefined || more.length > 0) throw new UsageError(`template ${task} needs one FILE or the id of a built-in template`)
  return template
}

const printed = (task: string, given: Given): 'text' | 'json' => {
  const format = formatOf(given)
  if (format === 'text' || format === 'json') return format
  throw new UsageError(`template ${task} prints YAML, or JSON with --json`)
}

/** Throws `UsageError` with what was expected. */
export const readTemplateArguments = ([task, ...files]: readonly string[], given: Given): AskedOfTemplates => {
  const { governance } = given
  switch (task) {
    case 'validate':
      if (files.length === 0) throw new UsageError('template validate needs at least one FILE')
      return { command: 'template', task, files, format: formatOf(given) }
    case 'lint':
      if (files.length === 0) throw new UsageError('template lint needs at least one FILE')
      return { command: 'template', task, files, format: formatOf(given), ...(governance === undefined ? {} : { governance }) }
    case 'diff': {
      const [before, after, ...more] = files
      if (before === undefined || after === undefined || more.length > 0)
        throw new UsageError('template diff needs two FILEs: the old and the new')
      return { command: 'template', task, before, after, format: formatOf(given) }
    }
    case 'dry-run':
      return dryRun(files, given)
    case 'publish':
      return publish(files, given)
    case 'versions':
      return versions(files, given)
    case 'show': {
      const [template, ...more] = files
      if (template === undefined || more.length > 0) throw new UsageError('template show needs the id of one built-in template')
      return { command: 'template', task, template, format: printed(task, given) }
    }
    case 'schema':
      return { command: 'template', task }
    case 'skeleton':
      return {
        command: 'template',
        task,
        template: one(task, files),
        ...(given.artefact === undefined ? {} : { artefact: given.artefact }),
      }
    case 'introduce':
      return { command: 'template', task, template: one(task, files), dates: given.dates ?? {}, format: printed(task, given) }
    default:
      throw new UsageError(
        task === undefined
          ? 'say what to do: template validate, lint, diff, dry-run, publish, versions, show, skeleton, introduce or schema'
          : `there is no command "template ${task}"`,
      )
  }
}
