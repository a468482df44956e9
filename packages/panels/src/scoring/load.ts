import { wear } from '../look/wear.ts'
import { pairwiseWords } from '../pairwise/words.ts'
import { startWords } from '../words/words.ts'
import looks from './looks.css?inline'
import { ScoringPage } from './ScoringPage.tsx'
import { scoringWords } from './words.ts'

/** The page with its words and looks. */
export const loadScoring = async (locale: string) => {
  wear(looks)
  await startWords(locale, [scoringWords, pairwiseWords])
  return ScoringPage
}
