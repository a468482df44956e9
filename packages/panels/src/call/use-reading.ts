import type { Answer } from '@plumbline/core'
import { useRef, useState } from 'react'
import type { Host } from '../host.ts'

interface Part {
  readonly done: number
  readonly total: number
  /** Where the next part begins; none: all is read. */
  readonly next?: number
}

export interface Reading {
  /** How much is read, while it goes on. */
  readonly reading: { readonly done: number; readonly total: number } | null
  readonly read: () => Promise<void>
  /** Ends it after the part that is being read; what stood before stays. */
  readonly stop: () => void
}

/** Reads something of the tracker part by part, until all is read, one part is refused or somebody ends it. */
export const useReading = (
  host: Host,
  ask: (asked: { readonly from?: number }) => Promise<Answer<Part>>,
  ended: () => Promise<void>,
): Reading => {
  const [reading, setReading] = useState<Reading['reading']>(null)
  const stopped = useRef(false)
  const read = async (): Promise<void> => {
    if (reading) return
    stopped.current = false
    setReading({ done: 0, total: 0 })
    let from: number | undefined
    do {
      const answer = await ask(from === undefined ? {} : { from })
      if (!answer.ok) {
        host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
        break
      }
      setReading(answer.value)
      from = answer.value.next
    } while (from !== undefined && !stopped.current)
    setReading(null)
    await ended()
  }
  return {
    reading,
    read,
    stop: () => {
      stopped.current = true
    },
  }
}
