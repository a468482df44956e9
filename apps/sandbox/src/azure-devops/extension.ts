import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const Contribution = z.object({
  id: z.string(),
  type: z.string(),
  targets: z.optional(z.array(z.string())),
  properties: z.optional(z.looseObject({ name: z.optional(z.string()), uri: z.optional(z.string()), height: z.optional(z.number()) })),
})
const Manifest = z.object({
  id: z.string(),
  publisher: z.string(),
  version: z.string(),
  name: z.string(),
  scopes: z.optional(z.array(z.string())),
  contributions: z.array(Contribution),
})
export type Contribution = z.infer<typeof Contribution>
export type Extension = z.infer<typeof Manifest>

/** The installed extension as its built manifest says; `undefined` where it has not been built. */
export const readExtension = (folder: string): Extension | undefined => {
  let text: string
  try {
    text = readFileSync(join(folder, 'vss-extension.json'), 'utf8')
  } catch {
    return undefined
  }
  return z.parse(Manifest, JSON.parse(text))
}

export const contributionTo = (extension: Extension, type: string, target: string): Contribution | undefined =>
  extension.contributions.find((each) => each.type === type && each.targets?.some((one) => one.endsWith(target)))

export const contributionId = (extension: Extension, contribution: Contribution): string =>
  `${extension.publisher}.${extension.id}.${contribution.id}`
