import { mountSettings } from '@plumbline/panels/settings'
import { callOf } from './call.ts'
import { engineClient } from './engine-client.ts'
import { createHost } from './host.ts'
import { start } from './start.ts'

await start((root, site) => {
  const left = new AbortController()
  addEventListener('pagehide', () => left.abort())
  mountSettings(
    root,
    engineClient(site, () => callOf(left.signal)),
    createHost(site, 'hub'),
  )
})
