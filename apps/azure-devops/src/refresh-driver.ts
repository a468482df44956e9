import { createAzureDevOpsPorts } from '@plumbline/azure-devops'
import { type Call, type HttpRequest, metered, type ReadingSoFar } from '@plumbline/core'
import { published } from './published.ts'
import { requestTo, type Site } from './site.ts'

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Lets the page answer its person before what came is worked on; unlike a timer it is not slowed down in a tab that nobody looks at. */
const breath = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(undefined)
  })

const breathing =
  (request: HttpRequest): HttpRequest =>
  async (exchange) => {
    const answered = await request(exchange)
    await breath()
    return answered
  }

/** A wait that ends with the page. */
const waitFor = async (seconds: number, call: () => Call): Promise<boolean> => {
  for (let left = seconds; left > 0 && !call().signal.aborted; left -= 1) await wait(1000)
  return !call().signal.aborted
}

/**
 * Takes the steps of this person's refresh one after the other, with the pen of the product and their own eyes (decision record 0023). Where the page is closed the last checkpoint
 * stands, and the next page goes on from there.
 */
export const driveOwnRefresh = async (site: Site, call: () => Call, hear: (so: ReadingSoFar | undefined) => void): Promise<void> => {
  const { ownRefreshJob, ownRefreshKind, runJob } = await import('@plumbline/core/refresh-pages')
  const { request, meter } = metered(breathing(requestTo(site)))
  const ports = createAzureDevOpsPorts({
    ...published(),
    request,
    meter,
    extensionDataBase: site.extensionDataBase,
    siteUrl: site.url,
    identity: 'writer',
    unguessable: () => crypto.randomUUID(),
  })
  const asWriter = (): Call => ({ ...call(), identity: 'product', eyes: 'person', reading: hear })
  await runJob(ports, ownRefreshJob(call().actor.ref).id, {
    call: asWriter,
    wait: (seconds) => waitFor(seconds, call),
    kinds: async () => ownRefreshKind,
    tell: () => hear(undefined),
  })
}
