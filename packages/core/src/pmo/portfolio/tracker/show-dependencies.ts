import { planConflicts } from '../../../portfolio/dependencies/conflicts.ts'
import type { Call, Ports } from '../../../ports.ts'
import type { ItemLink, LinkMeaning } from '../../../work/links.ts'
import type { ItemRef } from '../../../work/values.ts'
import { readKept } from '../../kept.ts'
import type { DependenciesView, DependencyView, LinkTypeView } from '../../views/dependencies.ts'
import type { Sheet, SheetRow } from '../sheet.ts'
import type { TrackerInput } from './client.ts'
import type { Ground } from './ground.ts'
import { nothingRead, type TrackerLinks, trackerLinksKey } from './links-document.ts'

interface Pair {
  readonly needs: ItemRef
  readonly needed: ItemRef
}

const pairOf = ({ first, second }: ItemLink, means: LinkMeaning): readonly Pair[] => {
  if (means === 'nothing') return []
  return means === 'firstNeeded' ? [{ needs: second, needed: first }] : [{ needs: first, needed: second }]
}

const idOf = ({ needs, needed }: Pair): string => JSON.stringify([needs, needed])

/** Whether one comes back to itself along what is needed. */
const circular = (pairs: readonly Pair[]): ((pair: Pair) => boolean) => {
  const of = new Map<ItemRef, ItemRef[]>()
  for (const { needs, needed } of pairs) of.set(needs, [...(of.get(needs) ?? []), needed])
  return ({ needs, needed }) => {
    const seen = new Set<ItemRef>([needed])
    for (const ref of seen) for (const next of of.get(ref) ?? []) seen.add(next)
    return seen.has(needs)
  }
}

const meaningOf = ({ means }: TrackerLinks, link: ItemLink): LinkMeaning => means[link.type] ?? link.means

const typesOf = (document: TrackerLinks, links: readonly ItemLink[]): readonly LinkTypeView[] => {
  const types = new Map<string, LinkTypeView>()
  for (const link of links) {
    const { type, words } = link
    const count = (types.get(type)?.count ?? 0) + 1
    types.set(type, { type, words, count, means: meaningOf(document, link), said: document.means[type] !== undefined })
  }
  return [...types.values()].toSorted((a, b) => (a.type < b.type ? -1 : 1))
}

const dependenciesIn = (
  document: TrackerLinks,
  links: readonly ItemLink[],
  rows: ReadonlyMap<ItemRef, SheetRow>,
): readonly DependencyView[] => {
  const linked = new Map(
    links.flatMap((link) => pairOf(link, meaningOf(document, link)).map((pair) => [idOf(pair), { ...pair, link: link.type }])),
  )
  const taken = new Map(
    [...rows.values()].flatMap(({ component, inputs }) =>
      (inputs.requires ?? []).flatMap((needed) => {
        const pair = { needs: component.ref, needed }
        return rows.has(needed) ? [[idOf(pair), pair] as const] : []
      }),
    ),
  )
  const pairs = [...new Map<string, Pair>([...linked, ...taken]).values()]
  const inCircle = circular(pairs)
  const titleOf = (ref: ItemRef): string => rows.get(ref)?.component.title ?? ref
  const order = ({ needs, needed }: Pair): string => `${titleOf(needs)}\n${titleOf(needed)}`
  return pairs
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .flatMap(({ needs, needed }): DependencyView[] => {
      const [later, earlier] = [rows.get(needs), rows.get(needed)]
      if (!later || !earlier) return []
      const id = idOf({ needs, needed })
      const conflicts = planConflicts(later.component, earlier.component)
      return [{ needs, needed, taken: taken.has(id), link: linked.get(id)?.link ?? null, conflicts, circle: inCircle({ needs, needed }) }]
    })
}

const viewOf = (sheet: Sheet, document: TrackerLinks, linksVersion: string, zone: string): DependenciesView => {
  const rows = new Map(sheet.rows.map((row) => [row.component.ref, row]))
  // What somebody may not see at one end is for them no link at all.
  const links = (document.last?.links ?? []).filter(({ first, second }) => rows.has(first) && rows.has(second))
  const dependencies = dependenciesIn(document, links, rows)
  const named = new Set(dependencies.flatMap(({ needs, needed }) => [needs, needed]))
  const { last } = document
  return {
    dependencies,
    projects: sheet.rows.flatMap(({ component: { ref, key, title, url }, inputs, inputsVersion }) =>
      named.has(ref) ? [{ ref, key, title, url, requires: inputs.requires ?? [], inputsVersion }] : [],
    ),
    types: typesOf(document, links),
    read: last && { readAt: last.readAt, zone, byName: last.byName, left: last.left },
    mayConfigure: sheet.mayConfigure,
    linksVersion,
  }
}

/** Which projects need which, by the selection and by the tracker's own links, and where their plans do not go together. */
export const openDependencies =
  (ground: Ground) =>
  async (ports: Ports, call: Call): Promise<DependenciesView> => {
    const [sheet, { value = nothingRead, version }] = await Promise.all([ground.readSheet(ports, call), readKept(ports, trackerLinksKey)])
    return viewOf(sheet, value, version, call.zone)
  }

/** Says what a kind of link means, where the tracker's own words do not. */
export const sayMeaning =
  (ground: Ground) =>
  async (ports: Ports, call: Call, { type, means, linksVersion }: TrackerInput<'dependencies.mean'>) => {
    const { value = nothingRead, version } = await readKept(ports, trackerLinksKey)
    if (version !== linksVersion) return { ok: false, view: await openDependencies(ground)(ports, call) }
    const next: TrackerLinks = { ...value, means: { ...value.means, [type]: means } }
    const written = await ports.shelf.write({ ...trackerLinksKey, check: (kept) => kept as TrackerLinks }, next, version)
    return { ok: written.ok, view: await openDependencies(ground)(ports, call) }
  }
