import { type EnforcementPlan, type Guard, type GuardPreview, inProcessClient, type Ports, TrackerError } from '@plumbline/core'
import { planOf } from '@plumbline/core/enforcement'
import { readGovernance } from '@plumbline/core/methodology'
import { valueOf } from '../answered.ts'
import { textOf, tokenOf } from '../check.ts'
import { callOf, portsOf } from '../connect.ts'
import type { ProcessHost } from '../host.ts'
import { openSite, type Site } from '../sites/site.ts'
import type { Extension } from '../usage.ts'
import { previewWords, stands } from './report.ts'

export interface AskedOfGuard {
  readonly command: 'guard'
  readonly task: 'preview' | 'ensure' | 'undo' | 'status' | 'script'
  readonly site: string
  /** Where the documents of the site cannot be read from here: a Jira site. */
  readonly governance?: string
  readonly whenUnable: EnforcementPlan['whenUnable']
  readonly json: boolean
  readonly extension?: Extension
}

/** The tracker's own rules as this terminal reaches them. */
interface Reached {
  readonly preview: () => Promise<GuardPreview>
  /** One portion; answers how many changes are left. */
  readonly ensure: () => Promise<number>
  readonly undo: () => Promise<number>
}

const untilDone = { aborted: false }

const guardOf = ({ guard }: Ports): Guard => {
  if (guard) return guard
  throw new TrackerError('invalid', 'The rules of this tracker cannot be reached from a terminal', 'Open the settings in the tracker.')
}

/** A Jira site keeps its documents to the app: templates and mapping come from the file that the app exported. */
const byFile = async (site: Site, { governance, whenUnable }: AskedOfGuard, host: ProcessHost): Promise<Reached> => {
  if (governance === undefined)
    throw new TrackerError(
      'invalid',
      'The settings of a Jira site can be read by the app alone',
      'Export the governance file in the app (Settings, Try it and save) and name it with --governance.',
    )
  const { template, templates = {}, mapping } = await readGovernance(await textOf(host, governance))
  const plan = planOf({ mapping }, [template, ...Object.values(templates)], whenUnable)
  const guard = guardOf(await portsOf(site, 'person'))
  return {
    preview: () => guard.preview(plan),
    ensure: async () => (await guard.ensure(plan, untilDone)).left,
    undo: async () => (await guard.undo(plan, untilDone)).left,
  }
}

/** Elsewhere the same use cases as in the settings: with what is set there, and with a conflict where two are at it. */
const bySettings = async (site: Site, { whenUnable, extension }: AskedOfGuard): Promise<Reached> => {
  const ports = await portsOf(site, 'person', extension)
  const client = inProcessClient(ports, () => callOf(site, 'person', 'UTC'))
  const open = async () => valueOf(await client.call('enforcement.open', {}))
  return {
    preview: async () => {
      const { preview, problem } = await open()
      if (preview) return preview
      throw new TrackerError('unavailable', problem ?? 'No template is chosen on this site yet', 'A PMO admin looks at the settings.')
    },
    ensure: async () => valueOf(await client.call('enforcement.ensure', { version: (await open()).version, whenUnable })).left,
    undo: async () => valueOf(await client.call('enforcement.undo', { version: (await open()).version })).left,
  }
}

const all = async (step: () => Promise<number>, tell: (text: string) => void): Promise<void> => {
  for (let left = await step(); left > 0; left = await step()) tell(`${left} changes left`)
}

/** Previews, puts in force, takes back or reads back the rules of the tracker. Answers 1 where something differs or stands in the way. */
export const runGuard = async (asked: AskedOfGuard, host: ProcessHost): Promise<number> => {
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  const reached = site.kind === 'jira' ? await byFile(site, asked, host) : await bySettings(site, asked)
  if (asked.task === 'ensure') await all(reached.ensure, host.tell)
  if (asked.task === 'undo') await all(reached.undo, host.tell)
  const preview = await reached.preview()
  if (asked.task === 'script') host.write(preview.script)
  else if (asked.json) host.write(JSON.stringify(preview, null, 2))
  else
    host.write(
      asked.task === 'undo'
        ? `${preview.undo.length === 0 ? 'Everything is taken back.' : `${preview.undo.length} rules still stand.`}`
        : previewWords(preview),
    )
  if (asked.task === 'undo') return preview.undo.length === 0 ? 0 : 1
  return asked.task === 'script' || stands(preview) ? 0 : 1
}
