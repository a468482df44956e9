import { inEnglish, type Saying } from '@plumbline/core/sentence'

let own: Saying = inEnglish
let language: 'de' | 'en' = 'en'

/** Fetches the words in which conditions are said in the person's language; English where there are no others. */
export const startSaying = async (locale: string): Promise<void> => {
  const german = locale.slice(0, 2).toLowerCase() === 'de'
  own = german ? (await import('./german-saying.ts')).inGermanWords : inEnglish
  language = german ? 'de' : 'en'
}

/** The words in which conditions are said. */
export const saying = (): Saying => own

export const sayingLanguage = (): 'de' | 'en' => language
