export * from './amounts.ts'
export * from './dates.ts'
export * from './fact-value.ts'
export * from './parameter.ts'
