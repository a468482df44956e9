import type { Exchange, LocalTracker } from '@plumbline/sandbox'

export interface Recording {
  exchanges(): readonly Exchange[]
  clear(): void
}

/** Keeps every REST exchange of a local tracker from now on. */
export const recording = (tracker: LocalTracker): Recording => {
  let kept: Exchange[] = []
  tracker.onExchange((exchange) => kept.push(exchange))
  return {
    exchanges: () => kept,
    clear: () => {
      kept = []
    },
  }
}
