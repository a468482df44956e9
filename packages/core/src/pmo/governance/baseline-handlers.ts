import * as z from 'zod/mini'
import type { Handlers } from '../late-use-cases.ts'
import type { BaselineUseCases } from '../views/baseline.ts'
import { findProjects, openBaseline } from './open-baseline.ts'

export const baselineHandlers: Handlers<keyof BaselineUseCases> = {
  'baseline.open': { input: z.strictObject({ item: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/)) }), run: openBaseline },
  'baseline.projects': { input: z.strictObject({ text: z.string().check(z.minLength(2), z.maxLength(200)) }), run: findProjects },
}
