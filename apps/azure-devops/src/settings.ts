import { mountSettings } from '@plumbline/panels/settings'
import { callOf } from './call.ts'
import { createHost } from './host.ts'
import { lateClient } from './part.ts'
import { placeInAddress } from './place.ts'
import { start } from './start.ts'

await start(async (root, site) => {
  const left = new AbortController()
  addEventListener('pagehide', () => left.abort())
  const call = () => callOf(left.signal)
  const client = lateClient(async () => {
    const [{ createEngine }, { ownRefresh, refreshing }] = await Promise.all([import('./engine.ts'), import('./refreshing.ts')])
    return refreshing(site, call, createEngine(site, call, { ownRefresh }))
  })
  mountSettings(root, client, { ...createHost(site, 'hub'), ...(await placeInAddress()) })
})
