import * as z from 'zod/mini'
import { neutralFieldNames } from './fields.ts'
import { type RegisterKind, registerKinds } from './registers.ts'
import { StateCategory } from './values.ts'

const nativeName = z.string().check(z.minLength(1), z.maxLength(256))

/** Where a neutral field lives in the tracker, and how its stored values are to be read. */
export const FieldMapping = z.object({
  /** The tracker's own lasting name of the field. */
  source: nativeName,
  /** Money: the currency, and how many minor units one stored unit is (10^8 where the field counts millions of pounds). */
  money: z.optional(z.object({ currency: z.string().check(z.regex(/^[A-Z]{3}$/)), minorPerUnit: z.int().check(z.positive()) })),
  /** Choices: stored value → neutral value. A stored value that is not listed is read as itself where the field has free choices, else as the wrong type. */
  values: z.optional(z.record(z.string(), z.string())),
})
export type FieldMapping = z.infer<typeof FieldMapping>

/** What a site's types, states and fields mean. Written by a PMO admin on the settings page; type, state and field names are the tracker's own. */
export const Mapping = z.object({
  projectItemTypes: z.array(nativeName),
  deliveryTypes: z.array(nativeName),
  /** Which types hold the entries of which register; a register without types is not kept here, and what it would tell is unknown. */
  registers: z.partialRecord(z.enum(registerKinds), z.array(nativeName)),
  fields: z.partialRecord(z.enum(neutralFieldNames), FieldMapping),
  /** State name → category, where the tracker's own category is not the right one. */
  stateCategories: z.record(z.string(), StateCategory),
  /** State name of a project item → phase id of the template. */
  phases: z.record(z.string(), z.string()),
  /** The same for each further template of the site, by its id: its states may mean other phases. */
  templatePhases: z.exactOptional(z.record(z.string(), z.record(z.string(), z.string()))),
})
export type Mapping = z.infer<typeof Mapping>

/** The types that hold the entries of a register. */
export const registerTypes = ({ registers }: Mapping, kind: RegisterKind): readonly string[] => registers[kind] ?? []
