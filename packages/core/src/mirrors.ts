/** The door for whoever carries projects from one site to another. */
export { type Audience, exportPage } from './pmo/mirrors/export.ts'
export { mirrorLive } from './pmo/mirrors/live.ts'
export { type Home, type MirrorEntry, MirrorFile } from './pmo/mirrors/mirror.ts'
export { emptyMapping } from './work/mapping-empty.ts'
