/** The door for choosing a template: questions and what follows from them, with nothing of the engine. */
export { type Answered, type Recommendation, rankTemplates, recommend, type TierTableOf } from './methodology/chooser.ts'
export {
  type Answers,
  budgetBands,
  type ChooserTemplate,
  chooserQuestions,
  type PartialAnswers,
  type Question,
  questionNames,
} from './methodology/chooser-questions.ts'
export type { TierReason } from './methodology/chooser-tier.ts'
export { defaultTierTable } from './methodology/tier-defaults.ts'
