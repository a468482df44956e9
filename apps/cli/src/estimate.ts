import { inProcessClient, type LoadEstimate } from '@plumbline/core'
import { valueOf } from './answered.ts'
import type { Asked } from './arguments.ts'
import { tokenOf } from './check.ts'
import { callOf, portsOf } from './connect.ts'
import type { ProcessHost } from './host.ts'
import { jiraRefuses } from './refresh.ts'
import { openSite } from './sites/site.ts'

const pasts: Readonly<Record<LoadEstimate['pasts'], string>> = {
  none: 'No template in use asks for the past of items.',
  counted: 'The past of the items is in these figures.',
  uncounted:
    'A template in use also asks for the past of the items, whose length the tracker does not tell: as many calls again as items at most.',
}

/** Hours of reading in words, as roughly as anybody can know. */
export const spanWords = (hours: number): string =>
  hours < 1.5 ? `${Math.max(1, Math.round(hours * 60))} minutes` : `${Math.round(hours)} hours`

const words = ({ projects, items, counted, calls, points, share, limit, hours, pasts: past }: LoadEstimate): string =>
  [
    `${counted === 'about' ? 'About ' : ''}${projects} projects and ${items} items of mapped types; only what hangs below a project is read.`,
    points === null
      ? `A full read takes about ${calls} calls. The tracker counts no points and says only while it is asked when to wait, so nobody can know the time before.`
      : `A full read takes about ${calls} calls and ${points} points.`,
    ...(hours === null || limit === null ? [] : [`With ${share} % of ${limit} points an hour that is about ${spanWords(hours)}.`]),
    pasts[past],
  ].join('\n')

/** What a full read of an Azure DevOps site would take; nothing is read or written for it but a count. */
export const estimate = async (asked: Extract<Asked, { command: 'estimate' }>, host: ProcessHost): Promise<number> => {
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  if (site.kind === 'jira') throw jiraRefuses(site)
  const client = inProcessClient(await portsOf(site, 'product', asked.extension), () => callOf(site, 'product', 'UTC'))
  const told = valueOf(await client.call('refresh.estimate', {}))
  host.write(asked.json ? JSON.stringify(told) : words(told))
  return 0
}
