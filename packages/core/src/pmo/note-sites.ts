import * as z from 'zod/mini'
import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import type { Call, DocKey, Ports } from '../ports.ts'
import { readGovernance } from './governance-file.ts'
import { readKept } from './kept.ts'
import type { TemplateRef } from './settings.ts'

const Ref = z.object({ id: z.string(), version: z.string(), hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })

const Noted = z.object({ site: z.string(), template: Ref, readAt: z.string(), byName: z.string() })

/** What somebody read of the template in force on another site, and when: a note to compare with, not a decision. */
export type NotedSite = z.infer<typeof Noted>

const Sites = z.object({ sites: z.array(Noted) })

/** What is in force elsewhere, as far as anybody noted it here. */
export const sitesKey: DocKey<z.infer<typeof Sites>> = {
  collection: 'templates-elsewhere',
  id: 'sites',
  check: (value) => Sites.safeParse(value).data ?? { sites: [] },
}

const mostSites = 50
const attempts = 3

/** The notes of this site on others, the newest first. */
export const notedSites = async (ports: Ports): Promise<readonly NotedSite[]> => (await readKept(ports, sitesKey)).value?.sites ?? []

/** Another site, with what was read there or with the governance file that it exported, whose hash is proven. */
export type SiteToNote = { readonly site: string; readonly template: TemplateRef } | { readonly site: string; readonly governance: string }

const templateOf = async (one: SiteToNote): Promise<TemplateRef> => {
  if (!('governance' in one)) return one.template
  const { template } = await readGovernance(one.governance)
  return { id: template.id, version: template.version, hash: hashOf(template) }
}

/** Keeps which template another site has in force, so that the settings show both side by side; the newest note of a site replaces the one before. */
export const noteSites = async (
  ports: Ports,
  call: Call,
  { sites }: { readonly sites: readonly SiteToNote[] },
): Promise<{ readonly sites: readonly NotedSite[] }> => {
  const fresh: NotedSite[] = []
  for (const one of sites) fresh.push({ site: one.site, template: await templateOf(one), readAt: call.now, byName: call.actor.name })
  const named = new Set(sites.map(({ site }) => site))
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const read = await ports.shelf.read(sitesKey)
    const value = { sites: [...fresh, ...(read?.value.sites ?? []).filter(({ site }) => !named.has(site))].slice(0, mostSites) }
    // Where somebody else noted something at the same moment, theirs stays and ours comes on top.
    if ((await ports.shelf.write(sitesKey, value, read?.version ?? 'new')).ok) return value
  }
  throw new TrackerError('conflict', 'Notes on other sites are being written by somebody else at the same time', 'Try again in a minute.')
}
