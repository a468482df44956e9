import { typeNames } from '../seed/type-names.ts'
import type { IssueType, Status } from './model.ts'
import type { Store } from './store.ts'

export interface TeamManaged {
  readonly key: string
  readonly name: string
  readonly states: readonly string[]
}

const categoryOf = (position: number, count: number): Status['category'] =>
  position === 0 ? 'new' : position === count - 1 ? 'done' : 'indeterminate'

/** A team-managed project as people make one: everything in it is its own, and its board moves work from every state to every other. */
export const addTeamManaged = (store: Store, { key, name, states }: TeamManaged): string => {
  const first = 20_000 + 100 * store.state.projects.length
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
  store.state.projects.push({ id, key, name, next: 1, ownFields: [] })
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
