import * as z from 'zod/mini'
import { roleFields } from '../facts/catalogue.ts'
import { TrackerError } from '../failure.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, DocKey, Ports } from '../ports.ts'
import { loadExpressions } from '../rules/expression.ts'
import { dayOf, isTimeZone } from '../work/calendar.ts'
import { FieldMapping, Mapping } from '../work/mapping.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import { IsoDate } from '../work/values.ts'
import { templateKey } from './documents.ts'
import type { RollOut as RollOutOfSite, Settings, TemplateRef } from './settings.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const ref = { id: z.string(), version: z.string(), hash }

const mode = z.enum(['atOnce', 'atNextGate', 'whenChosen'])
const wave = z.object({ mode, from: z.exactOptional(IsoDate) })

/** When a version reaches the projects under an older one; by tier where it comes in waves. */
export const RollOut: z.ZodMiniType<RollOutOfSite> = z.union([mode, z.object({ light: wave, standard: wave, major: wave })])

const hour = z.int().check(z.minimum(0), z.maximum(23))
/** Percent of the tracker's quota for background work: never so little that a first load does not end, never all. */
export const QuotaShare = z.int().check(z.minimum(10), z.maximum(90))
export const QuietHours = z.object({ from: hour, until: hour })

const HeadDocument: z.ZodMiniType<Settings> = z.object({
  template: z.nullable(z.object(ref)),
  templates: z.exactOptional(z.array(z.object({ ...ref, replaces: z.nullable(hash), from: IsoDate, rollOut: RollOut, at: z.string() }))),
  upcoming: z.exactOptional(z.object({ ...ref, effectiveOn: IsoDate })),
  publication: z.exactOptional(hash),
  mapping: Mapping,
  roles: z.exactOptional(
    z.object({
      by: z.object({ ref: z.string(), name: z.string() }),
      at: z.string(),
      fields: z.partialRecord(z.enum(roleFields), FieldMapping),
    }),
  ),
  zone: z.string().check(z.refine(isTimeZone)),
  passageDays: z.int().check(z.minimum(1), z.maximum(3650)),
  methodologyItem: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))),
  tellManagers: z.exactOptional(z.boolean()),
  remindVoters: z.exactOptional(z.boolean()),
  quietHours: z.exactOptional(QuietHours),
  language: z.exactOptional(z.enum(['en', 'de'])),
  quotaShare: z.exactOptional(QuotaShare),
})

/** The site's settings: the one head that is swapped by compare-and-set. */
export const settingsKey: DocKey<Settings> = {
  collection: 'settings',
  id: 'head',
  check: (value) => {
    const parsed = HeadDocument.safeParse(value)
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

type Moment = Pick<Call, 'now' | 'zone'>

/** What was approved for a later day is the template in force from that day on; nobody has to write it down then. */
export const onTheDay = (settings: Settings, now: string): Settings => {
  const { upcoming, ...rest } = settings
  if (!upcoming || dayOf(now, settings.zone) < upcoming.effectiveOn) return settings
  const { id, version, hash: body } = upcoming
  return { ...rest, template: { id, version, hash: body } }
}

/** Settings, and the version of their document. */
export interface Head {
  readonly value: Settings
  readonly version: string
  /** An item attests them, because anybody may write their document; `changed`: it says something that nobody attested. */
  readonly attested?: { readonly hash: string; readonly changed: boolean }
}

/**
 * The settings in force at that moment, or those of a site where nothing was set yet: where anybody may write the document, those that were attested last.
 * Throws where what stands there is damaged.
 */
export const readHead = async (ports: Ports, { now, zone }: Moment): Promise<Head> => {
  if (ports.pmoProject && !ports.shelf.guarded) {
    const { value, version, protection, hash, changed } = await (await import('./governance/pages.ts')).readCountingSettings(ports)
    const attested = protection === 'attested' && hash !== undefined ? { attested: { hash, changed } } : {}
    return { value: value ? onTheDay(value, now) : firstSettings(zone), version, ...attested }
  }
  const head = await ports.shelf.read(settingsKey)
  return head ? { value: onTheDay(head.value, now), version: head.version } : { value: firstSettings(zone), version: 'new' }
}

/** The site's settings, and the template that a component stands under; for one that comes new, the site's own. */
export interface Configured {
  readonly settings: Settings
  readonly template: Template
  readonly templateHash: string
}

/** The body of a template that stands on this site. Throws `not-found` where the head names it and nothing is stored. */
export const readTemplateBody = async (ports: Pick<Ports, 'shelf'>, { id, version, hash: body }: TemplateRef): Promise<Template> => {
  const template = await ports.shelf.read(templateKey(body))
  if (template) {
    await loadExpressions(template.value)
    return template.value
  }
  throw new TrackerError(
    'not-found',
    `The template ${id} ${version} is chosen but not stored`,
    'A PMO admin opens the settings, chooses the template again and saves.',
  )
}

/** Settings and template of projects that come new; `undefined` while no template is chosen. */
export const readConfigured = async (ports: Ports, moment: Moment): Promise<(Configured & Pick<Head, 'attested'>) | undefined> => {
  const { value: settings, attested } = await readHead(ports, moment)
  if (!settings.template) return undefined
  const template = await readTemplateBody(ports, settings.template)
  return { settings, template, templateHash: settings.template.hash, ...(attested ? { attested } : {}) }
}
