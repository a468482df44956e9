import { randomUUID } from 'node:crypto'
import { connectedPerson, createAzureDevOpsPorts, createRest } from '@plumbline/azure-devops'
import { type Call, type HttpRequest, inProcessClient } from '@plumbline/core'
import { ownRefreshJob, ownRefreshKind, runJob, startOwnRefresh } from '@plumbline/core/refresh-pages'
import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { azureDevOpsAuthorization, over } from '../sites.ts'

const person = 'pmo'
const place = { publisher: 'plumbline', extension: 'plumbline', unguessable: randomUUID }

/** One visit of a page from which somebody refreshes. */
export interface Visited {
  readonly closed: boolean
  readonly done: number
  readonly remark: string | undefined
  readonly seconds: number
}

/** Only what is written counts: a page is closed at one of its writes. */
const isWrite = ({ method, path }: Parameters<HttpRequest>[0]): boolean =>
  method !== 'GET' && !/wiql|workitemsbatch|workitemrevisions|validateOnly/.test(path)

/**
 * Refreshes as an open page of Azure DevOps does, by the same code outside a browser: begun as a person asks, each step with the pen of the product and that person's eyes. `closedAt`:
 * the page is gone at its n-th write.
 */
export const pageOf = async (site: LocalAzureDevOps, now: () => Date) => {
  site.administrator.grant('writers', person, true)
  const send = over(site.url, azureDevOpsAuthorization(site, person))
  const actor = await connectedPerson(createRest({ request: send }))
  const callOf = (): Call => ({ actor, identity: 'person', now: now().toISOString(), zone: 'Europe/London', signal: { aborted: false } })
  return async (closedAt = Number.POSITIVE_INFINITY): Promise<Visited> => {
    const from = performance.now()
    let writes = 0
    const request: HttpRequest = async (exchange) => {
      if (isWrite(exchange) && (writes += 1) > closedAt) throw new Error('The page was closed')
      return send(exchange)
    }
    const ports = createAzureDevOpsPorts({ ...place, request, identity: 'writer' })
    const asPerson = { ...createAzureDevOpsPorts({ ...place, request: send, identity: 'person' }), ownRefresh: startOwnRefresh }
    const begun = await inProcessClient(asPerson, callOf).call('refresh.start', {})
    if (!begun.ok) throw new Error(`${begun.problem.message} ${begun.problem.remedy}`)
    const ended = await runJob(ports, ownRefreshJob(actor.ref).id, {
      call: () => ({ ...callOf(), identity: 'product', eyes: 'person' }),
      wait: async () => writes <= closedAt,
      kinds: async () => ownRefreshKind,
    }).catch((cause: unknown) => {
      if (writes > closedAt) return undefined
      throw cause
    })
    if (ended?.status === 'failed') throw new Error(ended.problem)
    return {
      closed: ended === undefined,
      done: ended?.progress.done ?? 0,
      remark: ended?.remark,
      seconds: (performance.now() - from) / 1000,
    }
  }
}
