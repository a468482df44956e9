import { collectionCatalogue } from './catalogue/collections.ts'
import type { FactSpec } from './catalogue/spec.ts'
import { factSpecOf } from './catalogue.ts'

export { collectionCatalogue } from './catalogue/collections.ts'

const entrySpecs: Readonly<Record<string, FactSpec>> = Object.assign({}, ...Object.values(collectionCatalogue))

/** The catalogue's entry of a fact, or of a field of a register's entries: everything that a condition may name. */
export const specOfName = (name: string): FactSpec | undefined => (Object.hasOwn(entrySpecs, name) ? entrySpecs[name] : factSpecOf(name))
