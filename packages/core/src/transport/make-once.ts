import * as z from 'zod/mini'
import { type FailureCode, TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import type { DocKey, Shelf, Version } from '../ports.ts'
import type { MadeItem, Unfilled } from '../work/draft.ts'
import { neutralFieldNames } from '../work/fields.ts'
import { Instant } from '../work/values.ts'

const Note = z.union([
  z.object({ state: z.enum(['making', 'free']), at: Instant }),
  z.object({
    state: z.literal('made'),
    made: z.object({
      item: z.string(),
      key: z.string(),
      url: z.string(),
      leftOut: z.array(z.object({ field: z.enum([...neutralFieldNames, 'text', 'twice']), detail: z.string() })),
    }),
  }),
])
type Note = z.infer<typeof Note>

/** A note that cannot be read says only that somebody began: the tracker itself is searched, and then it is made. */
const damaged: Note = { state: 'making', at: '1970-01-01T00:00:00.000Z' }
const noteKey = (mark: string): DocKey<Note> => ({ collection: 'made', id: mark, check: (value) => Note.safeParse(value).data ?? damaged })

/** How a tracker finds and makes one item. `mark`: 32 hexadecimal digits that belong to the key alone. */
export interface Making {
  /** What an earlier try made and left its mark on; may take as long to see it as the tracker's search is late, but no longer than `lateness`. */
  find(mark: string): Promise<MadeItem | undefined>
  /** The one call that makes it, with its mark. */
  make(mark: string): Promise<MadeItem>
  /** Whether what a note names can be it; without this the note is believed. */
  isIt?(made: MadeItem): Promise<boolean>
  /** Right after it is noted. */
  tidy?(made: MadeItem): Promise<void>
}

/** Milliseconds after which a call that began has ended, and the tracker's search shows what it made. */
const lateness = 120_000
const tries = 5

/** Answers that say for sure that nothing was made. */
const nothingMade: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'invalid',
  'forbidden',
  'unauthorized',
  'not-found',
  'rate-limited',
  'conflict',
])

/** An earlier try got no answer, and the tracker does not show what it may have made: it was made anew, and people are told. */
const maybeTwice: Unfilled = {
  field: 'twice',
  detail: 'An earlier try was not answered and may have made it too: look for a second one of this title, and delete it.',
}

const beingMade = (): TrackerError =>
  new TrackerError(
    'conflict',
    'This item is being made, or may have been made a moment ago without an answer',
    'Try again in two minutes: it is then found, or made. Nothing is made twice.',
  )

/**
 * Makes an item once for its key, whoever asks however often, and wherever an earlier try broke off: it is claimed on the shelf first, carries its mark from its
 * first moment, and is noted on the shelf afterwards. A claim without a note is searched for by the mark; only when the claim is older than the tracker's search can
 * be late is it made anew, and then it is said that there may be two.
 */
export const makeOnce = async (
  { shelf, now }: { readonly shelf: Shelf; readonly now: () => Date },
  key: string,
  { find, make, isIt, tidy }: Making,
): Promise<MadeItem> => {
  const mark = hashOf(key).slice(0, 32)
  const note = noteKey(mark)

  const settle = async (made: MadeItem, version: Version): Promise<MadeItem> => {
    await shelf.write(note, { state: 'made', made: { ...made, leftOut: [...made.leftOut] } }, version)
    await tidy?.(made)
    return made
  }
  const makeClaimed = async (version: Version, again: boolean): Promise<MadeItem> => {
    const once = await make(mark).catch(async (cause: unknown) => {
      if (cause instanceof TrackerError && nothingMade.has(cause.code))
        await shelf.write(note, { state: 'free', at: now().toISOString() }, version).catch(() => undefined)
      throw cause
    })
    return settle(again ? { ...once, leftOut: [...once.leftOut, maybeTwice] } : once, version)
  }

  for (let attempt = 0; attempt < tries; attempt += 1) {
    const stored = await shelf.read(note)
    if (stored?.value.state === 'made' && (!isIt || (await isIt(stored.value.made)))) return stored.value.made
    if (stored && stored.value.state !== 'free') {
      const found = await find(mark)
      if (found) return settle(found, stored.version)
      if (stored.value.state === 'making' && Math.abs(now().getTime() - Date.parse(stored.value.at)) < lateness) throw beingMade()
    }
    const claimed = await shelf.write(note, { state: 'making', at: now().toISOString() }, stored?.version ?? 'new')
    if (claimed.ok) return makeClaimed(claimed.version, stored?.value.state === 'making')
  }
  throw beingMade()
}
