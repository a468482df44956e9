import { sentenceOf } from '@plumbline/core/sentence'
import { inGermanWords } from '../words/german-saying.ts'
import type { Evidence } from './state.ts'

/** How a criterion is checked, said in German from its tree. */
export const conditionInGerman = ({ tree: { when, passes, parameters } }: Evidence): string => {
  const said = sentenceOf(passes, parameters, inGermanWords)
  return when ? `Wo ${sentenceOf(when, parameters, inGermanWords)}: ${said}` : said
}
