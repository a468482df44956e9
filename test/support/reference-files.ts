import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of official API descriptions and public data that some suites judge against; it is not part of the project. */
export const referenceFolder = resolve(process.env['PLUMBLINE_REFERENCE'] ?? join(import.meta.dirname, '../../../shared'))

export const referenceFile = (...path: readonly string[]): string => join(referenceFolder, ...path)

export const readReference = (...path: readonly string[]): unknown => JSON.parse(readFileSync(referenceFile(...path), 'utf8'))
