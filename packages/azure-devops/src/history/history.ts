import {
  type Coverage,
  type ItemRef,
  isFieldOf,
  kindOf,
  type Mapping,
  type NeutralField,
  type Page,
  registerKinds,
  registerTypes,
  specOf,
  stateOf,
  type Transition,
} from '@plumbline/core'
import { isRich, type TypeInProject } from '../fields/fields.ts'
import { readValue } from '../fields/read.ts'
import type { NativeField } from '../fields/schema.ts'
import { itemId } from '../items/ids.ts'
import type { Reading } from '../items/map.ts'
import type { StatesOfType } from '../states/states.ts'
import { currentOf, type Decoder, type Past, transitionsOf } from './map.ts'
import type { ReadPasts } from './pasts.ts'

const hidden: Coverage = { complete: false, reason: 'permission', hidden: 1 }
const undated: Coverage = { complete: false, reason: 'unavailable' }

interface Known {
  readonly type: string
  readonly states: StatesOfType
  readonly fields: ReadonlyMap<string, NativeField>
}

const decoderOf = (item: ItemRef, { type, states, fields }: Known, { mapping, zone }: Reading): Decoder => {
  const kind = kindOf(type, mapping)
  return {
    item,
    state: (name) => stateOf({ name, category: states.get(name) }, kind, mapping),
    field: (field, value) => {
      const source = mapping.fields[field]
      if (source === undefined) return { ok: false, reason: 'unmapped', detail: `${specOf(field).label} is not mapped` }
      return readValue(value, { field, mapping: source, zone, rich: isRich(fields.get(source.source)) })
    },
  }
}

const whereOf = (past: Past): TypeInProject | undefined => {
  const type = currentOf(past, 'System.WorkItemType')
  const project = currentOf(past, 'System.TeamProject')
  return type === undefined || project === undefined ? undefined : { type, project }
}

/** Types of which these changes are most likely asked: those that have the fields; of no field at all, the delivery types. It only decides how the past is read cheapest. */
const typesWith = (mapping: Mapping, fields: readonly NeutralField[]): readonly string[] => {
  if (fields.length === 0) return mapping.deliveryTypes
  if (fields.some((field) => isFieldOf(field, 'project'))) return mapping.projectItemTypes
  return registerKinds.filter((kind) => fields.some((field) => isFieldOf(field, kind))).flatMap((kind) => registerTypes(mapping, kind))
}

/** Changes of the state and of these fields, a page for each item. */
export async function* historyPages(
  items: readonly ItemRef[],
  neutral: readonly NeutralField[],
  reading: Reading,
  pasts: ReadPasts,
): AsyncGenerator<Page<Transition>> {
  const fields = await reading.site.fields()
  const mapped = neutral.flatMap((field) => {
    const source = reading.mapping.fields[field]?.source
    return source !== undefined && fields.has(source) ? [[field, source] as const] : []
  })
  const sources = mapped.map(([, source]) => source)
  const rich = sources.some((source) => isRich(fields.get(source)))
  const ids = [...new Set(items.map(itemId))]
  for await (const { id, past } of pasts({ ids, types: typesWith(reading.mapping, neutral), sources, rich })) {
    const where = past && whereOf(past)
    if (past === undefined || where === undefined) {
      yield { values: [], coverage: hidden }
      continue
    }
    const states = await reading.site.statesOf(where)
    const values = transitionsOf(past, mapped, decoderOf(String(id), { type: where.type, states, fields }, reading))
    yield { values, coverage: past.undated ? undated : { complete: true } }
  }
}
