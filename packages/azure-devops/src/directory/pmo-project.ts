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

type Fields = () => Promise<ReadonlyMap<string, NativeField>>

/** Items of the project that carry the mark. A field or a project that is not there makes the query invalid: only then it is asked which. */
const marked = async (rest: Rest, fields: Fields, project: string): Promise<readonly number[] | undefined> => {
  const condition = `[${projectField}] = ${quoted(project)} AND [${judgementField}] CONTAINS ${quoted(attestedMark)}`
  const ids: number[] = []
  try {
    for await (const found of idsWhere(rest, condition, 'find the item that attests the settings')) ids.push(...found)
    return ids
  } catch (cause) {
    if (missing(cause, 'invalid')) return (await fields()).has(judgementField) ? [] : undefined
    throw cause
  }
}

/** The team project of the PMO: the query is bound to it, so that an item of another project is never found. */
export const createPmoProject = (rest: Rest, fields: Fields, name: string): PmoProject => ({
  name,
  attesting: async () => {
    const ids = await marked(rest, fields, name)
    if (!ids) return undefined
    const items = ids.length === 0 ? [] : await readBatch(rest, ids, [judgementField])
    return items.flatMap(({ id, fields: { [judgementField]: value } }) => {
      const { settings, carried } = typeof value === 'string' ? attestedIn(value) : {}
      return settings === undefined ? [] : [{ item: String(id), settings, ...(carried ? { carried } : {}) }]
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
