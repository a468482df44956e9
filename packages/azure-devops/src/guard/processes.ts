import type * as z from 'zod/mini'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { Processes, ProcessTypes } from './schema.ts'

/** A work item type in a process that at least one team project uses. */
export type TypeInUse = z.infer<typeof ProcessTypes>['value'][number] & {
  readonly path: string
  readonly custom: boolean
  /** The process, by name, and the team projects that use it. */
  readonly process: string
  readonly projects: readonly string[]
}

/** Types of all processes in use; `custom`: of a process that can be changed, which the system's own cannot. */
export const typesInUse = async (rest: Rest, expand: 'none' | 'states'): Promise<readonly TypeInUse[]> => {
  const query = { $expand: 'projects' }
  const processes = await rest.call({
    path: '/_apis/work/processes',
    query,
    what: 'read the processes of the organisation',
    read: reading(Processes),
  })
  const types: TypeInUse[] = []
  for (const process of processes.value.filter(({ projects }) => (projects ?? []).length > 0)) {
    const root = `/_apis/work/processes/${encodeURIComponent(process.typeId)}`
    const what = `read the work item types of the process ${process.name ?? process.typeId}`
    const found = await rest.call({ path: `${root}/workitemtypes`, query: { $expand: expand }, what, read: reading(ProcessTypes) })
    const custom = process.customizationType !== 'system'
    const processName = process.name ?? process.typeId
    const projects = (process.projects ?? []).flatMap(({ name }) => name ?? [])
    for (const type of found.value)
      if (type.isDisabled !== true)
        types.push({
          ...type,
          custom,
          process: processName,
          projects,
          path: `${root}/workItemTypes/${encodeURIComponent(type.referenceName)}`,
        })
  }
  return types
}
