import { builtInTemplates } from '../methodology/catalogue.ts'
import { askedBy, everyRecordable } from '../records/recordable.ts'

/** The names of all facts that can be recorded by hand under any template that comes with the product. */
export const recordableFacts = (): readonly string[] => [
  ...new Set([...everyRecordable(), ...builtInTemplates.flatMap(askedBy)].map(({ fact }) => fact)),
]
