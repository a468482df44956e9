import { beliefsOf } from '../../beliefs.ts'
import { azureDevOpsBeliefs } from '../beliefs.ts'
import { same } from './names.ts'
import type { FieldDefinition, Item, Person, Process, Revision, State, Stored, TeamProject, WorkItemType } from './state.ts'

export type Fields = Readonly<Record<string, Stored>>

const empty: State = {
  people: [],
  projects: [],
  fields: [],
  process: { id: '', name: '', referenceName: '', parentId: '', types: [], rules: {} },
  groups: {},
  items: [],
  seeded: {},
  documents: {},
  phases: [],
  nextEtag: 1,
}

const merged = (revisions: readonly Revision[]): Fields => {
  const fields: Record<string, Stored> = {}
  for (const revision of revisions) {
    for (const [name, value] of Object.entries(revision.set)) {
      if (value === null) delete fields[name]
      else fields[name] = value
    }
  }
  return fields
}

/** The state with the look-ups that REST and pages need. What it indexes is renewed by every commit. */
export class Store {
  readonly beliefs = beliefsOf(azureDevOpsBeliefs)
  #state: State = empty
  #items = new Map<number, Item>()
  #children = new Map<number, Set<number>>()
  #current = new Map<number, Fields>()
  #listeners = new Set<(id: number, changed: readonly string[]) => void>()

  get state(): State {
    return this.#state
  }

  replace(state: State): void {
    this.#state = state
    this.#items = new Map(state.items.map((item) => [item.id, item]))
    this.#current.clear()
    this.#children.clear()
    for (const item of state.items) this.#index(item)
  }

  item(id: number): Item | undefined {
    return this.#items.get(id)
  }

  /** Stored fields as they stand, or stood after that many revisions. */
  fields(item: Item, revision = item.revisions.length): Fields {
    if (revision < item.revisions.length) return merged(item.revisions.slice(0, revision))
    const known = this.#current.get(item.id)
    if (known) return known
    const fields = merged(item.revisions)
    this.#current.set(item.id, fields)
    return fields
  }

  /** The parent that its link names, where it still exists. */
  parent(item: Item): Item | undefined {
    const parent = this.fields(item)['System.Parent']
    return typeof parent === 'number' ? this.item(parent) : undefined
  }

  children(id: number): readonly number[] {
    return [...(this.#children.get(id) ?? [])]
  }

  /** Assigns the id and keeps the item with its first revision. */
  create(project: string, type: string, revision: Revision): Item {
    const id = Math.max(this.#state.items.at(-1)?.id ?? 1000, ...(this.#state.recycled ?? []).map((item) => item.id)) + 1
    const item: Item = { id, project, type, revisions: [revision], comments: [] }
    this.#state.items.push(item)
    this.#items.set(id, item)
    this.#index(item)
    this.#tell(id, Object.keys(revision.set))
    return item
  }

  append(item: Item, revision: Revision): void {
    const before = this.fields(item)['System.Parent']
    if (typeof before === 'number') this.#children.get(before)?.delete(item.id)
    item.revisions.push(revision)
    this.#current.delete(item.id)
    this.#index(item)
    this.#tell(item.id, Object.keys(revision.set))
  }

  /** Takes an item to the recycle bin, or back from it. */
  recycle(id: number, deleted: boolean): Item | undefined {
    const { items, recycled = [] } = this.#state
    const item = (deleted ? items : recycled).find((candidate) => candidate.id === id)
    if (!item) return undefined
    const others = (list: readonly Item[]) => list.filter((candidate) => candidate !== item)
    const standing = deleted ? others(items) : [...items, item].toSorted((a, b) => a.id - b.id)
    this.replace({ ...this.#state, items: standing, recycled: deleted ? [...recycled, item] : others(recycled) })
    return item
  }

  onChange(listener: (id: number, changed: readonly string[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  person(id: string): Person | undefined {
    return this.#state.people.find((candidate) => candidate.id === id)
  }

  project(nameOrId: string): TeamProject | undefined {
    return this.#state.projects.find((candidate) => same(candidate.name, nameOrId) || same(candidate.id, nameOrId))
  }

  projectOf(item: Item): TeamProject | undefined {
    return this.#state.projects.find((candidate) => candidate.id === item.project)
  }

  get processes(): readonly Process[] {
    return [this.#state.process, ...(this.#state.processes ?? [])]
  }

  /** A process by its id. */
  process(id: string): Process | undefined {
    return this.processes.find((candidate) => same(candidate.id, id))
  }

  processOf(project: TeamProject | undefined): Process {
    return (project?.process === undefined ? undefined : this.process(project.process)) ?? this.#state.process
  }

  type(name: string, project?: TeamProject): WorkItemType | undefined {
    return this.processOf(project).types.find((candidate) => same(candidate.name, name) || same(candidate.referenceName, name))
  }

  field(nameOrReference: string): FieldDefinition | undefined {
    return this.#state.fields.find((candidate) => same(candidate.referenceName, nameOrReference) || same(candidate.name, nameOrReference))
  }

  hasGroup(group: string): boolean {
    return Object.keys(this.#state.groups).some((candidate) => same(candidate, group.split('\\').at(-1) ?? group))
  }

  inGroup(person: Person, group: string): boolean {
    const name = Object.keys(this.#state.groups).find((candidate) => same(candidate, group.split('\\').at(-1) ?? group))
    return name !== undefined && (this.#state.groups[name]?.includes(person.id) ?? false)
  }

  #index(item: Item): void {
    const parent = this.fields(item)['System.Parent']
    if (typeof parent !== 'number') return
    const children = this.#children.get(parent) ?? new Set()
    children.add(item.id)
    this.#children.set(parent, children)
  }

  #tell(id: number, changed: readonly string[]): void {
    for (const listener of this.#listeners) listener(id, changed)
  }
}
