import * as z from 'zod/mini'
import { hashOf } from '../hash.ts'
import type { Call, DocKey, Ports } from '../ports.ts'
import { readKept } from './kept.ts'
import type { PersonalViews, SavedView as SavedViewValue, SaveViewsResult } from './views.ts'

const word = z.string().check(z.maxLength(200))
const mostViews = 30

const SavedView = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  text: word,
  filters: z.record(word, word),
  sort: z.strictObject({ key: word, descending: z.boolean() }),
  group: word,
  columns: z.array(word).check(z.maxLength(60)),
})

const SavedViews = z.array(SavedView).check(z.maxLength(mostViews))

/** What goes into `portfolio.saveViews`: all views of this person. */
export const SaveViewsInput = z.strictObject({ views: SavedViews, viewsVersion: z.string().check(z.maxLength(100)) })
interface SaveViews {
  readonly views: readonly SavedViewValue[]
  readonly viewsVersion: string
}

/** One document a person, under a name that tells nobody who it is. */
const viewsKey = (call: Call): DocKey<readonly SavedViewValue[]> => ({
  collection: 'personal-views',
  id: hashOf({ views: call.actor.ref }).slice(0, 40),
  check: (value) => SavedViews.parse(value),
})

/** The views of the portfolio table that this person saved; what cannot be read counts as none. */
export const openViews = async (ports: Ports, call: Call): Promise<PersonalViews> => {
  const { value, version } = await readKept(ports, viewsKey(call))
  return { views: value ?? [], viewsVersion: version }
}

/** Keeps this person's views; two windows at once conflict visibly. */
export const saveViews = async (ports: Ports, call: Call, { views, viewsVersion }: SaveViews): Promise<SaveViewsResult> => {
  const written = await ports.shelf.write(viewsKey(call), views, viewsVersion)
  return written.ok
    ? { ok: true, view: { views, viewsVersion: written.version } }
    : { ok: false, problem: 'conflict', newer: await openViews(ports, call) }
}
