import { gateWords } from '../gate/words.ts'
import { startPhrases } from '../words/phrases.ts'
import { startWords } from '../words/words.ts'
import { ruleWords, templateWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./rule.css?inline')])
  wear(looks.default)
}

/** The page with its words and looks, fetched when somebody goes there: few do, and seldom. */
export const loadTemplatePage = async (locale: string) => {
  const [page] = await Promise.all([
    import('./TemplatePage.tsx'),
    startWords(locale, [gateWords, templateWords, ruleWords]),
    startPhrases(locale),
    // The engine's own words come with the engine.
    import('../words/saying.ts').then(({ startSaying }) => startSaying(locale)),
    wearLooks(),
  ])
  return page.TemplatePage
}
