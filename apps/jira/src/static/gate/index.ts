import { mountGatePanel } from '@plumbline/panels/gate'
import { client } from '../client.ts'
import { openHost, rootOf } from '../host.ts'

const { host, item } = await openHost()
if (item === undefined) throw new Error('Jira did not say which item this is.')
mountGatePanel(rootOf(), client, host, { item })
