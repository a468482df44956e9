import type { Ports } from '../../ports.ts'
import type { InputsDocument } from '../portfolio/documents.ts'
import type { OtherSites, OthersCounted } from '../views/mirrors.ts'
import type { ComponentSummary } from '../views.ts'
import { fromHome } from './document.ts'
import { onceEach, standingMirrors } from './standing.ts'

/** A project of another site with what was entered of it there. */
export interface MirrorRow {
  readonly component: ComponentSummary
  readonly entered: InputsDocument | null
}

/** Wherever a project of another site is named by its key, its source and age stand with it. */
export const withSource = (component: ComponentSummary): ComponentSummary => {
  const { mirror, key } = component
  return mirror ? { ...component, key: `${mirror.name} (${mirror.readAt.slice(0, 10)}) · ${key}` } : component
}

/** The projects of other sites that somebody may see here, each once; those of a home that was taken away, or that do not fit their own hash, are none. */
export const readMirrors = async (
  ports: Pick<Ports, 'shelf' | 'pmoProject'>,
  isPmo: boolean,
): Promise<{ readonly rows: readonly MirrorRow[]; readonly hidden: number }> => {
  const standing = await standingMirrors(ports)
  const { homes, mirrors, trust } = standing
  const all = mirrors.filter(({ home, twin }) => homes.has(home) && twin === null)
  const shown = all.filter(({ audience }) => isPmo || audience === 'everyone')
  const { kept } = onceEach(standing, shown)
  return {
    rows: kept.flatMap((mirrored) => {
      const home = homes.get(mirrored.home)
      if (!home) return []
      const mirror = fromHome(mirrored.home, home, mirrored, trust(mirrored))
      return [{ component: { ...mirrored.component, mirror }, entered: mirrored.entered }]
    }),
    hidden: all.length - shown.length,
  }
}

const counts = ({ component: { mirror } }: MirrorRow, count: OthersCounted): boolean =>
  count === 'all' || (count === 'confirmed' && mirror?.trust !== 'notConfirmed')

/** Which projects of other sites count in the portfolio's numbers; nobody said: those that are confirmed. */
export const countedOf = (
  rows: readonly MirrorRow[],
  count: OthersCounted = 'confirmed',
): { readonly rows: readonly MirrorRow[]; readonly others: OtherSites } => {
  const sites = new Map<string, OtherSites['sites'][number]>()
  for (const row of rows) {
    const { mirror } = row.component
    if (!mirror) continue
    const { home, name, readAt, trust } = mirror
    const before = sites.get(home) ?? { home, name, readAt, projects: 0, notConfirmed: 0, counted: 0, trust: 'notConfirmed' }
    sites.set(home, {
      ...before,
      projects: before.projects + 1,
      notConfirmed: before.notConfirmed + (trust === 'notConfirmed' ? 1 : 0),
      counted: before.counted + (counts(row, count) ? 1 : 0),
      trust: trust === 'notConfirmed' ? before.trust : trust,
    })
  }
  const byName = [...sites.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.home < b.home ? -1 : 1))
  return { rows: rows.filter((row) => counts(row, count)), others: { count, sites: byName } }
}
