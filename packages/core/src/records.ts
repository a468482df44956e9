/** The door for forms in which records are written: how values are read and written as text, without schemas and without the engine. */
export { type ReadValue, readValue, type ValueMistake, writeValue } from './records/value-text.ts'
