import type { JobKind, KindOf } from './job.ts'

const kinds: Readonly<Record<string, () => Promise<JobKind<unknown>>>> = {
  refresh: async () => (await import('../pages.ts')).refreshKind,
  selection: async () => (await import('../../portfolio-pages.ts')).searchKind,
  frontier: async () => (await import('../../portfolio-pages.ts')).searchKind,
}

/** Every kind of long work, loaded where a step of it is taken. */
export const kindOf: KindOf = async (name) => (Object.hasOwn(kinds, name) ? kinds[name]?.() : undefined)
