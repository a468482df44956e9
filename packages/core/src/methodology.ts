/** The door for those who write, compare and try templates. It is not part of the main door, so that no panel carries it along. */
export { parametrisedFacts } from './facts/catalogue.ts'
export { collectionCatalogue } from './facts/entries.ts'
export { meaningOf } from './facts/meaning.ts'
export * from './gates/dry-run.ts'
export { artefactSkeleton, type SkeletonProject } from './methodology/artefact-skeleton.ts'
export type { TemplateChange } from './methodology/change.ts'
export { readTemplate, type TemplateProblem } from './methodology/check.ts'
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
export { differenceOf } from './methodology/difference.ts'
export { parametersUsedBy } from './methodology/difference-parameters.ts'
export { differenceWords } from './methodology/difference-words.ts'
export { type DocumentProblem, type ReadDocument, readTemplateText } from './methodology/document.ts'
export { type Introduction, introduced } from './methodology/introduced.ts'
export { type LintFinding, lintTemplate } from './methodology/lint.ts'
export { templateSchema } from './methodology/schema.ts'
export { statementIn } from './methodology/statement.ts'
export { compareVersions, nextVersion, stepNeeded, type VersionStep, versionProblem } from './methodology/version.ts'
export { type DocumentFormat, writeTemplateText } from './methodology/write-document.ts'
export { dryRunFacts, dryRunLive } from './pmo/dry-run-elsewhere.ts'
export * from './pmo/governance-file.ts'
export { type ReadValue, readValue, type ValueMistake, writeValue } from './records/value-text.ts'
export { sentenceOf } from './rules/sentence.ts'
