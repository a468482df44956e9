import type { ComponentReading } from '../../facts/derive.ts'
import { TrackerError } from '../../failure.ts'
import type { ItemMarks } from '../../gates/records.ts'
import type { Call, Ports } from '../../ports.ts'
import { ensureSeen, seeing, withOwnEyes } from '../eyes/own-eyes.ts'
import { type EnforcementReader, judgeReading, type Site } from '../judge-component.ts'
import { sameMarks } from '../keep.ts'
import { tellManager } from '../tell-manager.ts'
import type { Sheet } from './sheet.ts'
import { readingOf, trackerOf } from './sheet-tracker.ts'

/** What decides by ledgers, in the part that pages load for it too. */
const ledgers = () => import('../governance/pages.ts')

/** What came of judging one component. */
export interface JudgedSheet {
  /** With what was learnt of pasts, and with the marks that stand now. */
  readonly sheet: Sheet
  /** Its manager could not be told of another version. */
  readonly untold: boolean
}

/** Documents from which decisions follow, and what follows from them. */
const weighty: ReadonlySet<string> = new Set(['judgements', 'ledger', 'ledger-heads'])

/** The same ports, which look at the item before they write anything that weighs, and note the marks that they write. */
const careful = (ports: Ports, look: () => Promise<void>, note: (item: string, marks: ItemMarks) => unknown): Ports => {
  const { desk, shelf } = ports
  return {
    ...ports,
    shelf: {
      ...shelf,
      write: async (key, value, replaces) => {
        if (weighty.has(key.collection)) await look()
        return shelf.write(key, value, replaces)
      },
    },
    desk: {
      ...desk,
      ensureItem: async (...given) => {
        await look()
        return desk.ensureItem(...given)
      },
      ensureMarks: async (item, marks) => {
        await look()
        await desk.ensureMarks(item, marks)
        note(item, marks)
      },
    },
  }
}

const moved = (item: string): TrackerError =>
  new TrackerError('conflict', `The marks on ${item} changed since it was read`, 'It is read and judged again.')

interface Judging {
  readonly ports: Ports
  readonly call: Call
  readonly site: Site
  readonly enforcement: EnforcementReader
}

/**
 * Judges one component officially by its sheet and keeps what changed. Where a ledger counts only as far as the item attests it, the marks are read from the item before anything
 * that weighs is written: a sheet may be minutes old, and what was decided meanwhile is not written over. Throws `conflict` then. `fresh`: it was read just now.
 */
export const judgeSheet = async ({ ports, call, site, enforcement }: Judging, sheet: Sheet, fresh: boolean): Promise<JudgedSheet> => {
  const { followUp, keepJudged, remind } = await ledgers()
  const own = sheet.project.ref
  let looked = fresh || ports.shelf.guarded
  const written = new Map<string, ItemMarks>()
  const look = async (): Promise<void> => {
    if (!looked && !sameMarks(await site.tracker.marks(own), sheet.marks)) throw moved(own)
    looked = true
  }
  const noted = careful(ports, look, (item, marks) => written.set(item, marks))
  if (call.eyes) ensureSeen(sheet)
  const bySheet = trackerOf(call.eyes ? seeing(site.tracker) : site.tracker, sheet)
  const here = { ...site, tracker: bySheet.tracker }
  const reading: ComponentReading = readingOf(sheet, call, site.configured.settings)
  const found = await judgeReading(noted, here, reading, enforcement)
  const judged = call.eyes ? withOwnEyes(site, found) : found
  const untold = !(await tellManager(noted, here, judged))
  await followUp(noted, here, { ...judged, outcome: await keepJudged(noted, judged, 'whenChanged') })
  // People are reminded by the product, not in the name of whoever pressed a button.
  if (!call.eyes) await remind(noted, call, here, judged)
  const { request } = sheet.marks
  const after = bySheet.sheet()
  const marks = written.get(own)
  return { sheet: marks ? { ...after, marks: { ...marks, ...(request ? { request } : {}) }, wrote: call.now } : after, untold }
}
