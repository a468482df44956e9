import { canonical } from '../../hash.ts'
import type { Template, Tier } from '../../methodology/template.ts'
import type { Call, Ports } from '../../ports.ts'
import { visibleProjects } from '../../records/named-projects.ts'
import type { IsoDate, ItemRef } from '../../work/values.ts'
import type { Binding, InFlight } from '../binding-document.ts'
import { writeBinding } from '../change-binding.ts'
import type { InputOf } from '../client.ts'
import { inTurns } from '../in-turns.ts'
import { gateAhead } from '../life-cycle.ts'
import type { InFlightMistake, InFlightResult, InFlightRow } from '../views.ts'
import { type Recorded, readRecorded } from './standing.ts'

export interface Mistake {
  readonly mistake: InFlightMistake
  readonly value: string
}

/** The gates behind a project that stands in a phase: only these can have been passed before. */
const gatesBehind = (template: Template, phase: string, tier: Tier): ReadonlySet<string> => {
  const ahead = gateAhead(template, { name: '', category: undefined, phase }, tier)
  const upTo = 'gate' in ahead ? template.gates.indexOf(ahead.gate) : template.gates.length
  return new Set(template.gates.slice(0, upTo).map(({ id }) => id))
}

/** The first thing that keeps a row from being declared: a phase or gate that the template does not have, a gate still ahead, a day that is still to come. */
export const mistakeIn = (
  template: Template,
  tier: Tier,
  { phase, gates }: Pick<InFlightRow, 'phase' | 'gates'>,
  today: IsoDate,
): Mistake | undefined => {
  if (!template.phases.some(({ id }) => id === phase)) return { mistake: 'noPhase', value: phase }
  const behind = gatesBehind(template, phase, tier)
  const [wrong] = gates.flatMap(({ gate, passedOn }): Mistake[] => {
    if (!template.gates.some(({ id }) => id === gate)) return [{ mistake: 'noGate', value: gate }]
    if (!behind.has(gate)) return [{ mistake: 'gateAhead', value: gate }]
    return passedOn !== null && passedOn > today ? [{ mistake: 'dateAhead', value: passedOn }] : []
  })
  return wrong
}

const declaredBy = ({ phase, gates, reason }: InFlightRow, { today }: Recorded, call: Call): InFlight => ({
  on: today,
  phase,
  gates: gates.map((each) => ({ ...each })),
  reason,
  by: call.actor.ref,
  byName: call.actor.name,
  at: call.now,
})

const said = ({ phase, gates, reason }: Pick<InFlight, 'phase' | 'gates' | 'reason'>): string => canonical({ phase, gates, reason })

type Outcome = 'declared' | 'unchanged' | InFlightResult['refused'][number]

const declareOne = async (ports: Ports, call: Call, row: InFlightRow): Promise<Outcome> => {
  const recorded = await readRecorded(ports, call, row.item)
  const wrong = mistakeIn(recorded.template, recorded.tier, row, recorded.today)
  if (wrong) return { item: row.item, ...wrong }
  const { binding, kept } = recorded
  const inFlight = declaredBy(row, recorded, call)
  if (binding.inFlight && said(binding.inFlight) === said(inFlight)) return 'unchanged'
  const next: Binding = { ...binding, inFlight: binding.inFlight ? { ...inFlight, on: binding.inFlight.on } : inFlight }
  const written = await writeBinding(ports, call, { item: row.item, next, replaces: kept.version, attested: recorded.counts })
  return written.ok ? 'declared' : { item: row.item, mistake: 'conflict', value: '' }
}

/**
 * Declares where running projects stood when they came under the template, and which gates they had passed on paper. Each project is one swap of one document,
 * so that what is repeated after a break writes nothing twice. From the next judgement on these gates hold nothing, and show as declared, not evidenced.
 */
export const declareInFlight = async (ports: Ports, call: Call, { rows }: InputOf<'binding.declareInFlight'>): Promise<InFlightResult> => {
  const named = rows.map(({ item }) => ({ ref: item, key: item, title: '' }))
  const seen = new Set<ItemRef>((await visibleProjects(ports, call, named)).map(({ ref }) => ref))
  const outcomes = await inTurns(
    rows,
    (row): Promise<Outcome> =>
      seen.has(row.item) ? declareOne(ports, call, row) : Promise.resolve({ item: row.item, mistake: 'noProject', value: row.item }),
  )
  return {
    declared: outcomes.filter((outcome) => outcome === 'declared').length,
    unchanged: outcomes.filter((outcome) => outcome === 'unchanged').length,
    refused: outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : [outcome])),
  }
}
