import { startWords } from '../words/words.ts'
import { chooserWords } from './words.ts'

/** The form with its words, fetched when somebody asks which template fits. */
export const loadChooser = async (locale: string) => {
  const [form] = await Promise.all([import('./Chooser.tsx'), startWords(locale, [chooserWords])])
  return form.Chooser
}
