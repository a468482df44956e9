import { TrackerError } from '../../../failure.ts'
import type { Call, Ports } from '../../../ports.ts'
import { emptyMapping } from '../../../work/mapping-empty.ts'
import { readKept } from '../../kept.ts'
import type { SupplyReading } from '../../views/tracker-supply.ts'
import type { TrackerInput } from './client.ts'
import type { Ground } from './ground.ts'
import { joined, type LinksRead, nothingRead, type TrackerLinks, trackerLinksKey } from './links-document.ts'

/** So many projects a call. */
const projectsACall = 800

const overtaken = (): TrackerError =>
  new TrackerError(
    'conflict',
    'Somebody else began to read the links of the tracker at the same time',
    'Read them again when they are done.',
  )

const begun = ({ now, actor }: Call): LinksRead => ({ readAt: now, by: actor.ref, byName: actor.name, links: [], done: 0, left: 0 })

/** Reads the links between this site's projects and keeps them with when and by whom. A link holds for nothing until the PMO takes it over. */
export const readLinks =
  (ground: Ground) =>
  async (ports: Ports, call: Call, { from = 0 }: TrackerInput<'dependencies.read'>): Promise<SupplyReading> => {
    const [{ value = nothingRead, version }, sheet] = await Promise.all([readKept(ports, trackerLinksKey), ground.readSheet(ports, call)])
    const refs = sheet.rows.flatMap(({ component }) => (component.mirror ? [] : [component.ref])).toSorted()
    const reading = from === 0 ? begun(call) : value.reading
    if (reading?.by !== call.actor.ref || reading.done !== from) throw overtaken()
    const part = refs.slice(from, from + projectsACall)
    const among = new Set(refs)
    const found = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).links(part)
    const both = found.filter(({ first, second }) => among.has(first) && among.has(second))
    const { links, left } = joined(reading.links, both)
    const done = from + part.length
    const next: LinksRead = { ...reading, links, done, left: reading.left + left }
    const finished = done >= refs.length
    const document: TrackerLinks = finished ? { ...value, last: next, reading: null } : { ...value, reading: next }
    const written = await ports.shelf.write({ ...trackerLinksKey, check: (kept) => kept as TrackerLinks }, document, version)
    if (!written.ok) throw overtaken()
    return { done, total: refs.length, ...(finished ? {} : { next: done }) }
  }
