import { wear } from '../look/wear.ts'
import { startWords } from '../words/words.ts'
import { CapacityPage } from './CapacityPage.tsx'
import looks from './looks.css?inline'
import { capacityWords } from './words.ts'

/** The page with its words and looks. */
export const loadCapacity = async (locale: string) => {
  wear(looks)
  await startWords(locale, [capacityWords])
  return CapacityPage
}
