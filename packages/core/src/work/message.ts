import { hashOf } from '../hash.ts'

/** The line that ends a message, by which it is known again wherever it stands. */
export const messageMark = (key: string): string => `Plumbline ${hashOf(key).slice(0, 12)}`
