import { inProcessClient, TrackerError } from '@plumbline/core'
import { valueOf } from './answered.ts'
import type { Asked } from './arguments.ts'
import { tokenOf } from './check.ts'
import { callOf, portsOf } from './connect.ts'
import type { ProcessHost } from './host.ts'
import { openSite } from './sites/site.ts'

const jiraRefuses = (url: string): TrackerError =>
  new TrackerError(
    'invalid',
    `${url} is a Jira site; its settings belong to the Forge app alone`,
    'Export the governance file on the settings page of the app.',
  )

/** Prints the governance file of an Azure DevOps organisation, to be kept in git. */
export const exportGovernance = async (asked: Extract<Asked, { command: 'export' }>, host: ProcessHost): Promise<number> => {
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  if (site.kind === 'jira') throw jiraRefuses(site.url)
  const client = inProcessClient(await portsOf(site, 'person', asked.extension), () => callOf(site, 'person', 'UTC'))
  const { text } = valueOf(await (asked.evidence ? client.call('ledger.export', { format: 'json' }) : client.call('governance.export', {})))
  host.write(text)
  return 0
}
