import { builtInTemplates } from '../methodology/catalogue.ts'
import { askedBy, everyRecordable } from '../records/recordable.ts'

const all = () => [...everyRecordable(), ...builtInTemplates.flatMap(askedBy)]

/** What they mean. */
export const recordableMeanings = (): readonly string[] => [...new Set(all().map(({ meaning }) => meaning))]

/** The names of all facts that can be recorded by hand under any template that comes with the product. */
export const recordableFacts = (): readonly string[] => [...new Set(all().map(({ fact }) => fact))]
