import * as z from 'zod/mini'

export const States = z.object({ value: z.array(z.object({ name: z.string(), category: z.nullish(z.string()) })) })
