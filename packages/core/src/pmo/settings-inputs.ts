import * as z from 'zod/mini'
import { FactValue } from '../facts/facts.ts'
import { IterationRecord } from '../facts/record.ts'
import { isTimeZone } from '../work/calendar.ts'
import { Mapping } from '../work/mapping.ts'
import { IsoDate } from '../work/values.ts'
import { QuietHours } from './settings-document.ts'

const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const version = z.string().check(z.maxLength(100))

/** What may be asked of settings and records. */
export const settingsInputs = {
  saveSettings: z.strictObject({
    template: z.nullable(z.union([z.strictObject({ hash }), z.strictObject({ document: z.unknown() })])),
    mapping: Mapping,
    zone: z.string().check(z.refine(isTimeZone, 'is no time zone')),
    passageDays: z.int().check(z.minimum(1), z.maximum(3650)),
    tellManagers: z.exactOptional(z.boolean()),
    methodologyItem: z.exactOptional(z.nullable(z.string().check(z.trim(), z.regex(/^#?[A-Za-z0-9_-]{1,64}$/, 'is no item')))),
    remindVoters: z.exactOptional(z.boolean()),
    quietHours: z.exactOptional(z.nullable(QuietHours)),
    language: z.exactOptional(z.enum(['en', 'de'])),
    settingsVersion: version,
  }),
  saveRecord: z.strictObject({
    item: ref,
    facts: z.record(
      z.string().check(z.maxLength(200)),
      z.nullable(z.strictObject({ value: FactValue, on: IsoDate, note: z.exactOptional(z.string().check(z.trim())) })),
    ),
    iterations: z.exactOptional(z.array(IterationRecord)),
    recordVersion: version,
  }),
  importRecords: z.strictObject({
    text: z.string().check(z.maxLength(400_000)),
    commit: z.boolean(),
    recordVersions: z.exactOptional(z.record(ref, version)),
    from: z.exactOptional(z.int().check(z.minimum(0))),
  }),
  exportRecords: z.strictObject({ format: z.enum(['csv', 'json']), table: z.exactOptional(z.enum(['facts', 'iterations'])) }),
}
