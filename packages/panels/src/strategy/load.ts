import { wear } from '../look/wear.ts'
import { pairwiseWords } from '../pairwise/words.ts'
import { startWords } from '../words/words.ts'
import looks from './looks.css?inline'
import { StrategyPage } from './StrategyPage.tsx'
import { strategyWords } from './words.ts'

/** The page with its words and looks. */
export const loadStrategy = async (locale: string) => {
  wear(looks)
  await startWords(locale, [strategyWords, pairwiseWords])
  return StrategyPage
}
