export type * from './views/binding.ts'
export type * from './views/gate.ts'
export type * from './views/portfolio.ts'
export type * from './views/settings.ts'
