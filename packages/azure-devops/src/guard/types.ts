import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { type TypeInUse, typesInUse } from './processes.ts'
import { type Rule, Rules, TypeFieldsWithDescription } from './schema.ts'

/** A type that stands for projects in one process in use, as it is configured today. */
export interface Configured {
  readonly type: TypeInUse
  readonly fields: ReadonlyMap<string, string>
  readonly rules: readonly Rule[]
}

/** Types of the system's own processes are read, and never changed. */
export const readTypes = async (rest: Rest, itemTypes: readonly string[]): Promise<readonly Configured[]> => {
  const found: Configured[] = []
  for (const type of (await typesInUse(rest, 'states')).filter(({ name }) => itemTypes.includes(name))) {
    if (!type.custom) {
      found.push({ type, fields: new Map(), rules: [] })
      continue
    }
    const what = `of ${type.name} in the process ${type.process}`
    const fields = await rest.call({
      path: `${type.path}/fields`,
      what: `read the fields ${what}`,
      read: reading(TypeFieldsWithDescription),
    })
    const rules = await rest.call({ path: `${type.path}/rules`, what: `read the rules ${what}`, read: reading(Rules) })
    found.push({
      type,
      fields: new Map(fields.value.map(({ referenceName, description }) => [referenceName, description ?? ''])),
      rules: rules.value,
    })
  }
  return found
}
