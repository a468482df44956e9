import { createAzureDevOpsPorts } from '@plumbline/azure-devops'
import { type Call, type Client, inProcessClient, type Ports } from '@plumbline/core'
import { published } from './published.ts'
import { requestTo, type Site } from './site.ts'

/** Every use case, in the browser: core and the whole adapter. A chunk of its own, loaded when it is first needed. `own`: what only some pages can do. */
export const createEngine = (site: Site, call: () => Call, own: Pick<Ports, 'ownRefresh'> = {}): Client =>
  inProcessClient(
    {
      ...createAzureDevOpsPorts({
        ...published(),
        request: requestTo(site),
        extensionDataBase: site.extensionDataBase,
        siteUrl: site.url,
        identity: 'person',
        unguessable: () => crypto.randomUUID(),
      }),
      ...own,
    },
    call,
  )
