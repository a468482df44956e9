import { mountSettings } from '@plumbline/panels/settings'
import { client } from '../client.ts'
import { openHost, rootOf } from '../host.ts'

const { host } = await openHost()
mountSettings(rootOf(), client, host)
