import { builtInHashes } from './built-in-hashes.ts'

const hashes: ReadonlySet<string> = new Set(Object.values(builtInHashes))

/** Whether this is the content hash of a template as it comes with the product. The templates themselves are not needed to know it. */
export const isBuiltIn = (hash: string): boolean => hashes.has(hash)
