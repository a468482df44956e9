import type { Client } from '@plumbline/core'

/** What people typed and have not sent, by its name; it stays while the page lives, so that closing a part by mistake loses nothing. */
export type Unsent<T> = Map<string, T>

const kept = new WeakMap<Client, Map<string, Unsent<unknown>>>()

/** The unsent texts of one kind and one project. */
export const unsentOf = <T>(client: Client, kind: string, item: string): Unsent<T> => {
  const all = kept.get(client) ?? new Map<string, Unsent<unknown>>()
  kept.set(client, all)
  const name = `${kind} ${item}`
  const own = all.get(name) ?? new Map<string, unknown>()
  all.set(name, own)
  return own as Unsent<T>
}
