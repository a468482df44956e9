import { type PmoProject, TrackerError } from '@plumbline/core'
import type { NativeField } from '../fields/schema.ts'
import type { Rest } from '../http/http.ts'
import { readBatch } from '../items/fetch.ts'
import { idsWhere, quoted } from '../items/search.ts'
import { readOwnFields } from '../marks/marks.ts'
import { attestedIn, attestedMark, judgementField } from '../marks/schema.ts'

const projectField = 'System.TeamProject'

const missing = (cause: unknown, ...codes: readonly TrackerError['code'][]): boolean =>
  cause instanceof TrackerError && codes.includes(cause.code)

/** Items of the project that carry the mark; none where there is no such project, which the tracker answers as an invalid query. */
const marked = async (rest: Rest, project: string): Promise<readonly number[]> => {
  const condition = `[${projectField}] = ${quoted(project)} AND [${judgementField}] CONTAINS ${quoted(attestedMark)}`
  const ids: number[] = []
  try {
    for await (const found of idsWhere(rest, condition, 'find the item that attests the settings')) ids.push(...found)
    return ids
  } catch (cause) {
    if (missing(cause, 'invalid')) return []
    throw cause
  }
}

/** The team project of the PMO: the query is bound to it, so that an item of another project is never found. */
export const createPmoProject = (rest: Rest, fields: () => Promise<ReadonlyMap<string, NativeField>>, name: string): PmoProject => ({
  name,
  attesting: async () => {
    if (!(await fields()).has(judgementField)) return undefined
    const ids = await marked(rest, name)
    const items = ids.length === 0 ? [] : await readBatch(rest, ids, [judgementField])
    return items.flatMap(({ id, fields: { [judgementField]: value } }) => {
      const settings = typeof value === 'string' ? attestedIn(value) : undefined
      return settings === undefined ? [] : [{ item: String(id), settings }]
    })
  },
  holds: async (item) => {
    try {
      const { stored } = await readOwnFields(rest, item, [projectField])
      return stored(projectField).toLowerCase() === name.toLowerCase()
    } catch (cause) {
      if (missing(cause, 'not-found', 'forbidden')) return false
      throw cause
    }
  },
})
