import type { ComponentReading } from '../facts/derive.ts'
import type { Call, Tracker } from '../ports.ts'
import { type NeutralField, neutralFieldNames, specOf } from '../work/fields.ts'
import type { Coverage, Page, Transition, WorkItem } from '../work/items.ts'
import type { ItemRef } from '../work/values.ts'
import type { Settings } from './settings.ts'

export const projectFields = neutralFieldNames.filter((field) => specOf(field).owner === 'project')
const fieldsBelow = neutralFieldNames.filter((field) => specOf(field).owner !== 'project')

/** What is read of items below a project item: a site maps some of these fields, and what nobody mapped is not worth a word for every item. */
export const mappedBelow = ({ mapping }: Settings): readonly NeutralField[] => fieldsBelow.filter((field) => mapping.fields[field])

/** Fields whose past is read: the last changes of budget and forecast, and the course of the declared health. */
export const historyFields: readonly NeutralField[] = ['approvedBudget', 'estimateAtCompletion', 'declaredHealth']

const worse = (a: Coverage, b: Coverage): Coverage => {
  if (a.complete) return b
  if (b.complete) return a
  return { ...a, hidden: (a.hidden ?? 0) + (b.hidden ?? 0) }
}

/** All pages of something, with how complete they were together. */
export const collect = async <T>(
  pages: AsyncIterable<Page<T>>,
  soFar?: (values: readonly T[]) => void,
): Promise<{ readonly values: readonly T[]; readonly coverage: Coverage }> => {
  const values: T[] = []
  let coverage: Coverage = { complete: true }
  for await (const page of pages) {
    values.push(...page.values)
    coverage = worse(coverage, page.coverage)
    soFar?.(values)
  }
  return { values, coverage }
}

const rootOf = (item: WorkItem, byRef: ReadonlyMap<ItemRef, WorkItem>, projects: ReadonlySet<ItemRef>): ItemRef | undefined => {
  const seen = new Set<ItemRef>()
  let parent = item.parent
  while (parent !== undefined && !seen.has(parent)) {
    if (projects.has(parent)) return parent
    seen.add(parent)
    parent = byRef.get(parent)?.parent
  }
  return undefined
}

/** Below which project item each item hangs; an item whose chain of parents breaks off was not readable to its end and belongs to none. */
const groupByProject = (items: readonly WorkItem[], projects: ReadonlySet<ItemRef>): ReadonlyMap<ItemRef, readonly WorkItem[]> => {
  const byRef = new Map(items.map((item) => [item.ref, item]))
  // A project below another one keeps what hangs below it, whichever of them is read.
  const ends = new Set([...projects, ...items.filter(({ kind }) => kind === 'project').map(({ ref }) => ref)])
  const groups = new Map<ItemRef, WorkItem[]>()
  for (const item of byRef.values()) {
    const root = rootOf(item, byRef, ends)
    if (root !== undefined && projects.has(root)) groups.set(root, [...(groups.get(root) ?? []), item])
  }
  return groups
}

/** The past of project items; nothing where it could not be read to its end. */
export const historyOf = async (tracker: Tracker, refs: readonly ItemRef[]): Promise<readonly Transition[] | undefined> => {
  const { values, coverage } = await collect(tracker.history(refs, historyFields))
  return coverage.complete ? values : undefined
}

const readTogether = async (
  tracker: Tracker,
  call: Call,
  settings: Settings,
  refs: readonly ItemRef[],
): Promise<readonly ComponentReading[]> => {
  const projects = (await collect(tracker.items({ kind: 'items', items: refs }, projectFields))).values.filter(
    (item) => item.kind === 'project',
  )
  const found = new Set(projects.map(({ ref }) => ref))
  if (found.size === 0) return []
  const told = { name: projects[0]?.title ?? '', others: projects.length - 1, what: 'items', about: null } as const
  const [below, history] = await Promise.all([
    collect(tracker.items({ kind: 'below', items: [...found] }, mappedBelow(settings)), ({ length }) =>
      call.reading?.({ ...told, done: length }),
    ),
    historyOf(tracker, [...found]),
  ])
  const groups = groupByProject(below.values, found)
  return projects.map((project) => ({
    project,
    below: groups.get(project.ref) ?? [],
    coverage: below.coverage,
    history: history?.filter((entry) => entry.item === project.ref),
    mapping: settings.mapping,
    zone: settings.zone,
    readAt: call.now,
  }))
}

/**
 * Reads these project items with all that hangs below them: a few pages for many components. Where they were not read completely, each is read by itself,
 * so that what is hidden below one of them says nothing about its neighbours.
 */
export const readComponents = async (
  tracker: Tracker,
  call: Call,
  settings: Settings,
  refs: readonly ItemRef[],
): Promise<readonly ComponentReading[]> => {
  const together = await readTogether(tracker, call, settings, refs)
  const whole = together.every(({ coverage, history }) => coverage.complete && history !== undefined)
  if (whole || together.length <= 1) return together
  const alone: ComponentReading[] = []
  for (const { project } of together) alone.push(...(await readTogether(tracker, call, settings, [project.ref])))
  return alone
}

/** One component; `undefined`: this item is not of a type that stands for a project here. */
export const findComponent = async (
  tracker: Tracker,
  call: Call,
  settings: Settings,
  item: ItemRef,
): Promise<ComponentReading | undefined> => (await readComponents(tracker, call, settings, [item]))[0]
