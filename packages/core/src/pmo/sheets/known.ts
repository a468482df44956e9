import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { DocKey, Ports, Version } from '../../ports.ts'

/** The tracker's own fields as they were when something was read. */
export const SourcesRead = z.object({
  stored: z.record(z.string(), z.string()),
  gone: z.record(z.string(), z.string()),
})

/** What the product knows of the site between refreshes. Only its own identity can write it, because from it follows what is read again. */
const Known = z.object({
  /** Mapping and zone of the sheets. */
  basis: z.string(),
  /** The settings by which everything was last judged. */
  rules: z.string(),
  /** Changes up to here are in the sheets. */
  cursor: z.string(),
  /** The day for which everything was last judged. */
  day: z.string(),
  /** Nobody was reminded of anything at that hour. */
  quiet: z.boolean(),
  buckets: z.int(),
  components: z.array(z.string()),
  /** Components that are still to be judged: said before their sheets are written, so that no change is forgotten. */
  due: z.array(z.string()),
  /** Components that are read anew when they are judged next, because it is their turn to be compared with the tracker. */
  anew: z.optional(z.array(z.string())),
  /** The tracker's fields behind the sheets. */
  sources: z.optional(SourcesRead),
  /** Word that was left for the refresh, as far as this person acted on it: it is the product's to take away. */
  news: z.optional(z.string()),
  /** When all of it was last read in full. */
  loadedAt: z.string(),
})
export type Known = z.infer<typeof Known>

const key: DocKey<Known | undefined> = { collection: 'refresh', id: 'known', check: (value) => Known.safeParse(value).data }

export interface Knowing {
  readonly known: Known | undefined
  readonly version: Version | 'new'
}

export const readKnown = async ({ notebook }: Pick<Ports, 'notebook'>): Promise<Knowing> => {
  const found = await notebook.read(key)
  return { known: found?.value, version: found?.version ?? 'new' }
}

/** Writes what is known now. Where another driver was faster, what it found stands and this step is taken again. */
export const writeKnown = async (
  { notebook }: Pick<Ports, 'notebook'>,
  known: Known,
  version: Version | 'new',
): Promise<Version | 'new'> => {
  const written = await notebook.write(key, known, version)
  if (written.ok) return written.version
  throw new TrackerError('unavailable', 'The refresh is being worked on elsewhere at the same moment', 'It goes on by itself.', {
    retryAfter: 1,
  })
}
