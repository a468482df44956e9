import * as z from 'zod/mini'
import type { ItemRef } from '../work/values.ts'
import { place } from './words.ts'

/** The tracker item that stands for something in a ledger. */
export interface ItemOf {
  readonly ref: ItemRef
  readonly key: string
  readonly url: string
}

/** Written by the product: the tracker item that it made for a record, or for one of the several things that a record asks for. */
export const ItemMade = z.strictObject({
  kind: z.literal('item.made'),
  of: place,
  index: z.int().check(z.minimum(0), z.maximum(199)),
  item: z.string().check(z.minLength(1), z.maxLength(200)),
  key: z.string().check(z.maxLength(200)),
  url: z.string().check(z.maxLength(2000)),
})
