import { type DependenciesView, inProcessClient, type SupplyPreview, TrackerError, type TrackerSupplyView } from '@plumbline/core'
import { valueOf } from './answered.ts'
import type { Asked } from './arguments.ts'
import { tokenOf } from './check.ts'
import { callOf, portsOf } from './connect.ts'
import type { ProcessHost } from './host.ts'
import { openSite } from './sites/site.ts'

const jiraRefuses = (url: string): TrackerError =>
  new TrackerError(
    'invalid',
    `${url} is a Jira site: it holds no capacity by role that a program may read, and what is kept of its links belongs to the Forge app`,
    'Read the links on the roadmap in the app, and enter how many people there are on its Capacity page.',
  )

type Read = NonNullable<TrackerSupplyView['read']>

const missingOf = ({ teams }: Read): readonly string[] =>
  teams.flatMap(({ name, problem, unread, undated, empty, noRoleHours }) => [
    ...(problem === null ? [] : [`${name} could not be read: ${problem}`]),
    ...unread.map((one) => `${name}: ${one.name} could not be read: ${one.why}`),
    ...(undated.length === 0 ? [] : [`${name}: ${undated.length} without dates`]),
    ...(empty.length === 0 ? [] : [`${name}: nobody planned for ${empty.length}`]),
    ...(noRoleHours === 0 ? [] : [`${name}: ${Math.round(noRoleHours)} hours without an activity`]),
  ])

const plannedLines = ({ changes }: SupplyPreview): readonly string[] =>
  changes.map(
    ({ role, period, hours, after, before, covered, days }) =>
      `${role}  ${period}  ${hours} hours, ${after} people${before === null ? '' : ` (the plan says ${before})`}, ${covered} of ${days} working days planned`,
  )

const linkLines = ({ dependencies, projects }: DependenciesView): readonly string[] => {
  const keys = new Map(projects.map(({ ref, key }) => [ref, key]))
  const key = (ref: string) => keys.get(ref) ?? ref
  return dependencies.map(
    ({ needs, needed, taken, conflicts }) =>
      `${key(needs)} needs ${key(needed)}${taken ? '' : ', only in the tracker'}${conflicts.map(({ is, on, neededOn }) => `; ${is} ${on} against ${neededOn ?? 'not known'}`).join('')}`,
  )
}

/** Reads what teams planned and how projects are linked, with this token's rights, and keeps it for the pages of the portfolio; nothing is taken over. */
export const readPlanning = async (asked: Extract<Asked, { command: 'planning' }>, host: ProcessHost): Promise<number> => {
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  if (site.kind === 'jira') throw jiraRefuses(site.url)
  const client = inProcessClient(await portsOf(site, 'person', asked.extension), () => callOf(site, 'person', 'UTC'))
  for (const name of ['capacity.readTracker', 'dependencies.read'] as const) {
    let from: number | undefined
    do {
      const { done, total, next } = valueOf(await client.call(name, from === undefined ? {} : { from }))
      host.tell(`${done} of ${total} ${name === 'capacity.readTracker' ? 'teams' : 'projects'} read`)
      from = next
    } while (from !== undefined)
  }
  const { read, hoursPerDay, as } = valueOf(await client.call('capacity.tracker', {}))
  const preview = valueOf(await client.call('capacity.previewTracker', { hoursPerDay, as }))
  const links = valueOf(await client.call('dependencies.open', {}))
  if (asked.json) host.write(JSON.stringify({ read, differs: preview.changes, same: preview.same, dependencies: links.dependencies }))
  else host.write([...plannedLines(preview), ...(read ? missingOf(read) : []), ...linkLines(links)].join('\n'))
  return 0
}
