import * as z from 'zod/mini'
import { IsoDate } from '../work/values.ts'
import { RollOut } from './settings-document.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const nothing: z.ZodMiniType<Record<string, never>> = z.strictObject({})
const name = z.string().check(z.minLength(1), z.maxLength(60))
const after = z.exactOptional(z.string().check(z.maxLength(500)))
const item = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const version = z.string().check(z.maxLength(100))
const draft = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/))
const templateText = z.string().check(z.maxLength(200_000))
const siteName = z.string().check(z.minLength(1), z.maxLength(300))
const governanceText = z.string().check(z.maxLength(1_000_000))
const templateRef = z.strictObject({ id: name, version: name, hash })
const templatePlace = z.union([z.strictObject({ draft }), z.strictObject({ hash }), z.strictObject({ document: z.unknown() })])

/** What may be asked of the use cases of templates. */
export const templateInputs = {
  adopt: z.strictObject({ document: z.unknown(), settingsVersion: version }),
  versions: nothing,
  open: z.strictObject({ template: templatePlace, format: z.exactOptional(z.enum(['yaml', 'json'])) }),
  saveDraft: z.strictObject({
    draft,
    text: templateText,
    title: z.exactOptional(z.string().check(z.trim(), z.maxLength(100))),
    draftVersion: version,
  }),
  proposePublication: z.strictObject({
    draft,
    draftVersion: version,
    note: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
    effectiveOn: IsoDate,
    rollOut: z.exactOptional(RollOut),
    beside: z.exactOptional(z.boolean()),
  }),
  approvePublication: z.strictObject({ draft, proposalHash: hash }),
  dryRun: z.strictObject({
    template: z.union([z.strictObject({ draft }), z.strictObject({ text: templateText })]),
    after,
    asOf: z.exactOptional(IsoDate),
  }),
  tryOn: z.strictObject({ text: templateText, item, criterion: z.exactOptional(name) }),
  noteSites: z.strictObject({
    sites: z
      .array(
        z.union([
          z.strictObject({ site: siteName, template: templateRef }),
          z.strictObject({ site: siteName, governance: governanceText }),
        ]),
      )
      .check(z.maxLength(50)),
  }),
  consequences: z.strictObject({ template: z.union([z.strictObject({ draft }), z.strictObject({ hash })]), after }),
}
