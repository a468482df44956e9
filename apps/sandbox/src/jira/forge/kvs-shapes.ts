import * as z from 'zod/mini'
import { StorageRefusal } from './answers.ts'
import { Filters } from './conditions.ts'
import type { Entity } from './manifest.ts'

const Ttl = z.object({ value: z.int(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) })
const Options = z.optional(
  z.looseObject({
    ttl: z.optional(Ttl),
    keyPolicy: z.optional(z.enum(['OVERRIDE', 'FAIL_IF_EXISTS'])),
    returnValue: z.optional(z.enum(['PREVIOUS', 'LATEST'])),
  }),
)
export const Keyed = z.object({ key: z.string(), entityName: z.optional(z.string()) })
export const Setting = z.object({ key: z.string(), entityName: z.optional(z.string()), value: z.unknown(), options: Options })
export const Query = z.object({
  limit: z.optional(z.int()),
  after: z.optional(z.string()),
  where: z.optional(z.array(z.object({ property: z.literal('key'), condition: z.literal('BEGINS_WITH'), values: z.array(z.string()) }))),
})
export const EntityQuery = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.optional(z.array(z.unknown())),
  range: z.optional(
    z.object({
      condition: z.enum(['BEGINS_WITH', 'BETWEEN', 'EQUAL_TO', 'GREATER_THAN', 'GREATER_THAN_EQUAL_TO', 'LESS_THAN', 'LESS_THAN_EQUAL_TO']),
      values: z.array(z.unknown()),
    }),
  ),
  filters: z.optional(Filters),
  sort: z.optional(z.enum(['ASC', 'DESC'])),
  limit: z.optional(z.int()),
  cursor: z.optional(z.string()),
})
const conditional = { key: z.string(), entityName: z.optional(z.string()), conditions: z.optional(Filters) }
export const Transaction = z.object({
  set: z.optional(z.array(z.object({ ...conditional, value: z.unknown(), options: Options }))),
  delete: z.optional(z.array(z.object(conditional))),
  check: z.optional(z.array(z.object(conditional))),
})
export type Setting = z.infer<typeof Setting>

const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/u
const mostBytes = 240 * 1024

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0

export const checkKey = (key: string): void => {
  if (key.length === 0) throw new StorageRefusal(400, 'KEY_TOO_SHORT', 'The provided key needs to be more than one character.')
  if (key.length > 500) throw new StorageRefusal(400, 'KEY_TOO_LONG', 'The provided key has exceeded the maximum 500 characters.')
  if (!keyPattern.test(key))
    throw new StorageRefusal(400, 'INVALID_KEY', 'The provided key does not match the regex: /^(?!\\s+$)[a-zA-Z0-9:._\\s-#]+$/')
}
export const checkValue = (value: unknown): void => {
  if (value === undefined || value === null) throw new StorageRefusal(400, 'INVALID_VALUE', 'A value is needed.')
  if (Buffer.byteLength(JSON.stringify(value)) > mostBytes)
    throw new StorageRefusal(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit of 240 KiB.')
  if (depthOf(value) > 31) throw new StorageRefusal(400, 'MAX_DEPTH', 'The provided value has exceeded the maximum object depth.')
}
/** Whether a value fits an attribute as the manifest declares it. */
export const fits = (type: Entity['attributes'][string]['type'], value: unknown): boolean => {
  if (type === 'any') return true
  if (type === 'integer') return Number.isSafeInteger(value)
  return typeof value === (type === 'float' ? 'number' : type)
}

/** Milliseconds of the units in which a life time is given. */
export const units = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 }
