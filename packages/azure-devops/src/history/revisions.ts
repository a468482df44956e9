import { TrackerError } from '@plumbline/core'
import { unexpectedAnswer } from '../http/failure.ts'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { keepPasts } from './kept.ts'
import type { Past } from './map.ts'
import { RevisionBatch } from './schema.ts'

/** The organisation's revisions of some types, read once and then only what is new (assumption ado-reporting-revisions). */
export interface RevisionStream {
  /** Everything up to now was read. */
  readonly complete: boolean
  /** `undefined`: the stream does not hold the item's whole past. */
  past(id: number): Past | undefined
  /** Reads on while it may: at most that many calls in all. Fails never: where the stream is not open to this identity it stays incomplete. */
  advance(allowance: number): Promise<void>
}

const described = ['System.WorkItemType', 'System.TeamProject', 'System.State']
const circumstances = ['System.ChangedDate', 'System.ChangedBy']
/** With fewer calls than this an item at a time is as good. */
const worthTrying = 25

const tokenIn = (nextLink: string): string | undefined => {
  const found = /[?&]continuationToken=([^&]+)/i.exec(nextLink)?.[1]
  return found === undefined ? undefined : decodeURIComponent(found)
}

export const createRevisionStream = (rest: Rest, types: readonly string[], sources: readonly string[]): RevisionStream => {
  const told = [...new Set([...described, ...sources])]
  const names = [...new Set([...told, ...circumstances])]
  const kept = keepPasts(told)
  let token: string | undefined
  let spent = 0
  let complete = false
  let closed = false

  const next = async (): Promise<boolean> => {
    const answer = await rest.call({
      method: 'POST',
      path: '/_apis/wit/reporting/workitemrevisions',
      query: { continuationToken: token },
      body: { types, fields: names, includeIdentityRef: true },
      reads: true,
      what: 'read the revisions of work items',
      read: reading(RevisionBatch),
    })
    spent += 1
    for (const revision of answer.values) kept.take(revision)
    const following = answer.continuationToken ?? tokenIn(answer.nextLink ?? '')
    const moved = following !== undefined && following !== token
    token = following ?? token
    if (!moved && answer.isLastBatch !== true) throw unexpectedAnswer('read the revisions of work items', 'it names no next page')
    return answer.isLastBatch === true
  }
  const readOn = async (allowance: number) => {
    let last = false
    while (!last && (complete || spent < allowance)) last = await next()
    complete = last
  }

  return {
    get complete() {
      return complete
    },
    past: kept.past,
    advance: async (allowance) => {
      if (closed || (!complete && allowance < worthTrying)) return
      try {
        await readOn(allowance)
      } catch (cause) {
        if (!(cause instanceof TrackerError)) throw cause
        closed = true
        complete = false
      }
    },
  }
}
