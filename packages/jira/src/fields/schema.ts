import type { FieldType } from '@plumbline/core'
import * as z from 'zod/mini'

/** A field of the site, of `GET /rest/api/3/field`. */
export const SiteField = z.object({
  id: z.string(),
  key: z.optional(z.nullable(z.string())),
  name: z.string(),
  schema: z.optional(
    z.nullable(
      z.object({
        type: z.string(),
        items: z.optional(z.nullable(z.string())),
        custom: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
})
export type SiteField = z.infer<typeof SiteField>
export const SiteFields = z.array(SiteField)

/** How a field stores its values: Jira's type, and that of the elements where it is a list. */
export interface Storage {
  readonly type: string
  readonly items?: string
}

export const storageOf = (field: SiteField): Storage => {
  const { type, items } = field.schema ?? { type: 'unknown', items: undefined }
  return items ? { type, items } : { type }
}

const single: Readonly<Record<string, readonly FieldType[]>> = {
  number: ['money', 'whole', 'hundredths'],
  date: ['date'],
  datetime: ['date'],
  string: ['text', 'choice', 'list', 'flag', 'whole'],
  option: ['choice', 'text', 'flag', 'whole'],
  'option-with-child': ['choice'],
  priority: ['choice'],
  user: ['person'],
}

const many: Readonly<Record<string, readonly FieldType[]>> = {
  string: ['list'],
  option: ['list', 'choice', 'flag', 'whole'],
  component: ['list'],
  version: ['list'],
  user: ['person'],
}

/** The neutral types that a field so stored can be read as. */
export const holdsOf = ({ type, items }: Storage): readonly FieldType[] => (type === 'array' ? many[items ?? ''] : single[type]) ?? []
