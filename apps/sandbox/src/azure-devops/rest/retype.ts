import * as z from 'zod/mini'
import { same } from '../store/names.ts'
import type { Item, Stored, TeamProject, WorkItemType } from '../store/state.ts'
import { Refusal } from './refusal.ts'
import type { Asked } from './route.ts'

const typePath = '/fields/system.workitemtype'
const projectPath = '/fields/system.teamproject'
export const isDestination = (path: string): boolean => path === typePath || path === projectPath

const Operations = z.array(z.looseObject({ path: z.string(), value: z.optional(z.unknown()) }))

export interface Destination {
  readonly type: WorkItemType
  readonly project: TeamProject | undefined
}

/**
 * Where an item is to stand after the change: of which type, in which team project. Its state stays where the other type has it too, so that no rule on reaching
 * that state holds (assumption ado-retype-keeps-state).
 */
export const destinationOf = (asked: Asked, item: Item): Destination & { readonly moved: Readonly<Record<string, Stored>> } => {
  const operations = Operations.safeParse(asked.body).data ?? []
  const asks = (path: string) => {
    const value = operations.find((operation) => operation.path.toLowerCase() === path)?.value
    return value === undefined ? undefined : String(value)
  }
  const home = asked.store.projectOf(item)
  const [typeName, projectName] = [asks(typePath), asks(projectPath)]
  const project = projectName === undefined ? home : asked.store.project(projectName)
  if (!project) throw new Refusal(400, 'WorkItemInvalidTreeNameException', `TF401347: The team project '${projectName}' does not exist.`)
  const type = asked.store.type(typeName ?? item.type, project)
  if (!type)
    throw new Refusal(
      404,
      'WorkItemTypeNotFoundException',
      `VS402323: Work item type ${typeName ?? item.type} does not exist in ${project.name}.`,
    )
  return {
    type,
    project,
    moved: {
      ...(same(type.name, item.type) ? {} : { 'System.WorkItemType': type.name }),
      ...(project === home
        ? {}
        : { 'System.TeamProject': project.name, 'System.AreaPath': project.name, 'System.IterationPath': project.name }),
    },
  }
}

/** The item itself follows what its newest revision says; earlier ones keep the type and the project that they had. */
export const settle = ({ store }: Asked, item: Item, { type, project }: Destination): void => {
  const [first] = item.revisions
  const home = store.projectOf(item)
  if (first && (item.type !== type.name || home !== project)) {
    const was = {
      'System.WorkItemType': item.type,
      ...(home ? { 'System.TeamProject': home.name, 'System.AreaPath': home.name, 'System.IterationPath': home.name } : {}),
    }
    item.revisions.splice(0, 1, { ...first, set: { ...was, ...first.set } })
  }
  item.type = type.name
  if (project) item.project = project.id
}
