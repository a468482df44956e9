import type { FieldType } from '@plumbline/core'
import * as z from 'zod/mini'

export const NativeField = z.object({
  name: z.string(),
  referenceName: z.string(),
  type: z.nullish(z.string()),
  isIdentity: z.nullish(z.boolean()),
  isDeleted: z.nullish(z.boolean()),
})
export type NativeField = z.infer<typeof NativeField>

export const NativeFields = z.object({ value: z.array(NativeField) })

export const TypeFields = z.object({ value: z.array(z.object({ referenceName: z.string() })) })

const held: Readonly<Record<string, readonly FieldType[]>> = {
  string: ['text', 'choice', 'list', 'flag', 'whole'],
  picklistString: ['choice', 'text', 'flag', 'whole'],
  integer: ['whole', 'money', 'hundredths'],
  picklistInteger: ['whole', 'money', 'hundredths'],
  double: ['money', 'whole', 'hundredths'],
  picklistDouble: ['money', 'whole', 'hundredths'],
  dateTime: ['date'],
  plainText: ['text', 'list'],
  html: ['text'],
  boolean: ['flag'],
  identity: ['person'],
  treePath: ['choice', 'text'],
}

/** The neutral types that a field can be read as; none for what is of no use to a mapping. */
export const holdsOf = ({ type, isIdentity }: Pick<NativeField, 'type' | 'isIdentity'>): readonly FieldType[] =>
  isIdentity === true ? ['person'] : (held[type ?? ''] ?? [])
