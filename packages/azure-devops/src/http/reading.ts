import * as z from 'zod/mini'

/** A check of an answer by its schema; unknown members are dropped, and the first thing that is wrong is named. */
export const reading =
  <T extends z.ZodMiniType>(schema: T) =>
  (value: unknown): z.infer<T> => {
    const result = z.safeParse(schema, value)
    if (result.success) return result.data
    const [issue] = result.error.issues
    throw new Error(issue === undefined ? 'it has another shape' : `${issue.path.join('.') || 'the answer'}: ${issue.message}`)
  }
