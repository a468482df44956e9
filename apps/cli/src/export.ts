import { answer, TrackerError } from '@plumbline/core'
import type { Asked } from './arguments.ts'
import { tokenOf } from './check.ts'
import { callOf, portsOf } from './connect.ts'
import type { ProcessHost } from './host.ts'
import { openSite } from './sites/site.ts'

/** Prints the governance file of an Azure DevOps organisation, to be kept in git. */
export const exportGovernance = async (asked: Extract<Asked, { command: 'export' }>, host: ProcessHost): Promise<number> => {
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  const answered = await answer('governance.export', portsOf(site, 'person'), callOf(site, 'person', 'UTC'), {})
  if (!answered.ok) throw new TrackerError(answered.problem.code, answered.problem.message, answered.problem.remedy)
  host.write(answered.value.text)
  return 0
}
