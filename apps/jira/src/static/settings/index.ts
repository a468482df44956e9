import { mountSettings } from '@plumbline/panels/settings'
import { client } from '../client.ts'
import { openHost, rootOf } from '../host.ts'
import { placeInAddress } from '../place.ts'

const [{ host }, place] = await Promise.all([openHost(), placeInAddress()])
mountSettings(rootOf(), client, { ...host, ...place })
