import { TrackerError } from '../../failure.ts'
import type { EnforcementState } from '../../gates/enforcement.ts'
import type { Call, Ports } from '../../ports.ts'
import type { EnforcedGate, EnforcementView } from '../views.ts'
import { noHead, readHeadOf } from './head.ts'
import { withPastGates } from './past-gates.ts'
import { enforcementRecords } from './record.ts'
import { readSitePlan, type SitePlan } from './site-plan.ts'

/** Gate by gate, what the tracker refuses today. */
export const gatesOf = async (ports: Ports, { settings, templates, plan }: SitePlan): Promise<readonly EnforcedGate[]> => {
  const { guard } = ports
  if (!guard) return []
  const all: EnforcedGate[] = []
  for (const template of templates) {
    const phases = settings.mapping.templatePhases?.[template.id] ?? settings.mapping.phases
    for (const [index, { id, name, opens }] of template.gates.entries()) {
      if (opens === null) continue
      const states = Object.entries(phases).flatMap(([state, phase]) => (phase === opens ? [state] : []))
      const slot = index + 1
      const unheld = plan.unheld.find((each) => each.template === template.id && each.gate === id)
      const inForce = await guard.inForce({ id, slot, opensStates: states, itemTypes: plan.itemTypes })
      const { strength, exempt, except }: EnforcementState = states.length > 0 ? inForce : { ...inForce, strength: 'none' }
      const named = { template: template.id, templateName: template.name, gate: id, name }
      all.push({
        ...named,
        slot,
        states,
        strength,
        heldBy: unheld?.heldBy ?? null,
        ...(exempt ? { exempt } : {}),
        ...(except ? { except } : {}),
      })
    }
  }
  return all
}

const none = { preview: null, problem: null, past: { open: 0, examples: [], declared: 0 } }

/** A preview that the tracker refuses is told in words; the rest of the page stays. */
const previewOf = async (ports: Ports, { plan }: SitePlan): Promise<Pick<EnforcementView, 'preview' | 'problem' | 'past'>> => {
  try {
    const preview = await ports.guard?.preview(plan)
    return preview ? { ...(await withPastGates(ports, plan.slots, preview)), problem: null } : none
  } catch (cause) {
    if (cause instanceof TrackerError) return { ...none, problem: `${cause.message}. ${cause.remedy}` }
    throw cause
  }
}

/** Enforcement as it stands in the tracker: gate by gate, what differs from the plan, whom it holds. */
export const openEnforcement = async (ports: Ports, call: Call): Promise<EnforcementView> => {
  const { value: head = noHead, version } = await readHeadOf(ports)
  const { status, byName, at, whenUnable } = head
  const site = await readSitePlan(ports, call, whenUnable)
  const { records, recording } = await enforcementRecords(ports, call, site.settings)
  const shown = site.templates.length > 0 ? await previewOf(ports, site) : none
  return {
    status,
    byName,
    at,
    whenUnable,
    version,
    possible: ports.guard !== undefined,
    gates: await gatesOf(ports, site),
    records,
    recording,
    now: call.now,
    zone: site.settings.zone,
    ...shown,
  }
}
