import { mountPortfolio } from '@plumbline/panels/portfolio'
import { callOf } from './call.ts'
import { engineClient } from './engine-client.ts'
import { createHost } from './host.ts'
import { start } from './start.ts'

await start((root, site) => {
  const left = new AbortController()
  addEventListener('pagehide', () => left.abort())
  mountPortfolio(
    root,
    engineClient(site, () => callOf(left.signal)),
    createHost(site, 'hub'),
  )
})
