import { saysTheSame } from '../gates/judge.ts'
import { passageInForce } from '../gates/passage.ts'
import {
  type DeclaredInFlight,
  type GatePassage,
  type ItemMarks,
  type NoGateAhead,
  type StoredJudgement,
  weighedAt,
} from '../gates/records.ts'
import { canonical } from '../hash.ts'
import type { Anchor } from '../ledger/record.ts'
import { heldAt } from '../methodology/effective.ts'
import type { Gate, Template, Tier } from '../methodology/template.ts'
import type { Ports } from '../ports.ts'
import { addDays } from '../work/calendar.ts'
import { judgementKey } from './documents.ts'
import { deferred } from './eyes/deferred.ts'
import { type Kept, readKept, replace } from './kept.ts'

/**
 * The passage behind a gate's mark: of the gate ahead only while it may be used; of the gates behind it, which were used, for good.
 * A gate that a project was sent back before is decided again when it is ahead.
 */
const marked = (
  { template: { gates }, passages }: Marking,
  gate: string,
  judged: StoredJudgement | NoGateAhead,
): GatePassage | undefined => {
  const own = passages.find((passage) => passage.gate === gate)
  if ('none' in judged) return own
  const { gate: ahead, asOf } = judged.judgement
  if (gate === ahead) return passageInForce(passages, gate, asOf)
  const placeOf = (id: string): number => gates.findIndex((each) => each.id === id)
  return placeOf(gate) < placeOf(ahead) ? own : undefined
}

/** As far away as a tracker can compare. */
const forGood = '9999-12-31'

type Mark = Omit<ItemMarks['gates'][number], 'gate' | 'slot'>

/** A gate that its tier merges into a later one is open, because it is decided there; one merged into an earlier one was decided with that. */
const markOf = (
  { gates }: Template,
  gate: Gate,
  tier: Tier,
  passageOf: (gate: Gate) => (Pick<GatePassage, 'until'> & Partial<GatePassage>) | undefined,
): Mark => {
  const held = heldAt(gates, gate, tier) ?? gate
  if (gates.indexOf(held) > gates.indexOf(gate)) return { state: 'passed', until: forGood, judgementHash: null }
  const passage = passageOf(held)
  return { state: passage ? 'passed' : 'notPassed', until: passage?.until ?? null, judgementHash: passage?.judgementHash ?? null }
}

/** Whether a project stands behind a gate; where nobody knows its phase, what its mark says already is neither taken away nor given. */
const isBehind = (gates: readonly Gate[], gate: Gate, judged: StoredJudgement | NoGateAhead, marks: ItemMarks): boolean => {
  if (!('none' in judged)) return gates.indexOf(gate) < gates.findIndex(({ id }) => id === judged.judgement.gate)
  return judged.none === 'allPassed' || marks.gates.some((mark) => mark.gate === gate.id && mark.state === 'passed')
}

/**
 * A gate behind a running project that it declared passed when it came under the template: marked, so that the tracker does not hold a later move for it,
 * and never usable for a move of its own. A declaration opens no gate ahead, also not one that the project was sent back before, and whatever day it names.
 */
const declared = (gate: Gate, judged: StoredJudgement | NoGateAhead, { template, marks, inFlight }: Marking) => {
  if (!inFlight?.gates.some((each) => each.gate === gate.id) || !isBehind(template.gates, gate, judged, marks)) return undefined
  const today = 'none' in judged ? judged.judgedAt.slice(0, 10) : judged.judgement.asOf
  return { until: addDays(inFlight.on < today ? inFlight.on : today, -1) }
}

/** The guarded marks that follow from a judgement and the gates that were passed. */
export const marksOf = (judged: StoredJudgement | NoGateAhead, keeping: Marking): ItemMarks => ({
  gates: keeping.template.gates.map((gate, index) => ({
    gate: gate.id,
    slot: index + 1,
    ...markOf(keeping.template, gate, keeping.tier, (held) => marked(keeping, held.id, judged) ?? declared(held, judged, keeping)),
  })),
  judgement:
    'none' in judged
      ? null
      : {
          gate: judged.judgement.gate,
          outcome: judged.judgement.outcome,
          hash: judged.judgementHash,
          asOf: judged.judgement.asOf,
          ...(judged.counted ? { template: judged.template } : {}),
        },
  ...(keeping.record ? { record: keeping.record } : {}),
})

