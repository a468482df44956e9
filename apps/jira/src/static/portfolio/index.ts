import { mountPortfolio } from '@plumbline/panels/portfolio'
import { client } from '../client.ts'
import { openHost, rootOf } from '../host.ts'
import { placeInAddress } from '../place.ts'
import { withEvidenceHere } from './evidence-here.ts'

const [{ host }, place] = await Promise.all([openHost(), placeInAddress()])
mountPortfolio(rootOf(), withEvidenceHere(client), { ...host, ...place })
