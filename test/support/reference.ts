import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe } from 'vitest'

/** The folder of official API descriptions and public data that some suites judge against; it is not part of the project. */
const folder = resolve(process.env['PLUMBLINE_REFERENCE'] ?? join(import.meta.dirname, '../../../shared'))

export const referenceFile = (...path: readonly string[]): string => join(folder, ...path)

export const readReference = (...path: readonly string[]): unknown => JSON.parse(readFileSync(referenceFile(...path), 'utf8'))

/** A suite over reference files. Where they are absent it is skipped and says so; under CI their absence is a failure. */
export const describeWithReference = (needs: string, name: string, suite: () => void): void => {
  if (existsSync(referenceFile(needs))) return void describe(name, suite)
  const missing = `${needs} is not under ${folder}; set PLUMBLINE_REFERENCE to the folder that holds it`
  if (process.env['CI'] === 'true') throw new Error(`${name}: ${missing}`)
  process.stdout.write(`skipped: ${name}: ${missing}\n`)
  describe.skip(`${name} (skipped: ${missing})`, suite)
}
