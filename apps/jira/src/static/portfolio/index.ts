import { mountPortfolio } from '@plumbline/panels/portfolio'
import { client } from '../client.ts'
import { openHost, rootOf } from '../host.ts'

const { host } = await openHost()
mountPortfolio(rootOf(), client, host)
