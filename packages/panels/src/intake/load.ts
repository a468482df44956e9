import { decidersWords } from '../deciders/words.ts'
import { wear } from '../look/wear.ts'
import { startWords } from '../words/words.ts'
import { IntakePage } from './IntakePage.tsx'
import looks from './looks.css?inline'
import { intakeWords } from './words.ts'

/** The page with its words and looks. */
export const loadIntake = async (locale: string) => {
  wear(looks)
  await startWords(locale, [intakeWords, decidersWords])
  return IntakePage
}
