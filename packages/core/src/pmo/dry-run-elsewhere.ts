import { type ComponentReading, deriveFacts } from '../facts/derive.ts'
import type { Facts } from '../facts/facts.ts'
import { tierOf } from '../facts/tier.ts'
import { dryRun, totalsOf } from '../gates/dry-run.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import { withRecordInReach } from '../records/record-document.ts'
import { dayOf } from '../work/calendar.ts'
import type { ItemState } from '../work/items.ts'
import type { IsoDate } from '../work/values.ts'
import { readingByMarks } from './complete-reading.ts'
import { readFor } from './component-template.ts'
import type { Governance } from './governance-file.ts'
import { type Governed, governedBy, tailoringOn, unapprovedOn } from './governed-project.ts'
import { inTurns } from './in-turns.ts'
import { gateAhead } from './life-cycle.ts'
import { collect, readComponents } from './read-components.ts'
import { refOf } from './template-ref.ts'
import type { DryRunView } from './template-views.ts'

interface Candidate {
  readonly ref: string
  readonly key: string
  readonly title: string
  readonly judgedAt: string
  readonly state: ItemState
  readonly facts: Facts
  /** Its own template and what was agreed for it, where a governance file says so. */
  readonly own?: Governed
}

/** Whether a project stands under another template than the one that is tried, and than the one that this would replace. */
const standsElsewhere = ({ own }: Candidate, against: Template, template: Template): boolean =>
  own !== undefined && own.template.id !== template.id && own.template.id !== against.id

/** Without the documents of a site nobody knows which gates were passed, so that none of them is told to reopen. */
const viewOf = (against: Template, template: Template, candidates: readonly Candidate[], asOf?: IsoDate): DryRunView => {
  const runs = new Map([[against, dryRun(against, template)]])
  const runFrom = (before: Template): ReturnType<typeof dryRun> => {
    const run = runs.get(before) ?? dryRun(before, template)
    runs.set(before, run)
    return run
  }
  const sorted = candidates.map((candidate) => {
    const tier = tierOf(candidate.facts.values['component.tier'])
    const before = candidate.own?.template ?? against
    const [was, is] = [gateAhead(before, candidate.state, tier), gateAhead(template, candidate.state, tier)]
    // Past the last gate it may stand before a new one; dropped, or in a phase that nobody mapped, it stands before none.
    const none = 'none' in was && (was.none !== 'allPassed' || 'none' in is) ? was.none : undefined
    const reason = standsElsewhere(candidate, against, template) ? ('otherTemplate' as const) : none
    return { ...candidate, tier, before, reason }
  })
  const components = sorted.flatMap(({ ref, key, title, judgedAt, state, facts, tier, before, own, reason }) => {
    if (reason !== undefined) return []
    const tailoring = own && tailoringOn(own, tier, facts.asOf)?.entries
    const subject = { facts, tier, phase: state.phase ?? null, passages: [], ...(tailoring ? { tailoring } : {}) }
    return [{ ref, key, title, tier, judgedAt, ...runFrom(before)(subject, asOf) }]
  })
  return {
    template: refOf(template),
    against: refOf(against),
    asOf: asOf ?? null,
    components,
    notCompared: sorted.flatMap(({ ref, key, title, reason }) => (reason === undefined ? [] : [{ ref, key, title, reason }])),
    totals: totalsOf(components),
  }
}

const stateIn = ({ values }: Facts): ItemState => {
  const phase = values['component.phase']
  return { name: '', category: undefined, ...(phase?.known && phase.value.is === 'choice' ? { phase: phase.value.choice } : {}) }
}

/** Tries a template on facts that were kept, for example the examples that a PMO keeps beside its templates. */
export const dryRunFacts = (
  against: Template,
  template: Template,
  kept: readonly { readonly name: string; readonly facts: Facts }[],
  asOf?: IsoDate,
): DryRunView => {
  const candidates = kept.map(({ name, facts }) => ({
    ref: name,
    key: name,
    title: name,
    judgedAt: `${facts.asOf}T00:00:00.000Z`,
    state: stateIn(facts),
    facts,
  }))
  return viewOf(against, template, candidates, asOf)
}

const componentsAtOnce = 20

const candidateOf = (reading: ComponentReading, own: Governed): Candidate => {
  const { ref, key, title, state } = reading.project
  return { ref, key, title, judgedAt: reading.readAt, state, facts: deriveFacts(reading).facts, own }
}

export interface LiveDryRun {
  readonly governance: Governance
  readonly template: Template
  readonly tell: (done: number, total: number) => void
}

/** Tries a template on every project that this identity can read now, each from its own template, with the mapping of a governance file. Writes nothing. */
export const dryRunLive = async (ports: Ports, call: Call, { governance, template, tell }: LiveDryRun): Promise<DryRunView> => {
  const { mapping, zone, passageDays } = governance
  const tracker = ports.tracker({ mapping, zone })
  const refs = (await collect(tracker.items({ kind: 'components' }, []))).values.map(({ ref }) => ref)
  const candidates: Candidate[] = []
  for (let from = 0; from < refs.length; from += componentsAtOnce) {
    const settings = { template: null, mapping, zone, passageDays }
    const readings = await readComponents(tracker, call, settings, refs.slice(from, from + componentsAtOnce))
    const candidate = async (reading: ComponentReading): Promise<Candidate> => {
      const own = governedBy(governance, reading.project.ref)
      const recorded = await withRecordInReach(ports, readFor(reading, own.template))
      const known = {
        inFlight: own.project?.inFlight,
        tailoringUnapproved: unapprovedOn(own, dayOf(call.now, zone)),
        ledger: own.project?.ledger,
      }
      return candidateOf(await readingByMarks(tracker, recorded, template, known), own)
    }
    candidates.push(...(await inTurns(readings, candidate)))
    tell(Math.min(from + componentsAtOnce, refs.length), refs.length)
  }
  return viewOf(governance.template, template, candidates)
}
