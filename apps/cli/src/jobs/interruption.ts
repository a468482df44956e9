import type { Cancellation } from '@plumbline/core'

/** Becomes aborted at the first Ctrl+C, or when an agent asks the process to end; the second ends it at once. */
export const interruption = (
  tell: (text: string) => void,
  words = 'Stopping at the next checkpoint; press again to end at once.',
): Cancellation => {
  const signal = { aborted: false }
  const stop = () => {
    if (signal.aborted) process.exit(130)
    signal.aborted = true
    tell(words)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return signal
}
