import { startWords } from '../words/words.ts'
import { operationsWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./operations.css?inline')])
  wear(looks.default)
}

/** The page on which the PMO sees what works by itself, fetched when somebody goes there. */
export const loadOperationsPage = async (locale: string) => {
  const [page] = await Promise.all([import('./OperationsPage.tsx'), startWords(locale, [operationsWords]), wearLooks()])
  return page.OperationsPage
}
