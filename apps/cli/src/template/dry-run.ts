import { type DryRunView, inProcessClient, type Template, TrackerError } from '@plumbline/core'
import { addTotals, dryRunFacts, dryRunLive, type GateMove, observedMeaning, type RuleMove } from '@plumbline/core/methodology'
import { valueOf } from '../answered.ts'
import { factsIn, governanceOf, textOf, tokenOf } from '../check.ts'
import { callOf, portsOf } from '../connect.ts'
import { momentOn } from '../day.ts'
import type { ProcessHost } from '../host.ts'
import { openSite } from '../sites/site.ts'
import { limitWords, observedWords } from '../words.ts'
import type { AskedOfTemplates } from './arguments.ts'
import { needTemplate } from './files.ts'
import type { Check, Result, TemplateReport } from './report.ts'

type DryRun = Extract<AskedOfTemplates, { task: 'dry-run' }>

/** From the judgements that the site stores: the projects as they were judged last, with the gates that they passed. A use case of the site, which asks for the right to it. */
const fromStored = async (asked: DryRun & { source: 'stored' }, host: ProcessHost): Promise<DryRunView> => {
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  if (site.kind === 'jira')
    throw new TrackerError(
      'invalid',
      `${site.url} is a Jira site; the judgements stored there belong to the Forge app alone`,
      'Name the governance file with --governance to judge the live projects, or try the draft in the app.',
    )
  const client = inProcessClient(await portsOf(site, 'person', asked.extension), () => callOf(site, 'person', 'UTC'))
  const input = { template: { text: await textOf(host, asked.file) }, ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) }
  let view = valueOf(await client.call('template.dryRun', input))
  while (view.next !== undefined) {
    host.tell(`${view.totals.compared} projects compared`)
    const page: DryRunView = valueOf(await client.call('template.dryRun', { ...input, after: view.next }))
    view = {
      ...page,
      components: [...view.components, ...page.components],
      notCompared: [...view.notCompared, ...page.notCompared],
      totals: addTotals(view.totals, page.totals),
    }
  }
  return view
}

const fromLive = async (asked: DryRun & { source: 'live' }, host: ProcessHost, template: Template): Promise<DryRunView> => {
  const governance = await governanceOf(host, asked.governance)
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  const now = asked.asOf === undefined ? site.now : momentOn(asked.asOf, governance.zone)
  const call = callOf(site, 'person', governance.zone, now)
  const tell = (done: number, total: number): void => host.tell(`${done} of ${total} projects read`)
  return dryRunLive(await portsOf(site, 'person'), call, { governance, template, tell })
}

const fromFacts = async (asked: DryRun & { source: 'facts' }, host: ProcessHost, template: Template): Promise<DryRunView> => {
  const governance = await governanceOf(host, asked.governance)
  const kept = []
  for (const name of asked.facts) kept.push({ name, facts: factsIn(await textOf(host, name), name) })
  return dryRunFacts(governance.template, template, kept, asked.asOf)
}

const viewOf = (asked: DryRun, host: ProcessHost, template: Template): Promise<DryRunView> => {
  if (asked.source === 'stored') return fromStored(asked, host)
  return asked.source === 'live' ? fromLive(asked, host, template) : fromFacts(asked, host, template)
}

const changes: Readonly<Record<RuleMove['change'], string>> = {
  newlyHeld: 'now holds',
  released: 'no longer holds',
  unknown: 'could not be checked',
}

const ruleWords = ({ rule, statement, change, before, after, named }: RuleMove): string => {
  const result = after ?? before
  const seen = Object.entries(result?.observed ?? {}).map(([fact, observed]) => {
    const { label, unit } = named?.[fact] ?? observedMeaning(fact, undefined)
    const limits = result?.limits.filter((limit) => limit.fact === fact && limit.is !== 'present') ?? []
    const asked = limits.map((limit) => limitWords(limit, unit))
    return `${label}: ${observedWords(unit, observed)}${asked.length === 0 ? '' : ` (${asked.join(', ')})`}`
  })
  return `${rule} ${changes[change]}: ${statement} [${seen.join('; ')}]`
}

const reopenWords = ({ after, rules }: GateMove): string =>
  `${after?.gate ?? ''}, passed already, would reopen: ${rules.map(({ rule }) => rule).join(', ') || 'its should-score'}`

const outcomes = { ready: 'ready', notReady: 'not ready', unknown: 'could not be checked' } as const
const at = (gate: GateMove['before']): string => (gate ? `${gate.gate} ${outcomes[gate.outcome]}` : 'past its last gate')

const resultOf = ({ change, reopened }: DryRunView['components'][number]): Result =>
  change === 'newlyHeld' || reopened.length > 0 ? 'fail' : change === 'unknown' ? 'unknown' : change === 'released' ? 'note' : 'pass'

const checkOf = (component: DryRunView['components'][number]): Check => {
  const { key, title, before, after, rules, reopened, phaseGone } = component
  return {
    name: key === title ? key : `${key} ${title}`,
    result: resultOf(component),
    message: `${at(before)} → ${at(after)}${phaseGone ? '; its phase is not in this template' : ''}`,
    details: [...rules.map(ruleWords), ...reopened.map(reopenWords)],
  }
}

const reasons: Readonly<Record<DryRunView['notCompared'][number]['reason'], string>> = {
  allPassed: 'past its last gate',
  phaseUnknown: 'its state is no phase of the template in force',
  dropped: 'dropped',
  otherTemplate: 'it stands under another template',
  notJudged: 'not judged yet',
  damaged: 'its stored facts were changed or are damaged',
}

/** What a template would do to the live projects: who is newly held, released, unchanged or not known, by rule, with the values that decide. */
export const tryTemplate = async (asked: DryRun, host: ProcessHost): Promise<TemplateReport> => {
  const template = await needTemplate(host, asked.file)
  const view = await viewOf(asked, host, template)
  const { newlyHeld, released, unchanged, unknown, reopened, compared } = view.totals
  return {
    title: `${template.name} ${template.version} instead of ${view.against.id} ${view.against.version} on ${compared} projects: ${newlyHeld} newly held, ${released} released, ${unknown} not known, ${unchanged} unchanged, ${reopened} with a gate that would reopen`,
    suites: [
      {
        name: asked.file,
        checks: [
          ...view.components.map(checkOf),
          ...view.notCompared.map(
            ({ key, title, reason }): Check => ({ name: `${key} ${title}`, result: 'note', message: `not compared: ${reasons[reason]}` }),
          ),
        ],
      },
    ],
    data: view,
  }
}
