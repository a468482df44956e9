import type { ComponentReading } from '../facts/derive.ts'
import { tierFact, tierOf } from '../facts/tier.ts'
import type { GatePassage } from '../gates/records.ts'
import type { Template } from '../methodology/template.ts'
import { dayOf } from '../work/calendar.ts'
import type { ItemState } from '../work/items.ts'
import type { Mapping } from '../work/mapping.ts'
import type { Binding } from './binding-document.ts'
import type { TemplateRef } from './settings.ts'
import type { Configured } from './settings-document.ts'
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

/** Tracker states as the template of this component means them; where a site maps states once for all, nothing changes. */
export const readFor = (reading: ComponentReading, template: string): ComponentReading => {
  const { mapping, project, history } = reading
  const phases = mapping.templatePhases?.[template]
  if (!phases) return reading
  const meant = inPhasesOf(mapping, template)
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

/** The template under which this component stands today, with its body. */
export const ownTemplate = async (
  { configured, body }: { readonly configured: Configured; readonly body: Bodies },
  reading: ComponentReading,
  { binding, last, passages }: Bound,
): Promise<Own> => {
  const { settings } = configured
  const { project, readAt } = reading
  const tier = tierOf(tierFact(project, configured.template.tierTable))
  const under = { pinned: binding.template, last, passages, tier, today: dayOf(readAt, settings.zone) }
  const found = standingTemplate(settings, under)
  if (!found || found.template.hash === configured.templateHash)
    return { configured, offered: found?.offered ?? [], reading: readFor(reading, configured.template.id) }
  const template = await body(found.template)
  return {
    configured: { settings, template, templateHash: found.template.hash },
    offered: found.offered,
    reading: readFor(reading, template.id),
  }
}
