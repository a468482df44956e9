import type { Client } from '@plumbline/core'
import { MyAudits } from '../audits/MyAudits.tsx'
import { Delegations } from '../deciders/Delegations.tsx'
import type { Host } from '../host.ts'
import type { PageName } from '../portfolio/pages.ts'

/** What stands below somebody's decisions: audits that concern them, and who decides for them while they are away. */
export const Below = ({
  client,
  host,
  turn,
}: {
  readonly client: Client
  readonly host: Host
  readonly turn: (page: PageName) => void
}) => (
  <>
    <MyAudits client={client} turn={turn} />
    <Delegations client={client} host={host} />
  </>
)
