import { startWords } from '../words/words.ts'
import { reviewWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./reviews.css?inline')])
  wear(looks.default)
}

/** The page with its words and looks. */
export const loadReviews = async (locale: string) => {
  const [page] = await Promise.all([import('./ReviewsPage.tsx'), startWords(locale, [reviewWords]), wearLooks()])
  return page.ReviewsPage
}
