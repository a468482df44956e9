/** The door for those who say conditions in words, without the engine that judges by them. */
export { inEnglish, type Saying } from './rules/saying.ts'
export { sentenceOf } from './rules/sentence.ts'
