import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod/mini'

/** Raised whenever what is kept can no longer be read by a newer sandbox. */
const format = 'plumbline-sandbox/2'

const Kept = z.object({ format: z.literal(format), offset: z.number(), jira: z.unknown(), azureDevOps: z.unknown() })
export type Kept = Omit<z.infer<typeof Kept>, 'format'>

/** The kept state; `undefined` where there is none yet. Throws with what to do where it cannot be read. */
export const readState = (file: string): Kept | undefined => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  try {
    const { offset, jira, azureDevOps } = Kept.parse(JSON.parse(text))
    return { offset, jira, azureDevOps }
  } catch (cause) {
    throw new Error(`${file} was written by another version of the sandbox or is damaged. Start over with --reset.`, { cause })
  }
}

/** Written beside and renamed: a power cut leaves the old state or the new one, never half of it. */
export const writeState = (file: string, kept: Kept): void => {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, JSON.stringify({ format, ...kept }))
  renameSync(beside, file)
}

export const forgetState = (file: string): void => rmSync(file, { force: true })

export interface Keeper {
  /** Something may have changed. */
  readonly touch: () => void
  /** Writes at once what is not written yet. */
  readonly flush: () => void
}

/** Keeps the state a moment after the last change, so that a run of writes costs one file. */
export const keeperOf = (file: string | undefined, state: () => Kept, quietMilliseconds = 2000): Keeper => {
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    if (timer === undefined || file === undefined) return
    clearTimeout(timer)
    timer = undefined
    writeState(file, state())
  }
  const touch = () => {
    if (file === undefined) return
    clearTimeout(timer)
    timer = setTimeout(flush, quietMilliseconds)
    timer.unref()
  }
  return { touch, flush }
}
