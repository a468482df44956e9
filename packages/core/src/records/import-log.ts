import * as z from 'zod/mini'
import { TrackerError } from '../failure.ts'
import { readKept } from '../pmo/kept.ts'
import { readConfigured } from '../pmo/settings-document.ts'
import type { Call, DocKey, Ports } from '../ports.ts'
import { Instant } from '../work/values.ts'
import type { ImportLogView, RecordableName } from './record-views.ts'
import { askedBy, everyRecordable } from './recordable.ts'

const Line = z.object({
  /** Hash of what was pasted: the pages of one import are one line. */
  paste: z.string(),
  at: Instant,
  by: z.string(),
  byName: z.string(),
  projects: z.int(),
  changes: z.int(),
  mistakes: z.int(),
})
type Line = z.infer<typeof Line>
const Log = z.object({ imports: z.array(Line) })

const logKey: DocKey<z.infer<typeof Log>> = {
  collection: 'imports',
  id: 'records',
  check: (value) => {
    const parsed = Log.safeParse(value)
    return parsed.success ? parsed.data : { imports: [] }
  },
}

const longest = 200
/** Two people who import at once meet at most a few times; a list that nobody ever gets to write is told. */
const attempts = 10

/** Adds what one page of an import wrote; pages of the same paste by the same person are one line. */
export const logImport = async (
  ports: Ports,
  { actor, now }: Call,
  wrote: Pick<Line, 'paste' | 'projects' | 'changes' | 'mistakes'>,
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const kept = await readKept(ports, logKey)
    const lines = kept.value?.imports ?? []
    const last = lines.at(-1)
    const goesOn = last?.paste === wrote.paste && last.by === actor.ref
    const line: Line = {
      paste: wrote.paste,
      at: now,
      by: actor.ref,
      byName: actor.name,
      projects: wrote.projects + (goesOn ? last.projects : 0),
      changes: wrote.changes + (goesOn ? last.changes : 0),
      mistakes: wrote.mistakes + (goesOn ? last.mistakes : 0),
    }
    const imports = [...(goesOn ? lines.slice(0, -1) : lines), line].slice(-longest)
    if ((await ports.shelf.write(logKey, { imports }, kept.version)).ok) return
  }
  throw new TrackerError(
    'conflict',
    'What was imported is saved, but is missing in the list of imports, which others were writing at the same time',
    'Look at the log of a project to see what was imported; each project has its own line.',
  )
}

const recordableHere = async (ports: Ports, call: Call): Promise<readonly RecordableName[]> => {
  const configured = await readConfigured(ports, call)
  const all = [...(configured ? askedBy(configured.template) : []), ...everyRecordable()]
  return [...new Map(all.map(({ fields: _, meaning: __, freshDays: ___, ...name }) => [name.fact, name])).values()].toSorted(
    (one, other) => (one.label < other.label ? -1 : 1),
  )
}

/** Who imported records, when, and how much; and which facts a table may hold. */
export const openImportLog = async (ports: Ports, call: Call): Promise<ImportLogView> => {
  const [{ value }, facts] = await Promise.all([readKept(ports, logKey), recordableHere(ports, call)])
  return {
    facts,
    imports: (value?.imports ?? []).toReversed().map(({ paste: _, ...line }) => line),
  }
}
