import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Packing } from '@plumbline/jira'

/** Shorter texts are one portion of what Forge lets an app read and write a minute, whatever is done with them. */
const leastWorthIt = 4096
/** JSON never begins so. */
const mark = 'z:'
/** More than any document holds; what unpacks to more was not packed here. */
const mostUnpacked = 64 * 1024 * 1024

/** Forge counts what is read and written in portions of ten kilobytes, and takes 240 a document; documents of a portfolio shrink to a fifth. */
export const packing: Packing = {
  pack: (body) => (body.length < leastWorthIt ? body : `${mark}${deflateRawSync(body).toString('base64')}`),
  unpack: (body) =>
    body.startsWith(mark)
      ? inflateRawSync(Buffer.from(body.slice(mark.length), 'base64'), { maxOutputLength: mostUnpacked }).toString('utf8')
      : body,
}
