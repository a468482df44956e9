import { startWords } from '../words/words.ts'
import { bindingWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** What binds a project to its template, with its words and looks: fetched when somebody asks for it. */
export const loadBinding = async (locale: string) => {
  const [page] = await Promise.all([import('./BindingPage.tsx'), startWords(locale, [bindingWords]), wearLooks()])
  return page.BindingPage
}
