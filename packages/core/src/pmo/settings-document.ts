import * as z from 'zod/mini'
import { TrackerError } from '../failure.ts'
import type { Template } from '../methodology/template.ts'
import type { DocKey, Ports } from '../ports.ts'
import { isTimeZone } from '../work/calendar.ts'
import { Mapping } from '../work/mapping.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import { templateKey } from './documents.ts'
import { readKept } from './kept.ts'
import type { Settings } from './settings.ts'

const Head: z.ZodMiniType<Settings> = z.object({
  template: z.nullable(z.object({ id: z.string(), version: z.string(), hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })),
  mapping: Mapping,
  zone: z.string().check(z.refine(isTimeZone)),
  passageDays: z.int().check(z.minimum(1), z.maximum(3650)),
})

/** The site's settings: the one head that is swapped by compare-and-set. */
export const settingsKey: DocKey<Settings> = {
  collection: 'settings',
  id: 'head',
  check: (value) => {
    const parsed = Head.safeParse(value)
    if (parsed.success) return parsed.data
    const place = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new TrackerError(
      'unexpected-answer',
      `The settings of Plumbline are damaged${place ? ` at ${place}` : ''}`,
      'A PMO admin opens the settings, looks at the mapping and saves it again.',
    )
  },
}

export const firstSettings = (zone: string): Settings => ({ template: null, mapping: emptyMapping, zone, passageDays: 90 })

/** The settings in force, or those of a site where nothing was set yet; `damaged`: what stands there cannot be read, and saving replaces it. */
export const readSettings = async (
  ports: Ports,
  zone: string,
): Promise<{ readonly value: Settings; readonly version: string; readonly damaged: boolean }> => {
  const { value, version, damaged } = await readKept(ports, settingsKey)
  return { value: value ?? firstSettings(zone), version, damaged }
}

/** A site that has chosen its template. */
export interface Configured {
  readonly settings: Settings
  readonly template: Template
  readonly templateHash: string
}

/** Settings and template in force; `undefined` while no template is chosen. */
export const readConfigured = async (ports: Ports, zone: string): Promise<Configured | undefined> => {
  const settings = (await ports.shelf.read(settingsKey))?.value ?? firstSettings(zone)
  if (!settings.template) return undefined
  const template = await ports.shelf.read(templateKey(settings.template.hash))
  if (!template)
    throw new TrackerError(
      'not-found',
      `The template ${settings.template.id} ${settings.template.version} is chosen but not stored`,
      'A PMO admin opens the settings, chooses the template again and saves.',
    )
  return { settings, template: template.value, templateHash: settings.template.hash }
}
