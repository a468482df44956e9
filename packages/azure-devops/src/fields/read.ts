import { type FieldReading, type ReadWith, readStored } from '@plumbline/core'
import { storedIn } from './native.ts'

/** What Azure DevOps stores in a field as its neutral field means it. Date pickers store midnight of the person's zone, in UTC. */
export const readValue = (stored: unknown, reading: ReadWith & { readonly rich: boolean }): FieldReading =>
  readStored(storedIn(stored, reading.rich), reading)
