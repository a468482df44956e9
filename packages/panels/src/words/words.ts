import type { words as approval } from './approval.en.ts'
import type { words as audits } from './audits.en.ts'
import type { words as binding } from './binding.en.ts'
import type { words as capacity } from './capacity.en.ts'
import type { words as chooser } from './chooser.en.ts'
import type { words as deciders } from './deciders.en.ts'
import type { words as decisions } from './decisions.en.ts'
import type { words as enforcement } from './enforcement.en.ts'
import type { words as exceptions } from './exceptions.en.ts'
import type { words as gate } from './gate.en.ts'
import type { words as intake } from './intake.en.ts'
import type { words as ledger } from './ledger.en.ts'
import type { words as mapping } from './mapping.en.ts'
import type { words as moveRule } from './moving.en.ts'
import type { words as operations } from './operations.en.ts'
import type { words as outlook } from './outlook.en.ts'
import type { words as pairwise } from './pairwise.en.ts'
import type { words as plan } from './plan.en.ts'
import type { words as portfolio } from './portfolio.en.ts'
import type { words as records } from './records.en.ts'
import type { words as registers } from './registers.en.ts'
import type { words as reviews } from './reviews.en.ts'
import type { words as roadmap } from './roadmap.en.ts'
import type { words as rule } from './rule.en.ts'
import type { words as running } from './running.en.ts'
import type { words as scenarios } from './scenarios.en.ts'
import type { words as scoring } from './scoring.en.ts'
import type { words as selection } from './selection.en.ts'
import type { words as settings } from './settings.en.ts'
import type { words as shared } from './shared.en.ts'
import type { words as strategy } from './strategy.en.ts'
import type { words as template } from './template.en.ts'
import type { words as ways } from './ways.en.ts'

/** Message id → ICU message; the build compiles the messages, so that no parser reaches a person's browser. */
export type Catalogue = Readonly<Record<string, string>>
export type MessageId =
  | keyof typeof shared
  | keyof typeof approval
  | keyof typeof audits
  | keyof typeof binding
  | keyof typeof chooser
  | keyof typeof deciders
  | keyof typeof decisions
  | keyof typeof enforcement
  | keyof typeof exceptions
  | keyof typeof gate
  | keyof typeof ledger
  | keyof typeof mapping
  | keyof typeof operations
  | keyof typeof plan
  | keyof typeof portfolio
  | keyof typeof records
  | keyof typeof reviews
  | keyof typeof registers
  | keyof typeof roadmap
  | keyof typeof rule
  | keyof typeof running
  | keyof typeof selection
  | keyof typeof scoring
  | keyof typeof pairwise
  | keyof typeof scenarios
  | keyof typeof strategy
  | keyof typeof moveRule
  | keyof typeof outlook
  | keyof typeof capacity
  | keyof typeof intake
  | keyof typeof settings
  | keyof typeof template
  | keyof typeof ways
export type MessageValues = Readonly<Record<string, string | number>>

const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** One part's catalogues, each a chunk of its own that is fetched when its language is asked for. */
export type CatalogueLoaders = Readonly<Record<Language, () => Promise<{ readonly words: Catalogue }>>>

export const sharedWords: CatalogueLoaders = {
  en: () => import('./shared.en.ts'),
  de: () => import('./shared.de.ts'),
}

const languageOf = (locale: string): Language => {
  const wanted = locale.slice(0, 2).toLowerCase()
  return languages.find((language) => language === wanted) ?? 'en'
}

const lost = {
  en: 'The words of this page could not be loaded. Reload the page.',
  de: 'Die Texte dieser Seite konnten nicht geladen werden. Laden Sie die Seite neu.',
} as const satisfies Readonly<Record<Language, string>>

/** What can be said when the catalogues did not arrive. */
export const wordsLost = (locale: string): { readonly lang: Language; readonly text: string } => {
  const lang = languageOf(locale)
  return { lang, text: lost[lang] }
}

export interface Speaker {
  knows(id: string): boolean
  say(id: string, values?: MessageValues): string
}

let speaker: Speaker | undefined

/** Fetches the words of a panel in the person's language; English where there is no better one. Nothing can be said before. */
export const startWords = async (locale: string, parts: readonly CatalogueLoaders[]): Promise<void> => {
  const language = languageOf(locale)
  const [{ speakerOf }, ...catalogues] = await Promise.all([
    import('./speaker.ts'),
    ...[sharedWords, ...parts].map((part) => part[language]()),
  ])
  speaker = speakerOf(
    language,
    catalogues.map(({ words }) => words),
  )
  document.documentElement.lang = language
}

export const t = (id: MessageId, values?: MessageValues): string => {
  if (!speaker) throw new Error(`"${id}" cannot be said before startWords has finished`)
  return speaker.say(id, values)
}

/** The words of an id that is put together from data, if there are any. */
export const maybe = (id: string, values?: MessageValues): string | undefined => (speaker?.knows(id) ? speaker.say(id, values) : undefined)
