import type { TracedPerson } from '@plumbline/core'

/** A person with all that the ledgers hold of them. */
export interface Named {
  readonly ref: string
  readonly name: string
  readonly records: number
  readonly texts: number
  readonly ledgers: readonly string[]
}

/** Everybody once, by name. */
export const everybody = (traced: readonly TracedPerson[]): readonly Named[] => {
  const all = new Map<string, Named>()
  for (const { ref, name, records, texts, ledger } of traced) {
    const known = all.get(ref) ?? { ref, name, records: 0, texts: 0, ledgers: [] }
    all.set(ref, { ...known, records: known.records + records, texts: known.texts + texts, ledgers: [...known.ledgers, ledger] })
  }
  return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Those whose name holds what was typed. */
export const called = (people: readonly Named[], typed: string): readonly Named[] => {
  const wanted = typed.trim().toLowerCase()
  return people.filter(({ name }) => name.toLowerCase().includes(wanted))
}
