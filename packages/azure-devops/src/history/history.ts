import { type Coverage, type ItemRef, type NeutralField, type Page, specOf, TrackerError, type Transition } from '@plumbline/core'
import { isRich, type TypeInProject } from '../fields/fields.ts'
import { decode } from '../fields/read.ts'
import type { NativeField } from '../fields/schema.ts'
import { itemId } from '../items/ids.ts'
import { kindOf, stateOf } from '../items/kinds.ts'
import type { Reading } from '../items/map.ts'
import type { StatesOfType } from '../states/states.ts'
import { currentOf, type Decoder, type Past, pastOf, transitionsOf } from './map.ts'
import { createRevisionStream, type RevisionStream } from './revisions.ts'
import { updatesOf } from './updates.ts'

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
    state: (name) => stateOf(name, kind, mapping, states),
    field: (field, value) => {
      const source = mapping.fields[field]
      if (source === undefined) return { ok: false, reason: 'unmapped', detail: `${specOf(field).label} is not mapped` }
      return decode(value, { field, mapping: source, zone, rich: isRich(fields.get(source.source)) })
    },
  }
}

const whereOf = (past: Past): TypeInProject | undefined => {
  const type = currentOf(past, 'System.WorkItemType')
  const project = currentOf(past, 'System.TeamProject')
  return type === undefined || project === undefined ? undefined : { type, project }
}

/** `undefined`: this identity may not read it, or it is gone. */
const readPast = async (id: number, { rest }: Reading): Promise<Past | undefined> => {
  try {
    return pastOf(await updatesOf(rest, id))
  } catch (cause) {
    if (cause instanceof TrackerError && (cause.code === 'not-found' || cause.code === 'forbidden')) return undefined
    throw cause
  }
}

/**
 * Changes of state and fields. One call an item is right for a few; a refresh asks for many, for which the reporting stream is cheaper. Which it will be is not known
 * beforehand, so the stream may spend as many calls as items have cost so far: together never more than twice the cheaper way.
 */
export const createHistory = (reading: Reading) => {
  const streams = new Map<string, RevisionStream>()
  let asked = 0

  const streamFor = (sources: readonly string[], fields: ReadonlyMap<string, NativeField>): RevisionStream | undefined => {
    const types = [...reading.mapping.projectItemTypes, ...reading.mapping.deliveryTypes, ...reading.mapping.riskTypes]
    // The stream leaves out long texts.
    if (types.length === 0 || sources.some((source) => isRich(fields.get(source)))) return undefined
    const key = sources.toSorted().join('\n')
    const stream = streams.get(key) ?? createRevisionStream(reading.rest, types, sources)
    streams.set(key, stream)
    return stream
  }

  const past = async (id: number, stream: RevisionStream | undefined): Promise<Past | undefined> => {
    const streamed = stream?.complete === true ? stream.past(id) : undefined
    if (streamed) return streamed
    asked += 1
    return await readPast(id, reading)
  }

  return async function* history(items: readonly ItemRef[], neutral: readonly NeutralField[]): AsyncGenerator<Page<Transition>> {
    const fields = await reading.site.fields()
    const sources = neutral.flatMap((field) => {
      const source = reading.mapping.fields[field]?.source
      return source !== undefined && fields.has(source) ? [[field, source] as const] : []
    })
    const ids = [...new Set(items.map(itemId))]
    const stream = streamFor(
      sources.map(([, source]) => source),
      fields,
    )
    await stream?.advance(asked + ids.length)
    for (const id of ids) {
      const found = await past(id, stream)
      const where = found && whereOf(found)
      if (found === undefined || where === undefined) {
        yield { values: [], coverage: hidden }
        continue
      }
      const states = await reading.site.statesOf(where)
      const values = transitionsOf(found, sources, decoderOf(String(id), { type: where.type, states, fields }, reading))
      yield { values, coverage: found.undated ? undated : { complete: true } }
    }
  }
}
