import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { DocKey, Ports } from '../../ports.ts'
import { readKept } from '../kept.ts'
import type { ComponentSummary, DepartedProject } from '../views.ts'
import { everySummary } from './summaries.ts'

const Departed = z.object({
  all: z.array(z.object({ ref: z.string(), key: z.string(), title: z.string(), phase: z.nullable(z.string()), at: z.string() })),
})

/** Projects that left the portfolio, the newest first. The ledger keeps what was decided of them; this says that they are gone. */
const departedKey: DocKey<z.infer<typeof Departed>> = {
  collection: 'portfolio-departed',
  id: 'all',
  check: (value) => Departed.parse(value),
}

const most = 200
const tries = 3

/** Notes that these stand for no project any more: their items were deleted, are of another type, are elsewhere, or may not be seen. */
export const noteDeparted = async (ports: Pick<Ports, 'shelf'>, lines: readonly ComponentSummary[], at: string): Promise<void> => {
  if (lines.length === 0) return
  const gone = new Set(lines.map(({ ref }) => ref))
  const now = lines.map(({ ref, key, title, phase }): DepartedProject => ({ ref, key, title, phase, at }))
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { value, version } = await readKept(ports, departedKey)
    const others = (value?.all ?? []).filter(({ ref }) => !gone.has(ref))
    if ((await ports.shelf.write(departedKey, { all: [...now, ...others].slice(0, most) }, version)).ok) return
  }
  throw new TrackerError('conflict', 'The projects that left the portfolio are being noted by somebody else', 'Try again in a minute.')
}

/** Those that are still gone: whoever came back stands in the portfolio. */
export const openDeparted = async (ports: Pick<Ports, 'shelf'>): Promise<{ readonly left: readonly DepartedProject[] }> => {
  const { value } = await readKept(ports, departedKey)
  if (!value || value.all.length === 0) return { left: [] }
  const here = new Set((await everySummary(ports)).map(({ ref }) => ref))
  return { left: value.all.filter(({ ref }) => !here.has(ref)) }
}
