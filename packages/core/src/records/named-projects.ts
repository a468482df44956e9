import { needSite } from '../pmo/judge-component.ts'
import { everySummary } from '../pmo/lines/summaries.ts'
import { collect } from '../pmo/read-components.ts'
import type { Call, Ports } from '../ports.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { ItemRef } from '../work/values.ts'

export interface NamedProject {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
}
export type FoundProject = NamedProject | 'projectUnknown' | 'projectAmbiguous'

const neutralKey = (key: string): string => key.trim().replace(/^#/, '').toLowerCase()

/** Every project that the portfolio knows. */
export const knownProjects = async (ports: Ports): Promise<readonly NamedProject[]> =>
  (await everySummary(ports)).map(({ ref, key, title }) => ({ ref, key, title }))

/** Only projects that this person may see; the others do not exist for them. */
export const visibleProjects = async (ports: Ports, call: Call, projects: readonly NamedProject[]): Promise<readonly NamedProject[]> => {
  if (projects.length === 0) return []
  const visible = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(projects.map(({ ref }) => ref))
  return projects.filter(({ ref }) => visible.has(ref))
}

const means = (name: string, { ref, key, title }: NamedProject): 'key' | 'title' | undefined => {
  if (ref === name || neutralKey(key) === neutralKey(name)) return 'key'
  return title.toLowerCase() === name.trim().toLowerCase() ? 'title' : undefined
}

const find = (name: string, projects: readonly NamedProject[]): FoundProject => {
  const byKey = projects.find((project) => means(name, project) === 'key')
  if (byKey) return byKey
  const titled = projects.filter((project) => means(name, project) === 'title')
  return titled.length > 1 ? 'projectAmbiguous' : (titled[0] ?? 'projectUnknown')
}

/** What names mean among these projects, as far as this person may see them. */
const findAll = async (
  ports: Ports,
  call: Call,
  names: readonly string[],
  projects: readonly NamedProject[],
): Promise<Map<string, FoundProject>> => {
  const meant = projects.filter((project) => names.some((name) => means(name, project) !== undefined))
  const seen = await visibleProjects(ports, call, meant)
  return new Map(names.map((name) => [name, find(name, seen)]))
}

/** The projects that names in a table mean: by key, or by a title that only one has. Those never judged yet are looked up in the tracker. */
export const projectsNamed = async (ports: Ports, call: Call, names: readonly string[]): Promise<ReadonlyMap<string, FoundProject>> => {
  const found = await findAll(ports, call, names, await knownProjects(ports))
  const open = names.filter((name) => name !== '' && found.get(name) === 'projectUnknown')
  if (open.length === 0) return found
  const { tracker } = await needSite(ports, call)
  const listed = (await collect(tracker.items({ kind: 'components' }, []))).values.map(({ ref, key, title }) => ({ ref, key, title }))
  return new Map([...found, ...(await findAll(ports, call, open, listed))])
}
