import { TrackerError } from '../failure.ts'
import type { Desk, Shelf } from '../ports.ts'
import { makeOnce } from '../transport/make-once.ts'
import type { FieldValues, Meaning, Unfilled } from '../work/draft.ts'
import { isFieldOf, neutralFieldNames, specOf } from '../work/fields.ts'
import type { FieldValue, ItemKind } from '../work/items.ts'
import { kindOf } from '../work/meaning.ts'
import { titleOf, typesForDraft } from '../work/plan-fields.ts'
import type { FakeItem } from './fake-tracker.ts'

/** Making and filling items of the fake site: a type has the fields of its kind, and values are kept as they are. */
export const fakeDrafts = (
  items: Map<string, FakeItem>,
  site: { readonly shelf: Shelf; readonly now: () => string; readonly touched: Map<string, string> },
): Pick<Desk, 'ensureItem' | 'ensureFields'> => {
  const existing = (ref: string): FakeItem => {
    const item = items.get(ref)
    if (item) return item
    throw new TrackerError('not-found', `The item ${ref} does not exist`, 'Check its key.')
  }
  const planned = (values: FieldValues, { mapping }: Meaning, kind: ItemKind) => {
    const given = neutralFieldNames.filter((name) => values[name] !== undefined)
    const held = given.filter((name) => mapping.fields[name] && isFieldOf(name, kind))
    const leftOut = given
      .filter((name) => !held.includes(name))
      .map((field): Unfilled => {
        const why = mapping.fields[field] ? 'this type of item does not have it.' : 'the settings do not say which field holds it.'
        return { field, detail: `${specOf(field).label}: ${why}` }
      })
    return { values: Object.fromEntries(held.map((name): [string, FieldValue | null] => [name, values[name] ?? null])), leftOut }
  }
  return {
    ensureItem: async (key, draft, meaning) => {
      const [type = ''] = typesForDraft(draft.kind, meaning.mapping)
      const title = titleOf(draft)
      if (!('space' in draft.place)) existing('below' in draft.place ? draft.place.below : draft.place.beside)
      const { values, leftOut } = planned(draft.values, meaning, draft.kind)
      const made = (ref: string) => ({ item: ref, key: ref, url: `/items/${ref}` })
      return makeOnce({ shelf: site.shelf, now: () => new Date(site.now()) }, key, {
        find: async (mark) => (items.has(`M${mark}`) ? { ...made(`M${mark}`), leftOut: [] } : undefined),
        make: async (mark) => {
          const ref = `M${mark}`
          const [begin = 'To Do'] = draft.kind === 'project' ? Object.keys(meaning.mapping.phases) : []
          const below = 'below' in draft.place ? { parent: draft.place.below } : {}
          items.set(ref, { ref, title, type, state: begin, ...below, createdAt: site.now(), values })
          site.touched.set(ref, site.now())
          return { ...made(ref), leftOut }
        },
      })
    },
    ensureFields: async (ref, values, meaning) => {
      const item = existing(ref)
      const { values: kept, leftOut } = planned(values, meaning, kindOf(item.type, meaning.mapping))
      items.set(ref, { ...item, values: { ...item.values, ...kept } })
      site.touched.set(ref, site.now())
      return leftOut
    },
  }
}
