import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { type NativeField, NativeFields, TypeFields } from './schema.ts'

/** A type as one team project knows it; projects of different processes may give the same name other states and fields. */
export interface TypeInProject {
  readonly project: string
  readonly type: string
}

/** Asks once for each type of each project; a failure is not remembered. */
export const remembering = <T>(ask: (where: TypeInProject) => Promise<T>) => {
  const known = new Map<string, Promise<T>>()
  return (where: TypeInProject): Promise<T> => {
    const key = `${where.project}\n${where.type}`
    const found = known.get(key) ?? ask(where)
    known.set(key, found)
    found.catch(() => known.delete(key))
    return found
  }
}

export const typePath = ({ project, type }: TypeInProject): string =>
  `/${encodeURIComponent(project)}/_apis/wit/workitemtypes/${encodeURIComponent(type)}`

/** The organisation's fields by reference name, asked for once; deleted ones are gone. */
export const fieldsOfSite = (rest: Rest): (() => Promise<ReadonlyMap<string, NativeField>>) => {
  const ask = async (): Promise<ReadonlyMap<string, NativeField>> => {
    const answer = await rest.call({ path: '/_apis/wit/fields', what: 'read the fields of the organisation', read: reading(NativeFields) })
    return new Map(answer.value.filter((field) => field.isDeleted !== true).map((field) => [field.referenceName, field]))
  }
  let fields: Promise<ReadonlyMap<string, NativeField>> | undefined
  return () => {
    fields ??= ask()
    fields.catch(() => {
      fields = undefined
    })
    return fields
  }
}

/** Which fields a type has. */
export const fieldsOfType = (rest: Rest) =>
  remembering(async (where): Promise<ReadonlySet<string>> => {
    const what = `read the fields of ${where.type} in ${where.project}`
    const answer = await rest.call({ path: `${typePath(where)}/fields`, what, read: reading(TypeFields) })
    return new Set(answer.value.map((field) => field.referenceName))
  })

/** Fields that hold HTML. */
export const isRich = (native: NativeField | undefined): boolean => native?.type === 'html' || native?.type === 'history'
