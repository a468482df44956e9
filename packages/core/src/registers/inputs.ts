import * as z from 'zod/mini'
import { neutralFields } from '../work/fields.ts'
import { IsoDate, Money } from '../work/values.ts'
import { formKinds } from './form-kinds.ts'

const item = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const words = (most: number) => z.exactOptional(z.string().check(z.trim(), z.maxLength(most)))
const scale = z.exactOptional(z.int().check(z.minimum(1), z.maximum(5)))
const mostDays = 36_500

const effects = z.strictObject({
  cost: z.exactOptional(Money),
  days: z.exactOptional(z.int().check(z.minimum(-mostDays), z.maximum(mostDays))),
  scope: words(2000),
  benefit: words(2000),
  otherProjects: words(2000),
})

/** What may be asked of the registers of a project. */
export const registerInputs = {
  list: z.strictObject({ item }),
  create: z.strictObject({
    item,
    entryKey: z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/)),
    entry: z.strictObject({
      kind: z.enum(formKinds),
      title: z.string().check(z.trim(), z.maxLength(2000)),
      details: words(20_000),
      owner: z.exactOptional(
        z.strictObject({ ref: z.string().check(z.minLength(1), z.maxLength(200)), name: z.string().check(z.maxLength(300)) }),
      ),
      due: z.exactOptional(IsoDate),
      probability: scale,
      impact: scale,
      response: z.exactOptional(z.enum(neutralFields.riskResponse.choices)),
      severity: z.exactOptional(z.enum(neutralFields.entrySeverity.choices)),
      source: z.exactOptional(z.enum(neutralFields.actionSource.choices)),
      effects: z.exactOptional(effects),
    }),
  }),
}
