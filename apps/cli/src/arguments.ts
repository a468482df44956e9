import { parseArgs } from 'node:util'
import type { Introduction } from '@plumbline/core/methodology'
import { type AskedOfPortfolio, readPortfolioArguments } from './portfolio/arguments.ts'
import { type AskedOfTemplates, readTemplateArguments } from './template/arguments.ts'
import { type Extension, UsageError } from './usage.ts'

/** What the command line asks for, checked; words on the command line are never guessed. */
export type Asked =
  | { readonly command: 'help' }
  | {
      readonly command: 'check'
      readonly site: string
      readonly key: string
      readonly governance: string
      readonly gate?: string
      readonly asOf?: string
      readonly json: boolean
    }
  | {
      readonly command: 'published'
      readonly site: string
      readonly key: string
      readonly governance: string
      readonly gate?: string
      readonly json: boolean
    }
  | {
      readonly command: 'checkFacts'
      readonly facts: string
      /** The project whose facts they are: its own template and tailoring count. */
      readonly key?: string
      readonly governance: string
      readonly gate?: string
      readonly asOf?: string
      readonly json: boolean
    }
  | { readonly command: 'refresh'; readonly site: string; readonly item?: string; readonly extension?: Extension }
  | { readonly command: 'export'; readonly site: string; readonly extension?: Extension; readonly evidence?: true }
  | { readonly command: 'verify'; readonly pack: string; readonly json: boolean }
  | AskedOfTemplates
  | AskedOfPortfolio

export const help = `plumbline: judges projects against their methodology's gates

  plumbline check KEY --site URL --governance FILE [--gate ID] [--as-of DAY] [--json]
      reads the project from Jira or Azure DevOps and judges its next gate, or the one named
  plumbline check KEY --site URL --governance FILE --published [--json]
      prints the judgement that stands on the item itself
  plumbline check [KEY] --facts FILE --governance FILE [--gate ID] [--as-of DAY] [--json]
      judges facts kept in a file, without a tracker; with KEY as those of that project, by its own template and tailoring
  plumbline template validate FILE…
      says whether files (YAML or JSON) are templates, and every mistake with its line
  plumbline template lint FILE… [--governance FILE]
      says what valid templates will not do as their author expects; with a governance file also what its site cannot know
  plumbline template diff OLD NEW
      says in words what NEW asks differently, and whether its version number says so
  plumbline template dry-run FILE (--site URL [--governance FILE] | --governance FILE FACTS…) [--as-of DAY]
      tries a template on the live projects, or on facts kept in files: who would be held or released, by which rule
      Azure DevOps: from the stored judgements, or with --governance from the projects as they are now. Jira: needs --governance
  plumbline template publish FILE --site URL… (--note TEXT --from DAY [--roll-out atOnce|atNextGate|whenChosen] | --approve)
      Azure DevOps: proposes the file on every site named; with --approve somebody else approves there what was proposed. Jira: import the file in the app
  plumbline template versions [FILE] --site URL… [--governance FILE] [--tell]
      which version and hash each site has in force, and whether it is the same everywhere; --tell lets every site note what the others have
  plumbline template show ID | schema
      prints a built-in template to start from, or the JSON Schema of templates
  plumbline template skeleton FILE|ID [--artefact KIND]
      prints a document to start an artefact from, in Markdown; without --artefact all that the template names
  plumbline template introduce FILE|ID [--observe-from DAY] [--warn-from DAY] [--block-from DAY]
      prints the template with every criterion observed first and stepping up to its severity on these days
      --format text|json|markdown|junit chooses how these report

  plumbline portfolio select --input FILE [--time-limit SECONDS] [--json]
      selects the projects worth most that money, people and rules allow: the bound that nothing exceeds, a reason for each
      project, or what makes it impossible and the cheapest ways out
  plumbline portfolio frontier --input FILE [--points N] [--from PERCENT] [--to PERCENT] [--time-limit SECONDS] [--json]
      the most value at each level of the budgets, each with its bound
      0 seconds give the instant answer, Ctrl+C the best so far
  plumbline portfolio score --input FILE [--json]
      scores projects by a scoring model: each criterion's part, what is missing, and how far the weights can move

  plumbline verify PACK [--json]
      verifies an evidence pack without a site: every record and its place, the ends on the items, and that each decision
      still follows from its facts; 0 verified, 1 contradicted, 2 no pack

  plumbline refresh --site URL [--item KEY]
      Azure DevOps: judges every project (or one) with this token's identity and writes the official judgements
  plumbline export --site URL [--evidence]
      Azure DevOps: prints the governance file of this site; with --evidence the evidence pack of all ledgers, for verify
      --extension PUBLISHER.ID names the extension whose documents are meant, where it was published under another name

  PLUMBLINE_TOKEN   Azure DevOps: a personal access token or a pipeline's token. Jira: email:api-token, or a bearer token
  --as-of DAY       judges on that day (YYYY-MM-DD) what the tracker holds now; otherwise today is the tracker's own day

Exit code: 0 ready (or done), 1 not ready (or mistakes, projects newly held, or no selection possible), 2 could not run, 3 could not be checked.`

const options = {
  site: { type: 'string', multiple: true },
  governance: { type: 'string' },
  facts: { type: 'string' },
  gate: { type: 'string' },
  'as-of': { type: 'string' },
  item: { type: 'string' },
  extension: { type: 'string' },
  input: { type: 'string' },
  'time-limit': { type: 'string' },
  points: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  note: { type: 'string' },
  'roll-out': { type: 'string' },
  approve: { type: 'boolean', default: false },
  tell: { type: 'boolean', default: false },
  artefact: { type: 'string' },
  evidence: { type: 'boolean', default: false },
  'observe-from': { type: 'string' },
  'warn-from': { type: 'string' },
  'block-from': { type: 'string' },
  published: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Values = ReturnType<typeof parse>['values']
const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })

