import { mountPortfolio } from '@plumbline/panels/portfolio'
import { client } from '../client.ts'
import { openHost, rootOf } from '../host.ts'
import { withEvidenceHere } from './evidence-here.ts'

const { host } = await openHost()
mountPortfolio(rootOf(), withEvidenceHere(client), host)
