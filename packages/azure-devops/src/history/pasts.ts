import { TrackerError } from '@plumbline/core'
import type { Rest } from '../http/http.ts'
import { type Past, pastOf } from './map.ts'
import { createRevisionStream, type RevisionStream } from './revisions.ts'
import { updatesOf } from './updates.ts'

/** What is asked of the past: these items, of such types, with changes of these native fields. */
export interface Asked {
  readonly ids: readonly number[]
  readonly types: readonly string[]
  readonly sources: readonly string[]
  /** Long texts stand only in the history of the single item. */
  readonly rich: boolean
}

/** Pasts of items, however they are read; `undefined` for what this identity may not read, or what is gone. */
export type ReadPasts = (asked: Asked) => AsyncGenerator<{ readonly id: number; readonly past: Past | undefined }>

const pastOfOne = async (rest: Rest, id: number): Promise<Past | undefined> => {
  try {
    return pastOf(await updatesOf(rest, id))
  } catch (cause) {
    if (cause instanceof TrackerError && (cause.code === 'not-found' || cause.code === 'forbidden')) return undefined
    throw cause
  }
}

/**
 * One call an item is right for a few; a refresh asks for many, for which the reporting stream is cheaper. Which it will be is not known beforehand,
 * so the stream may spend as many calls as items have cost so far: together never more than twice the cheaper way.
 */
export const createPasts = (rest: Rest): ReadPasts => {
  const streams = new Map<string, RevisionStream>()
  let spent = 0

  const streamFor = ({ types, sources, rich }: Asked): RevisionStream | undefined => {
    if (types.length === 0 || rich) return undefined
    const key = JSON.stringify([types.toSorted(), sources.toSorted()])
    const stream = streams.get(key) ?? createRevisionStream(rest, types, sources)
    streams.set(key, stream)
    return stream
  }

  return async function* pasts(asked) {
    const stream = streamFor(asked)
    await stream?.advance(spent + asked.ids.length)
    for (const id of asked.ids) {
      const streamed = stream?.complete === true ? stream.past(id) : undefined
      if (streamed === undefined) spent += 1
      yield { id, past: streamed ?? (await pastOfOne(rest, id)) }
    }
  }
}
