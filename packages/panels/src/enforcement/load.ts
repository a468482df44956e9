import { waysWords } from '../ways/words.ts'
import { startWords } from '../words/words.ts'
import { enforcementWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** The page on which gates are put in force, fetched when somebody goes there. */
export const loadEnforcementPage = async (locale: string) => {
  const [page] = await Promise.all([import('./EnforcementPage.tsx'), startWords(locale, [enforcementWords, waysWords]), wearLooks()])
  return page.EnforcementPage
}
