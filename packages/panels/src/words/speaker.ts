import { i18n } from '@lingui/core'
import type { Catalogue, Language, MessageValues, Speaker } from './words.ts'

/** Puts catalogues in force; this code travels with them, not with a panel's first paint. */
export const speakerOf = (language: Language, catalogues: readonly Catalogue[]): Speaker => {
  for (const words of catalogues) i18n.load(language, { ...words })
  i18n.activate(language, [language])
  return {
    knows: (id) => Object.hasOwn(i18n.messages, id),
    say: (id: string, values?: MessageValues) => i18n._(id, values && { ...values }),
  }
}