const needed = (values: Values, name: 'site' | 'governance', command: string): string => {
  const given = values[name]
  const [value, ...more] = typeof given === 'object' ? given : [given]
  if (value === undefined || value === '') throw new UsageError(`${command} needs --${name}`)
  if (more.length > 0) throw new UsageError(`${command} takes one --${name} only`)
  return value
}

const template = (values: Values, rest: readonly string[]): Asked => {
  const { governance, format, json, site: sites = [], note, from, 'roll-out': rollOut, approve, tell } = values
  const several = rest[0] === 'publish' || rest[0] === 'versions'
  return readTemplateArguments(rest, {
    json,
    approve,
    tell,
    sites: sites.map(addressOf),
    ...(note === undefined ? {} : { note }),
    ...(rollOut === undefined ? {} : { rollOut }),
    ...(from === undefined ? {} : { from: dayIn('from', from) }),
    ...(governance === undefined ? {} : { governance }),
    ...(format === undefined ? {} : { format }),
    ...(several || sites.length === 0 ? {} : { site: siteOf(values, 'template') }),
    ...(values.artefact === undefined ? {} : { artefact: values.artefact }),
    dates: datesOf(values),
    ...extensionOf(values),
    ...dayOf(values),
  })
}

const portfolio = (values: Values, rest: readonly string[]): Asked => {
  const { input, json, points, from, to, 'time-limit': timeLimit } = values
  return readPortfolioArguments(rest, {
    json,
    ...(points === undefined ? {} : { points }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(input === undefined ? {} : { input }),
    ...(timeLimit === undefined ? {} : { timeLimit }),
  })
}

const siteOf = (values: Values, command: string): string => addressOf(needed(values, 'site', command))

const addressOf = (site: string): string => {
  if (!/^https?:\/\//.test(site) || !URL.canParse(site))
    throw new UsageError(`--site must be a web address such as https://example.atlassian.net, not "${site}"`)
  return site.replace(/\/+$/, '')
}

const dayOf = (values: Values): { asOf?: string } => {
  const day = values['as-of']
  return day === undefined ? {} : { asOf: dayIn('as-of', day) }
}

const dayIn = (option: string, day: string): string => {
  const moment = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day)
    throw new UsageError(`--${option} must be a day such as 2022-03-31, not "${day}"`)
  return day
}

const datesOf = (values: Values): Introduction => {
  const { 'observe-from': observe, 'warn-from': warn, 'block-from': block } = values
  return {
    ...(observe === undefined ? {} : { observeFrom: dayIn('observe-from', observe) }),
    ...(warn === undefined ? {} : { warnFrom: dayIn('warn-from', warn) }),
    ...(block === undefined ? {} : { blockFrom: dayIn('block-from', block) }),
  }
}

const extensionOf = (values: Values): { extension?: Extension } => {
  if (values.extension === undefined) return {}
  const [, publisher, extension] = /^([\w-]+)\.([\w-]+)$/.exec(values.extension) ?? []
  if (publisher === undefined || extension === undefined)
    throw new UsageError(`--extension must be a publisher and an id such as contoso.plumbline, not "${values.extension}"`)
  return { extension: { publisher, extension } }
}

const check = (values: Values, keys: readonly string[]): Asked => {
  const governance = needed(values, 'governance', 'check')
  const [key] = keys
  const rest = { governance, json: values.json, ...(values.gate === undefined ? {} : { gate: values.gate }) }
  if (values.facts !== undefined) {
    if (keys.length > 1 || values.site !== undefined || values.published)
      throw new UsageError('check --facts takes one KEY at most, and no --site or --published')
    return { command: 'checkFacts', facts: values.facts, ...(key === undefined ? {} : { key }), ...rest, ...dayOf(values) }
  }
  if (key === undefined || keys.length > 1) throw new UsageError('check needs the KEY of exactly one project item, or --facts FILE')
  const site = siteOf(values, 'check')
  if (!values.published) return { command: 'check', key, site, ...rest, ...dayOf(values) }
  if (values['as-of'] !== undefined) throw new UsageError('--published prints what was judged already; leave out --as-of')
  return { command: 'published', key, site, ...rest }
}

const verify = ({ json }: Values, [pack, ...more]: readonly string[]): Asked => {
  if (pack === undefined || more.length > 0) throw new UsageError('verify needs the file of exactly one evidence pack')
  return { command: 'verify', pack, json }
}

/** Throws `UsageError` with what was expected. */
export const readArguments = (argv: readonly string[]): Asked => {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
  const { values, positionals } = parsed
  const [command, ...rest] = positionals
  if (values.help || command === 'help') return { command: 'help' }
  if (command === 'check') return check(values, rest)
  if (command === 'template') return template(values, rest)
  if (command === 'portfolio') return portfolio(values, rest)
  if (command === 'verify') return verify(values, rest)
  if (command !== 'refresh' && command !== 'export')
    throw new UsageError(
      command === undefined ? 'say what to do: check, template, portfolio, verify, refresh or export' : `there is no command "${command}"`,
    )
  if (rest.length > 0) throw new UsageError(`${command} takes no "${rest.join(' ')}"`)
  const where = { site: siteOf(values, command), ...extensionOf(values) }
  if (command === 'export') return { command, ...where, ...(values.evidence ? { evidence: true as const } : {}) }
  return { command, ...where, ...(values.item === undefined ? {} : { item: values.item }) }
}
