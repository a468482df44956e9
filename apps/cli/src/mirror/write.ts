import { inProcessClient, type MirrorReceived, type MirrorSettled, TrackerError } from '@plumbline/core'
import type { MirrorFile } from '@plumbline/core/mirrors'
import { valueOf } from '../answered.ts'
import { callOf, portsOf } from '../connect.ts'
import { openSite, type Transports } from '../sites/site.ts'
import type { Extension } from '../usage.ts'

const atOnce = 50

export interface Writing {
  readonly url: string
  readonly token: string
  readonly extension?: Extension | undefined
  readonly transports?: Transports | undefined
}

export interface Brought extends MirrorSettled {
  readonly written: number
  readonly refused: MirrorReceived['refused']
  readonly left: number
}

/** Brings projects into an Azure DevOps site, whose PMO this identity belongs to. Asked twice it writes nothing the second time but the age. */
export const bringInto = async (file: MirrorFile, to: Writing): Promise<Brought> => {
  const site = await openSite(to.url, to.token, to.transports)
  if (site.kind === 'jira')
    throw new TrackerError(
      'invalid',
      `${site.url} is a Jira site; what its app shows only the app can write`,
      'Write a file instead (--to FILE), which a person of the PMO imports in the app: Settings, Operations.',
    )
  // The service's own token confirms at once; the tracker refuses that to a person's, who then asks for it.
  const ports = await portsOf(site, 'product', to.extension)
  const client = inProcessClient(ports, () => callOf(site, 'product', 'UTC'))
  const { home, readAt, complete, left, components } = file
  const refused: MirrorReceived['refused'][number][] = []
  let [written, sealed]: [number, Record<string, string>] = [0, {}]
  for (let from = 0; from < components.length; from += atOnce) {
    const some = valueOf(await client.call('mirror.receive', { home, readAt, components: components.slice(from, from + atOnce) }))
    refused.push(...some.refused)
    written += some.written
    sealed = { ...sealed, ...some.sealed }
  }
  const standing = components.map(({ hash, component }) => ({ ref: component.ref, hash }))
  const settled = valueOf(await client.call('mirror.settle', { home, readAt, complete, left, standing, sealed }))
  return { ...settled, written, refused, left }
}
