import * as z from 'zod/mini'

/** A calendar day in the portfolio's time zone, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date()
export type IsoDate = z.infer<typeof IsoDate>

/** A moment, RFC 3339 in UTC (`2022-03-31T09:00:00.000Z`). */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** An IANA zone such as `Europe/London`; it decides on which day a moment falls. */
export type TimeZone = string

/** An amount in the currency's minor unit (pence, cents). Amounts of different currencies never add. */
export const Money = z.object({
  minor: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
})
export type Money = z.infer<typeof Money>

/** A person as the tracker knows them; compared by reference only, never by name. */
export type PersonRef = string
export const Person = z.object({ ref: z.string(), name: z.string(), active: z.boolean() })
export type Person = z.infer<typeof Person>

/** A tracker item's lasting identity inside its site; opaque outside the adapter. */
export type ItemRef = string

export const StateCategory = z.enum(['toDo', 'inProgress', 'done', 'dropped'])
export type StateCategory = z.infer<typeof StateCategory>
