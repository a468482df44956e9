import { userBean } from './beans.ts'
import type { History } from './model.ts'
import type { Store } from './store.ts'

/** A side of a change the other way: words between commas, a date in words alone, a number by its id alone. */
const otherwise = (
  kind: string | undefined,
  [id, words]: readonly [string | null, string | null],
): readonly [string | null, string | null] => {
  if (kind === 'labels') return [id, words?.split(' ').join(', ') ?? null]
  if (kind === 'date') return [null, words]
  return kind === 'number' ? [words, null] : [id, words]
}

/** Labels are told as words with blanks between them, a date by its id, a number in words (assumption jira-changelog-values). */
const told = (store: Store, item: History['items'][number]) => {
  if (store.beliefs.holds('jira-changelog-values')) return item
  const kind = item.fieldId === 'labels' ? 'labels' : store.field(item.fieldId)?.kind
  const [from, fromString] = otherwise(kind, [item.from, item.fromString])
  const [to, toString] = otherwise(kind, [item.to, item.toString])
  return { ...item, from, fromString, to, toString }
}

export const historyBean = (store: Store, site: string, history: History, created: string | number, fieldIds?: ReadonlySet<string>) => {
  const author = store.user(history.by)
  return {
    id: history.id,
    ...(author ? { author: userBean(site, author) } : {}),
    created,
    items: history.items
      .filter((item) => fieldIds === undefined || fieldIds.has(item.fieldId))
      .map((item) => ({ ...told(store, item), tmpFromAccountId: null, tmpToAccountId: null })),
  }
}