/** Marks in a form in which two of them can be compared: what is passed, and the judgement. */
const comparable = ({ gates, judgement, record }: ItemMarks): string =>
  canonical({
    passed: gates
      .filter(({ state }) => state === 'passed')
      .map(({ gate, slot, until, judgementHash }) => `${gate} ${slot} ${until} ${judgementHash}`)
      .sort(),
    judgement: judgement && { ...judgement },
    record: record ? { ...record } : null,
  })

/** What a panel shows beside the judgement itself; the moment of reading back is not worth a write. */
const shown = ({ component, template, tier, tiers, tailoring, inFlight, beside, awaiting, ...rest }: StoredJudgement): string => {
  const { passages, waivers, conditionsDone, bypasses, exceptions, enforcement, history, evidence, disbelieved, counted, left } = rest
  return canonical({
    component,
    template,
    tier,
    tiers: tiers ?? null,
    tailoring: tailoring ?? null,
    inFlight: inFlight ?? null,
    beside: beside ?? null,
    disbelieved: disbelieved ?? null,
    counted: counted ?? null,
    awaiting: awaiting ?? null,
    passages,
    waivers: waivers ?? null,
    conditionsDone: conditionsDone ?? null,
    bypasses: bypasses ?? null,
    left: left ?? null,
    exceptions: exceptions ?? null,
    events: history.length,
    items: evidence.itemsRead,
    enforcement: enforcement && { ...enforcement, readBackAt: '' },
  })
}

/** Whether marks say the same, however they came about. */
export const sameMarks = (a: ItemMarks, b: ItemMarks): boolean =>
  a === b || (comparable(a) === comparable(b) && (a.request?.act ?? null) === (b.request?.act ?? null))

const saysNothingNew = (before: StoredJudgement | NoGateAhead, after: StoredJudgement | NoGateAhead, sameDay: boolean): boolean => {
  if ('none' in before || 'none' in after) {
    const told = (one: StoredJudgement | NoGateAhead): string => canonical({ ...one, judgedAt: '', behind: null })
    const [was, is] = [weighedAt(before), weighedAt(after)]
    return (
      'none' in before && 'none' in after && told(before) === told(after) && (was && is ? saysNothingNew(was, is, sameDay) : was === is)
    )
  }
  const day = !sameDay || before.judgement.asOf === after.judgement.asOf
  return day && saysTheSame(before.judgement, after.judgement) && shown(before) === shown(after)
}

/** What marks follow from, beside the judgement. */
interface Marking {
  readonly template: Template
  readonly tier: Tier
  /** What stands on the project item now, as read for this judgement. */
  readonly marks: ItemMarks
  /** The head of the project's ledger, which is to stand on the item. */
  readonly record: Anchor | undefined
  readonly passages: readonly GatePassage[]
  readonly inFlight?: DeclaredInFlight | undefined
}

export interface Keeping extends Marking {
  /** `whenChanged`: the nightly way, which writes nothing while the judgement says the same; `now`: as asked for by a person or a decision. */
  readonly when: 'whenChanged' | 'now'
  /** What stood when it was judged; it is read where nobody says. */
  readonly before: Kept<StoredJudgement | NoGateAhead> | undefined
  /** Throws where somebody else decided something since this was judged. */
  readonly unmoved: () => Promise<void>
}

/**
 * Keeps an official judgement: its document, then the marks on the project item, in this order, each repeatable. Marks that say something else are written again,
 * whoever changed them. Returns what now stands.
 */
export const keepJudgement = async (
  ports: Ports,
  judged: StoredJudgement | NoGateAhead,
  keeping: Keeping,
): Promise<StoredJudgement | NoGateAhead> => {
  const { ref } = judged.component
  const { marks, when } = keeping
  const before = keeping.before ?? (await readKept(ports, judgementKey(ref)))
  const stands = before.value && saysNothingNew(before.value, judged, when === 'now') ? before.value : undefined
  const kept = stands ?? judged
  const wanted = marksOf(kept, keeping)
  const marksStand = comparable(wanted) === comparable(marks)
  if (!stands || !marksStand) await keeping.unmoved()
  if (!marksStand && (await ports.desk.mayMark?.(ref, wanted)) === false) throw deferred('rights')
  if (!stands) await replace(ports, judgementKey(ref), judged, before)
  if (!marksStand) await ports.desk.ensureMarks(ref, wanted)
  return kept
}
