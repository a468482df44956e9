/** The door of whatever makes and fills items: seldom needed beside judging, so that a browser loads it then. */
export { makeOnce } from './transport/make-once.ts'
export { messageMark } from './work/message.ts'
export { startOfDay } from './work/moments.ts'
export { type FieldsOfType, planFields, titleOf, typesForDraft, wordsForDraft } from './work/plan-fields.ts'
