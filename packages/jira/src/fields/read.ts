import { type FieldReading, type ReadWith, readStored } from '@plumbline/core'
import { storedIn } from './native.ts'

/** What Jira stores in a field as its neutral field means it. */
export const readValue = (stored: unknown, reading: ReadWith): FieldReading => readStored(storedIn(stored), reading)
