import * as z from 'zod/mini'
import type { Ports } from '../../ports.ts'
import type { Done } from './done.ts'

/** Items that were counted and may not be seen any more, where the tracker does not say whether they were deleted or are hidden. */
export const Unseen = z.object({ items: z.int(), projects: z.int(), keys: z.array(z.string()) })
type Unseen = z.infer<typeof Unseen>

/** So many projects are named. */
const named = 5

export const unseenAfter = async (
  ports: Pick<Ports, 'shelf'>,
  before: Unseen | undefined,
  { left, unseen }: Done,
): Promise<{ readonly unseen?: Unseen }> => {
  if (unseen.length === 0) return before ? { unseen: before } : {}
  const missed = new Set(unseen)
  const projects = [...left].flatMap(([ref, items]) => (items.some((item) => missed.has(item)) ? [ref] : []))
  const keys = [...(before?.keys ?? [])]
  for (const ref of projects.slice(0, Math.max(0, named - keys.length)))
    keys.push((await (await import('../governance/pages.ts')).summaryOf(ports, ref))?.key ?? ref)
  return { unseen: { items: (before?.items ?? 0) + unseen.length, projects: (before?.projects ?? 0) + projects.length, keys } }
}

export const unseenWords = ({ items, projects, keys }: Unseen): string =>
  `${items} ${items === 1 ? 'item that was' : 'items that were'} counted in ${keys.join(', ')}${projects > keys.length ? ', …' : ''} cannot be seen any more, deleted or hidden from Plumbline, and ${items === 1 ? 'does' : 'do'} not count.`

export const missedWords = (items: number): string =>
  `${items} ${items === 1 ? 'change' : 'changes'} became known only because projects were compared with the tracker, whose search tells of changes too late: read everything anew, so that other projects are up to date as well.`
