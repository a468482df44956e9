import * as z from 'zod/mini'
import { same } from '../store/names.ts'
import type { FieldDefinition, Stored } from '../store/state.ts'
import { Refusal } from './refusal.ts'
import type { Asked } from './route.ts'

const Identity = z.object({
  id: z.optional(z.string()),
  uniqueName: z.optional(z.string()),
  descriptor: z.optional(z.string()),
  displayName: z.optional(z.string()),
})

const invalid = (field: FieldDefinition, why: string): Refusal =>
  new Refusal(400, 'RuleValidationException', `TF401320: Rule Error for field ${field.name}. Error code: InvalidType. ${why}`)

const personFor = (asked: Asked, field: FieldDefinition, value: unknown): Stored => {
  const parsed = Identity.safeParse(value)
  const names = parsed.success ? Object.values(parsed.data) : [String(value), /<(.+)>$/.exec(String(value))?.[1]]
  const found = asked.store.state.people.find((person) =>
    [person.guid, person.uniqueName, person.descriptor, person.name].some((known) =>
      names.some((name) => name !== undefined && same(name, known)),
    ),
  )
  if (!found)
    throw new Refusal(
      400,
      'RuleValidationException',
      `The identity value '${names[0] ?? ''}' for field '${field.name}' is an unknown identity.`,
    )
  return { person: found.id }
}

const number = (field: FieldDefinition, value: unknown): number => {
  const parsed = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  if (!Number.isFinite(parsed) || (field.type === 'integer' && !Number.isInteger(parsed)))
    throw invalid(field, `The value is no ${field.type}.`)
  return parsed
}

const moment = (field: FieldDefinition, value: unknown): string => {
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? `${value}T00:00:00Z` : String(value))
  if (Number.isNaN(time)) throw invalid(field, 'The value is no date.')
  return new Date(time).toISOString().replace('.000Z', 'Z')
}

/** A path of a tree starts at the team project; only its root is kept here. */
const treePath = (asked: Asked, field: FieldDefinition, value: unknown): string => {
  const root = String(value).split('\\')[0] ?? ''
  if (asked.store.project(root)) return String(value)
  throw new Refusal(
    400,
    'WorkItemInvalidTreeNameException',
    `TF401347: Invalid tree name given for work item ${field.name}: '${String(value)}'.`,
  )
}

/** A value of the wire in the type of its field; empty text empties the field. */
export const storedValue = (asked: Asked, field: FieldDefinition, value: unknown): Stored | null => {
  if (value === null || value === undefined || value === '') return null
  if (field.isIdentity) return personFor(asked, field, value)
  if (field.type === 'integer' || field.type === 'double') return number(field, value)
  if (field.type === 'dateTime') return moment(field, value)
  if (field.type === 'treePath') return treePath(asked, field, value)
  if (field.type !== 'boolean') return String(value)
  if (typeof value === 'boolean') return value
  if (same(String(value), 'true') || same(String(value), 'false')) return same(String(value), 'true')
  throw invalid(field, 'The value is no yes or no.')
}
