import { mountPortfolio } from '@plumbline/panels/portfolio'
import { callOf } from './call.ts'
import { createHost } from './host.ts'
import { lateClient } from './part.ts'
import { placeInAddress } from './place.ts'
import { sharedReads } from './portfolio/shared-reads.ts'
import { requestTo } from './site.ts'
import { start } from './start.ts'

await start(async (root, site) => {
  const left = new AbortController()
  const request = sharedReads(requestTo(site))
  addEventListener('pagehide', () => left.abort())
  mountPortfolio(
    root,
    lateClient(async () => (await import('./portfolio/engine.ts')).createEngine(site, () => callOf(left.signal), request)),
    { ...createHost(site, 'hub'), ...(await placeInAddress()) },
  )
})
