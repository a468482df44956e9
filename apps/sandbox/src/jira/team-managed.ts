import { typeNames } from '../seed/type-names.ts'
import type { IssueType, Project, Status, Workflow } from './model.ts'
import type { Store } from './store.ts'

export interface TeamManaged {
  readonly key: string
  readonly name: string
  readonly states: readonly string[]
}

/** What a site's projects are made of. */
export interface Parts {
  readonly statuses: readonly Status[]
  readonly types: readonly IssueType[]
  readonly workflows: readonly Workflow[]
}

/** What a project's items are made of, by what the shared ones are called. */
export interface Home {
  readonly project: Project
  readonly type: (shared: string) => string
  readonly status: (shared: string) => string
}

const categoryOf = (position: number, count: number): Status['category'] =>
  position === 0 ? 'new' : position === count - 1 ? 'done' : 'indeterminate'

const firstOf = (position: number): number => 20_000 + 100 * position

export const shared = (project: Project): Home => ({ project, type: (id) => id, status: (id) => id })

/** A team-managed project among those of the site: the place at which it stands gives its ids. */
export const owned = (project: Project, position: number, { statuses, types }: Omit<Parts, 'workflows'>): Home => {
  const own = (all: readonly { readonly id: string }[], from: number) =>
    new Map(all.map(({ id }, place) => [id, String(firstOf(position) + from + place)]))
  const [ownStatuses, ownTypes] = [own(statuses, 0), own(types, 50)]
  return { project, type: (id) => ownTypes.get(id) ?? id, status: (id) => ownStatuses.get(id) ?? id }
}

const ownConfig = (config: string, { type }: Home): string => {
  const { types, ...rest } = JSON.parse(config) as { readonly types: readonly unknown[] }
  return JSON.stringify({ ...rest, types: types.map((id) => (typeof id === 'number' ? Number(type(String(id))) : type(String(id)))) })
}

/** Types, states and workflows that a team-managed project has for itself, like those of the site. */
export const ownParts = (home: Home, { statuses, types, workflows }: Parts): Parts => {
  const { project, type, status } = home
  const workflowOf = (id: string): string => `own-${project.id}-${id}`
  return {
    statuses: statuses.map((each) => ({ ...each, id: status(each.id), project: project.id })),
    types: types.map((each) => ({ ...each, id: type(each.id), workflow: workflowOf(each.workflow), project: project.id })),
    workflows: workflows.map((each) => ({
      ...each,
      id: workflowOf(each.id),
      name: `${each.name} of ${project.name}`,
      project: project.id,
      statuses: each.statuses.map(status),
      transitions: each.transitions.map(({ from, to, validators, ...rest }) => ({
        ...rest,
        from: Array.isArray(from) ? from.map((id: string) => status(id)) : from,
        to: status(to),
        validators: validators.map((rule) => ({ ...rule, config: ownConfig(rule.config, home) })),
      })),
    })),
  }
}

/** A team-managed project as people make one: everything in it is its own, and its board moves work from every state to every other. */
export const addTeamManaged = (store: Store, { key, name, states }: TeamManaged): string => {
  const first = firstOf(store.state.projects.length)
  const id = String(first)
  const statuses = states.map(
    (state, position): Status => ({
      id: String(first + position),
      name: state,
      category: categoryOf(position, states.length),
      project: id,
    }),
  )
  const types: readonly IssueType[] = [
    { id: String(first + 50), name: typeNames.project, level: 1, workflow: `own-${id}`, project: id },
    { id: String(first + 51), name: typeNames.delivery, level: 0, workflow: `own-${id}`, project: id },
  ]
  const start = statuses[0]?.id ?? ''
  store.state.projects.push({ id, key, name, next: 1, ownFields: [], administrators: [] })
  store.replace({
    ...store.state,
    statuses: [...store.state.statuses, ...statuses],
    types: [...store.state.types, ...types],
    workflows: [
      ...store.state.workflows,
      {
        id: `own-${id}`,
        name: `Workflow of ${name}`,
        project: id,
        statuses: statuses.map((status) => status.id),
        transitions: [
          { id: '1', name: 'Create', from: 'create', to: start, validators: [] },
          ...statuses.map((status, position) => ({
            id: String(11 + position),
            name: status.name,
            from: 'any' as const,
            to: status.id,
            validators: [],
          })),
        ],
      },
    ],
  })
  return String(first + 50)
}
