import { startWords } from '../words/words.ts'
import { exceptionWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** Waivers, conditions and emergency releases stand below the judgement, so that they come after the first paint. */
export const loadExceptions = async (locale: string) => {
  const [section] = await Promise.all([import('./Exceptions.tsx'), startWords(locale, [exceptionWords]), wearLooks()])
  return section.Exceptions
}
