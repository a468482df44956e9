import { existsSync } from 'node:fs'
import { describe } from 'vitest'
import { referenceFile, referenceFolder } from './reference-files.ts'

export { readReference } from './reference-files.ts'

/** A suite over reference files. Where they are absent it is skipped and says so; under CI their absence is a failure. */
export const describeWithReference = (needs: string, name: string, suite: () => void): void => {
  if (existsSync(referenceFile(needs))) return void describe(name, suite)
  const missing = `${needs} is not under ${referenceFolder}; set PLUMBLINE_REFERENCE to the folder that holds it`
  if (process.env['CI'] === 'true') throw new Error(`${name}: ${missing}`)
  process.stdout.write(`skipped: ${name}: ${missing}\n`)
  describe.skip(`${name} (skipped: ${missing})`, suite)
}
