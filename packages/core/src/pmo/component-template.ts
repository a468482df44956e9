import { type ComponentReading, tierUnder } from '../facts/derive.ts'
import type { AppliedTailoring, GatePassage } from '../gates/records.ts'
import type { Tailoring } from '../methodology/tailoring.ts'
import { appliesOn } from '../methodology/tailoring-day.ts'
import type { Template, Tier } from '../methodology/template.ts'
import { dayOf } from '../work/calendar.ts'
import type { ItemState } from '../work/items.ts'
import type { Mapping } from '../work/mapping.ts'
import type { IsoDate } from '../work/values.ts'
import type { Binding } from './binding-document.ts'
import type { TemplateRef } from './settings.ts'
import type { Configured } from './settings-document.ts'
import { templatesOf } from './site-templates.ts'
import { type Offered, standingTemplate } from './standing-template.ts'

/** What decides under which template a component stands, beside what was read of it. */
export interface Bound {
  readonly binding: Binding
  /** Hash of the template that it was last judged by. */
  readonly last: string | undefined
  readonly passages: readonly GatePassage[]
}

/** The site as one component sees it: its own template in force, and the newer versions that wait for it. */
export interface Own {
  readonly configured: Configured
  readonly offered: readonly Offered[]
  readonly reading: ComponentReading
  readonly tailoring?: AppliedTailoring
}

type Found = NonNullable<ReturnType<typeof standingTemplate>>

interface Judging extends Pick<Bound, 'binding' | 'last'> {
  /** The tier by which it is judged under a template. */
  readonly tierOf: (template: Template) => Tier
  readonly today: IsoDate
}

type Bodies = (ref: TemplateRef) => Promise<Template>

/** The same state as the phases of this template mean it. */
const inPhasesOf = (mapping: Mapping, template: string): ((state: ItemState) => ItemState) => {
  const phases = mapping.templatePhases?.[template]
  if (!phases) return (state) => state
  return ({ name, category }) => {
    const phase = phases[name]
    return { name, category, ...(phase === undefined ? {} : { phase }) }
  }
}

/** What was read, as the template of this component means it: its phases, where a site maps states for each template apart, and its tiers. */
export const readFor = (given: ComponentReading, { id, tierTable }: Template): ComponentReading => {
  const reading: ComponentReading = tierTable ? { ...given, tierTable } : given
  const { mapping, project, history } = reading
  const phases = mapping.templatePhases?.[id]
  if (!phases) return reading
  const meant = inPhasesOf(mapping, id)
  return {
    ...reading,
    mapping: { ...mapping, phases },
    project: { ...project, state: meant(project.state) },
    history: history?.map((entry) => {
      const { change } = entry
      if (change.field !== 'state') return entry
      return { ...entry, change: { ...change, from: change.from && meant(change.from), to: meant(change.to) } }
    }),
  }
}

/** What an approved tailoring that has not run out changes under a template, and which of its entries do not fit it. */
const appliedTo = async (template: Template, tier: Tier, tailoring: Tailoring): Promise<AppliedTailoring> => {
  // Few projects are tailored, so that what compares conditions is loaded only then.
  const { fitting, misfitsOf, reachedBy } = await import('./pages.ts')
  const misfits = misfitsOf(template, tier, tailoring.entries)
  const { reason, approvedBy, until } = tailoring
  const entries = fitting(tailoring.entries, misfits)
  const usedBy = reachedBy(template, entries)
  return { entries, misfits, ...(Object.keys(usedBy).length > 0 ? { usedBy } : {}), reason, approvedByName: approvedBy?.name ?? '', until }
}

type Stands = Pick<Own, 'offered' | 'tailoring'> & { readonly template: Template; readonly hash: string }

/**
 * A new version that a tailoring does not fit waits: the project stays under the one that it was last judged by, until the tailoring is renewed, ended or has run out.
 */
export const withTailoring = async (body: Bodies, found: Found, { binding, last, tierOf, today }: Judging): Promise<Stands> => {
  const template = await body(found.template)
  const plain = { template, hash: found.template.hash, offered: found.offered }
  const { tailoring } = binding
  if (!tailoring || !appliesOn(tailoring, today)) return plain
  const applied = await appliedTo(template, tierOf(template), tailoring)
  const before = last ?? tailoring.basedOn
  if (applied.misfits.length === 0 || before === found.template.hash) return { ...plain, tailoring: applied }
  const kept = await body({ id: template.id, version: before.slice(0, 12), hash: before })
  const waiting: Offered = { to: found.template, when: 'tailoring', from: today, misfits: applied.misfits }
  return { template: kept, hash: before, offered: [waiting, ...found.offered], tailoring: await appliedTo(kept, tierOf(kept), tailoring) }
}

/** The template under which this component stands today, with its body and the tailoring that applies. */
export const ownTemplate = async (
  { configured, body }: { readonly configured: Configured; readonly body: Bodies },
  reading: ComponentReading,
  { binding, last, passages }: Bound,
): Promise<Own> => {
  const { settings } = configured
  const { readAt } = reading
  const known = last === undefined ? undefined : templatesOf(settings).find(({ hash }) => hash === last)
  const start = binding.template ?? known
  const table = start && start.hash !== configured.templateHash ? (await body(start)).tierTable : configured.template.tierTable
  const tier = tierUnder(reading, table)
  const today = dayOf(readAt, settings.zone)
  const found = standingTemplate(settings, { pinned: binding.template, last, passages, tier, today })
  if (!found) return { configured, offered: [], reading: readFor(reading, configured.template) }
  const { template, hash, ...own } = await withTailoring(body, found, {
    binding,
    last: known?.hash,
    tierOf: ({ tierTable }) => tierUnder(reading, tierTable),
    today,
  })
  return { ...own, configured: { settings, template, templateHash: hash }, reading: readFor(reading, template) }
}
