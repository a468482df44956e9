import { hashOf } from '../hash.ts'
import type { Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import type { TimeZone } from '../work/values.ts'
import type { Settings } from './settings.ts'
import { firstSettings, onTheDay } from './settings-document.ts'
import { withPublished } from './site-templates.ts'
import { type Publication, publications, publishedAs } from './template-documents.ts'

type Records = ReadonlyMap<string, Publication>

const recordsOf = async (ports: Pick<Ports, 'shelf'>): Promise<Records> => {
  const found = new Map<string, Publication>()
  let after: string | undefined
  do {
    const page = await ports.shelf.list(publications, after)
    for (const { id, value } of page.values) if (value && hashOf(value) === id) found.set(id, value)
    after = page.next
  } while (after !== undefined)
  return found
}

/** The publications up to the latest one, the oldest first. */
const chainOf = (records: Records): readonly (readonly [hash: string, record: Publication])[] => {
  const followed = new Set([...records.values()].map(({ before }) => before))
  const ends = [...records].filter(([hash]) => !followed.has(hash)).sort(([, a], [, b]) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const chain: (readonly [string, Publication])[] = []
  for (let next = ends.at(-1); next; ) {
    chain.unshift(next)
    const { before } = next[1]
    const record: Publication | undefined = before === null ? undefined : records.get(before)
    next = before !== null && record ? [before, record] : undefined
  }
  return chain
}

/**
 * Settings of a site whose head cannot be read, as far as the records of what two people published tell them: the templates in force, and that one person
 * alone changes none of them. Mapping, templates that came unchanged with the product, and everything else have to be set again.
 */
export const restoredSettings = async (ports: Pick<Ports, 'shelf'>, zone: TimeZone): Promise<Settings> => {
  const chain = chainOf(await recordsOf(ports))
  const [first] = chain
  const start: Settings = { ...firstSettings(zone), template: first?.[1].replaces ?? null }
  return chain.reduce<Settings>(
    (settings, [publication, record]) => ({
      ...withPublished(onTheDay(settings, record.at), publishedAs(record), dayOf(record.at, zone)),
      publication,
    }),
    start,
  )
}
