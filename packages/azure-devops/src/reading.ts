import { type ReadingPorts, TrackerError } from '@plumbline/core/reading'
import { createDirectory, defaultPmoTeam } from './directory/directory.ts'
import { createRest } from './http/http.ts'
import { readMarks, readOwnFields } from './marks/marks.ts'
import type { AzureDevOpsSite } from './ports.ts'
import { createShelf } from './shelf/shelf.ts'

/** The light door: what the gate panel's first paint reads, without schemas. Opening a judged gate costs four calls. */
export const createReadingPorts = (azureDevOps: Omit<AzureDevOpsSite, 'identity' | 'now' | 'unguessable'>): ReadingPorts => {
  const rest = createRest(azureDevOps)
  const isVisible = async (item: string): Promise<boolean> => {
    try {
      await readOwnFields(rest, item, [])
      return true
    } catch (cause) {
      if (cause instanceof TrackerError && (cause.code === 'not-found' || cause.code === 'forbidden')) return false
      throw cause
    }
  }
  return {
    tracker: () => ({
      marks: (item) => readMarks(rest, item),
      visible: async (items) => {
        const seen = await Promise.all(items.map(isVisible))
        return new Set(items.filter((_, index) => seen[index] === true))
      },
    }),
    shelf: createShelf(rest, azureDevOps),
    directory: createDirectory(rest, azureDevOps.pmoTeam ?? defaultPmoTeam),
  }
}
