import { startWords } from '../words/words.ts'
import { RoadmapPage } from './RoadmapPage.tsx'
import { roadmapWords } from './words.ts'

/** The page with its words. */
export const loadRoadmap = async (locale: string) => {
  await startWords(locale, [roadmapWords])
  return RoadmapPage
}
