import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes in use from which on what a step left behind is taken away before the next one. */
const much = 48 * 1024 * 1024

let collect: (() => void) | undefined
const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

/** Between two steps: on a machine with much memory the engine lets the leftovers of many steps lie, until a process takes several times what it needs. */
export const tidy = (): void => {
  if (process.memoryUsage().heapUsed < much) return
  collect ??= collector()
  collect()
}
