import type { Ports } from '../ports.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import { summaries } from './documents.ts'

/** How many projects of the portfolio as it was last refreshed this identity does not see: deleted, or beyond its rights. */
export const unseenProjects = async (ports: Ports): Promise<number> => {
  const tracker = ports.tracker({ mapping: emptyMapping, zone: 'UTC' })
  let unseen = 0
  let after: string | undefined
  do {
    const page = await ports.shelf.list(summaries, after)
    const refs = page.values.flatMap(({ value }) => value?.ref ?? [])
    unseen += refs.length - (await tracker.visible(refs)).size
    after = page.next
  } while (after !== undefined)
  return unseen
}
