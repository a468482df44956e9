import * as z from 'zod/mini'
import { categories, scopes } from './known.ts'

const text = z.string().check(z.minLength(1))
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/, 'holds only letters, digits, - and _'))
const path = z.strictObject({ path: text })

export const Contribution = z.strictObject({
  id,
  type: text,
  description: text,
  targets: z.array(text).check(z.minLength(1)),
  properties: z.looseObject({ name: z.optional(text), uri: z.optional(text), icon: z.optional(text) }),
})
export type Contribution = z.infer<typeof Contribution>

/** The extension's manifest, strictly: the packager lets unknown members through. */
export const Manifest = z.strictObject({
  manifestVersion: z.literal(1),
  id,
  publisher: id,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+(\.\d+)?$/, 'is no version like 1.2.3')),
  name: text,
  description: z.string().check(z.minLength(1), z.maxLength(200)),
  categories: z.array(z.enum(categories)).check(z.minLength(1)),
  tags: z.array(text),
  targets: z
    .array(
      z.strictObject({
        id: z.enum(['Microsoft.VisualStudio.Services', 'Microsoft.VisualStudio.Services.Cloud', 'Microsoft.TeamFoundation.Server']),
      }),
    )
    .check(z.minLength(1)),
  icons: z.strictObject({ default: text }),
  content: z.strictObject({ details: path, license: path }),
  scopes: z.array(z.enum(scopes)),
  demands: z.array(
    z
      .string()
      .check(
        z.regex(
          /^(environment\/(cloud|onprem)|(api-version|vss-sdk-version)\/\d+(\.\d+)?|(extension|contribution|contributionType)\/[\w.-]+)$/,
          'is no demand',
        ),
      ),
  ),
  contributions: z.array(Contribution).check(z.minLength(1)),
  files: z.array(z.strictObject({ path: text, addressable: z.optional(z.literal(true)) })),
})
export type Manifest = z.infer<typeof Manifest>
