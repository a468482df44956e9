import * as z from 'zod/mini'

export const Condition = z.object({
  property: z.string(),
  condition: z.enum([
    'BEGINS_WITH',
    'BETWEEN',
    'CONTAINS',
    'EQUAL_TO',
    'EXISTS',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
    'NOT_CONTAINS',
    'NOT_EQUAL_TO',
    'NOT_EXISTS',
  ]),
  values: z.array(z.unknown()),
})
export type Condition = z.infer<typeof Condition>
export const Filters = z.object({ and: z.optional(z.array(Condition)), or: z.optional(z.array(Condition)) })
export type Filters = z.infer<typeof Filters>

const order = (left: unknown, right: unknown): number | undefined => {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  return undefined
}
const compares = (left: unknown, right: unknown, holds: (difference: number) => boolean): boolean => {
  const difference = order(left, right)
  return difference !== undefined && holds(difference)
}

/** Whether one attribute meets a condition; an attribute that is not there meets none but NOT_EXISTS. */
export const meets = (actual: unknown, { condition, values: [first, second] }: Pick<Condition, 'condition' | 'values'>): boolean => {
  if (condition === 'NOT_EXISTS') return actual === undefined
  if (actual === undefined) return false
  switch (condition) {
    case 'EXISTS':
      return true
    case 'EQUAL_TO':
      return actual === first
    case 'NOT_EQUAL_TO':
      return actual !== first
    case 'BEGINS_WITH':
      return typeof actual === 'string' && typeof first === 'string' && actual.startsWith(first)
    case 'CONTAINS':
      return typeof actual === 'string' && typeof first === 'string' && actual.includes(first)
    case 'NOT_CONTAINS':
      return typeof actual === 'string' && typeof first === 'string' && !actual.includes(first)
    case 'BETWEEN':
      return compares(actual, first, (difference) => difference >= 0) && compares(actual, second, (difference) => difference <= 0)
    case 'GREATER_THAN':
      return compares(actual, first, (difference) => difference > 0)
    case 'GREATER_THAN_EQUAL_TO':
      return compares(actual, first, (difference) => difference >= 0)
    case 'LESS_THAN':
      return compares(actual, first, (difference) => difference < 0)
    case 'LESS_THAN_EQUAL_TO':
      return compares(actual, first, (difference) => difference <= 0)
  }
}

const attribute = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

/** Whether a stored entity, or nothing, meets a filter. */
export const passes = (value: unknown, filters: Filters | undefined): boolean => {
  const holds = (condition: Condition) => meets(attribute(value, condition.property), condition)
  return (filters?.and ?? []).every(holds) && (filters?.or === undefined || filters.or.some(holds))
}
