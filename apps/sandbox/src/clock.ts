import type { Clock } from './platform.ts'

/** Ten in the morning in London, on the day to which the seeded portfolio leads. */
const firstMoment = Date.parse('2022-03-31T09:00:00Z')

export interface KeptClock extends Clock {
  /** Milliseconds between this machine's clock and the sandbox's: kept, so that a restart goes on where time has come to. */
  readonly offset: number
}

/** A clock that runs at real speed; without an offset it starts on the sandbox's first morning. */
export const clockFrom = (offset: number = firstMoment - Date.now()): KeptClock => ({ offset, now: () => new Date(Date.now() + offset) })
