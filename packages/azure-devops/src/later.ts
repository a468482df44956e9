/** What is seldom asked for beside judging, so that a browser loads it then. */
export { createMessenger } from './comments/messenger.ts'
export { findPeople } from './directory/find.ts'
export { ensureFields } from './drafts/edit.ts'
export { ensureItem } from './drafts/make.ts'
export { createGuard } from './guard/guard.ts'
export { createDesk } from './marks/desk.ts'
export { schemaOf } from './schema/schema.ts'
