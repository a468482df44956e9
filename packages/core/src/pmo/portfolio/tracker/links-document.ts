import * as z from 'zod/mini'
import type { DocKey } from '../../../ports.ts'
import type { ItemLink } from '../../../work/links.ts'

const Meaning = z.enum(['firstNeeded', 'secondNeeded', 'nothing'])

const Link = z.object({ first: z.string(), second: z.string(), type: z.string(), words: z.string(), means: Meaning })

const LinksRead = z.object({
  readAt: z.string(),
  by: z.string(),
  byName: z.string(),
  links: z.array(Link),
  /** Projects that were asked, and links that did not fit. */
  done: z.int(),
  left: z.int(),
})
export type LinksRead = z.infer<typeof LinksRead>

/** What was read last, whole; what is being read; and what kinds of links mean where the PMO said so. */
const TrackerLinks = z.object({ last: z.nullable(LinksRead), reading: z.nullable(LinksRead), means: z.record(z.string(), Meaning) })
export type TrackerLinks = z.infer<typeof TrackerLinks>

export const trackerLinksKey: DocKey<TrackerLinks> = {
  collection: 'tracker-links',
  id: 'current',
  check: (value) => TrackerLinks.parse(value),
}

export const nothingRead: TrackerLinks = { last: null, reading: null, means: {} }

/** What fits into one document of either tracker. */
const most = 1500

/** Links with those that were read before, each once. */
export const joined = (before: readonly ItemLink[], found: readonly ItemLink[]): Pick<LinksRead, 'links' | 'left'> => {
  const idOf = ({ type, first, second }: ItemLink) => JSON.stringify([type, first, second])
  const all = [...new Map([...before, ...found].map((link) => [idOf(link), link])).values()]
  return { links: all.slice(0, most).map((link) => ({ ...link })), left: Math.max(0, all.length - most) }
}
