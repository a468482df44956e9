import { parseArgs } from 'node:util'
import type { Introduction } from '@plumbline/core/methodology'
import type { AskedOfGuard } from './guard/run.ts'
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
  | {
      readonly command: 'refresh'
      readonly site: string
      readonly item?: string
      readonly repair?: true
      readonly extension?: Extension
    }
  | { readonly command: 'estimate'; readonly site: string; readonly json: boolean; readonly extension?: Extension }
  | { readonly command: 'export'; readonly site: string; readonly extension?: Extension; readonly evidence?: true }
  | { readonly command: 'planning'; readonly site: string; readonly json: boolean; readonly extension?: Extension }
  | { readonly command: 'verify'; readonly pack: string; readonly json: boolean }
  | {
      readonly command: 'jobs'
      readonly task: 'run' | 'list' | 'cancel' | 'resume'
      readonly site: string
      readonly job?: string
      readonly json: boolean
      readonly extension?: Extension
    }
  | {
      readonly command: 'mirror'
      /** A site, or a file. */
      readonly from: string
      readonly to: string
      readonly governance?: string
      readonly confidential: boolean
      readonly extension?: Extension
    }
  | AskedOfGuard
  | AskedOfTemplates
  | AskedOfPortfolio

const options = {
  site: { type: 'string', multiple: true },
  governance: { type: 'string' },
  facts: { type: 'string' },
  gate: { type: 'string' },
  'as-of': { type: 'string' },
  item: { type: 'string' },
  repair: { type: 'boolean', default: false },
  estimate: { type: 'boolean', default: false },
  job: { type: 'string' },
  'when-unable': { type: 'string' },
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
  confidential: { type: 'boolean', default: false },
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

const jobTasks = ['run', 'list', 'cancel', 'resume'] as const

const jobs = (values: Values, [given, ...more]: readonly string[]): Asked => {
  const task = jobTasks.find((each) => each === given)
  if (task === undefined || more.length > 0) throw new UsageError(`jobs is followed by ${jobTasks.join(', ')}`)
  const { job, json } = values
  if (job === undefined && (task === 'cancel' || task === 'resume')) throw new UsageError(`jobs ${task} needs --job`)
  return { command: 'jobs', task, site: siteOf(values, 'jobs'), json, ...extensionOf(values), ...(job === undefined ? {} : { job }) }
}

const place = (given: string | undefined, option: string): string => {
  if (given === undefined || given === '') throw new UsageError(`mirror needs --${option} with a site or a file`)
  return /^https?:\/\//.test(given) ? addressOf(given) : given
}

const mirror = (values: Values, rest: readonly string[]): Asked => {
  if (rest.length > 0) throw new UsageError(`mirror takes no "${rest.join(' ')}"`)
  const { governance, confidential } = values
  const [from, to] = [place(values.from, 'from'), place(values.to, 'to')]
  return { command: 'mirror', from, to, confidential, ...extensionOf(values), ...(governance === undefined ? {} : { governance }) }
}

const guardTasks = ['preview', 'ensure', 'undo', 'status', 'script'] as const

const guard = (values: Values, [given, ...more]: readonly string[]): Asked => {
  const task = guardTasks.find((each) => each === given)
  if (task === undefined || more.length > 0) throw new UsageError(`guard is followed by ${guardTasks.join(', ')}`)
  const { governance, json, 'when-unable': whenUnable = 'refuse' } = values
  if (whenUnable !== 'refuse' && whenUnable !== 'allow') throw new UsageError(`--when-unable is refuse or allow, not "${whenUnable}"`)
  const file = governance === undefined ? {} : { governance }
  return { command: 'guard', task, site: siteOf(values, 'guard'), whenUnable, json, ...file, ...extensionOf(values) }
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
  if (command === 'jobs') return jobs(values, rest)
  if (command === 'mirror') return mirror(values, rest)
  if (command === 'guard') return guard(values, rest)
  if (command === undefined)
    throw new UsageError('say what to do: check, template, portfolio, verify, refresh, jobs, planning, guard, mirror or export')
  if (command !== 'refresh' && command !== 'export' && command !== 'planning') throw new UsageError(`there is no command "${command}"`)
  if (command === 'planning' && rest.shift() !== 'read') throw new UsageError('planning is followed by read')
  if (rest.length > 0) throw new UsageError(`${command} takes no "${rest.join(' ')}"`)
  const where = { site: siteOf(values, command), ...extensionOf(values) }
  if (command === 'planning') return { command, ...where, json: values.json }
  if (command === 'export') return { command, ...where, ...(values.evidence ? { evidence: true as const } : {}) }
  if (values.estimate && values.item !== undefined) throw new UsageError('refresh takes --item or --estimate, not both')
  if (values.estimate) return { command: 'estimate', ...where, json: values.json }
  if (values.repair && values.item !== undefined) throw new UsageError('refresh takes --item or --repair, not both')
  return {
    command,
    ...where,
    ...(values.item === undefined ? {} : { item: values.item }),
    ...(values.repair ? { repair: true as const } : {}),
  }
}
