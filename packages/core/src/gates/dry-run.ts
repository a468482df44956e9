import { factSpecOf } from '../facts/catalogue.ts'
import type { Facts } from '../facts/facts.ts'
import { canonical } from '../hash.ts'
import { type EffectiveTemplate, effectiveTemplate } from '../methodology/effective.ts'
import type { TailoringEntry } from '../methodology/tailoring.ts'
import { fitting, type Misfit, misfitsOf } from '../methodology/tailoring-fit.ts'
import type { Template, Tier } from '../methodology/template.ts'
import { gateAhead } from '../pmo/life-cycle.ts'
import { type ObservedMeaning, observedMeaning } from '../rules/naming.ts'
import type { IsoDate } from '../work/values.ts'
import { judge } from './judge.ts'
import type { Judgement, Outcome, RuleResult, ShouldScore } from './judgement.ts'
import type { GatePassage } from './records.ts'

/**
 * What another template would do to somebody: hold who was free, free who was held, or leave it open because something could not be checked.
 * What could not be checked holds as well, but is told apart: it is mostly a matter of mapping, not of the project.
 */
export type DryRunChange = 'newlyHeld' | 'released' | 'unknown' | 'unchanged'

/** One criterion that decides differently, with the values that decide. `null`: that template does not ask it there. */
export interface RuleMove {
  readonly rule: string
  readonly statement: string
  readonly change: Exclude<DryRunChange, 'unchanged'>
  readonly before: RuleResult | null
  readonly after: RuleResult | null
  /** What observed values are called that are no facts, such as what a condition counts. */
  readonly named?: Readonly<Record<string, ObservedMeaning>>
}

/** One gate under both templates. The gate ahead may have another id under the other template. */
export interface GateMove {
  readonly change: DryRunChange
  readonly before: { readonly gate: string; readonly outcome: Outcome; readonly shouldScore: ShouldScore | null } | null
  readonly after: { readonly gate: string; readonly outcome: Outcome; readonly shouldScore: ShouldScore | null } | null
  readonly rules: readonly RuleMove[]
}

export interface ComponentMove extends GateMove {
  /** Gates that were passed, that its facts still support today, and that the other template would not open on the same facts. */
  readonly reopened: readonly GateMove[]
  /** The phase in which it stands is not in the other template. */
  readonly phaseGone: boolean
  /** Entries of its tailoring that do not fit the other template: somebody has to decide before it can come over. */
  readonly misfits: readonly Misfit[]
}

/** A component as a dry run sees it: its facts and where it stands. */
export interface DryRunSubject {
  readonly facts: Facts
  readonly tier: Tier
  readonly phase: string | null
  readonly passages: readonly GatePassage[]
  /** What the project agreed to do otherwise. */
  readonly tailoring?: readonly TailoringEntry[]
}

type Hold = 'free' | 'held' | 'open'

const ofOutcome: Readonly<Record<Outcome, Hold>> = { ready: 'free', notReady: 'held', unknown: 'open' }

const changeOf = (before: Hold, after: Hold): DryRunChange => {
  if (before === after) return 'unchanged'
  return after === 'held' ? 'newlyHeld' : after === 'open' ? 'unknown' : 'released'
}

const ofRule = (rule: RuleResult | undefined, demand: 'must' | 'should' | undefined): Hold => {
  if (!rule || demand !== 'must' || rule.severity !== 'block' || rule.waived) return 'free'
  return rule.value === 'fail' ? 'held' : rule.value === 'unknown' ? 'open' : 'free'
}

const ofScore = (score: ShouldScore | null | undefined): Hold => {
  if (!score || score.min >= score.limit) return 'free'
  return score.max < score.limit ? 'held' : 'open'
}

interface Side {
  readonly template: EffectiveTemplate
  readonly judgement: Judgement | undefined
}

const inSide = ({ template, judgement }: Side, id: string) => {
  const criterion = template.criteria.find((candidate) => candidate.id === id)
  const result = judgement?.rules.find((rule) => rule.id === id)
  return { criterion, result, hold: ofRule(result, criterion?.demand), inScore: criterion?.demand === 'should' && criterion.gate !== '*' }
}

const namesIn = ({ criterion, result }: ReturnType<typeof inSide>): Readonly<Record<string, ObservedMeaning>> =>
  Object.fromEntries(
    Object.keys(result?.observed ?? {}).flatMap((name) => (factSpecOf(name) ? [] : [[name, observedMeaning(name, criterion)]])),
  )

const ruleMove = (id: string, before: Side, after: Side, score: DryRunChange): RuleMove[] => {
  const [was, is] = [inSide(before, id), inSide(after, id)]
  const differs = canonical(was.result?.value ?? null) !== canonical(is.result?.value ?? null)
  const own = changeOf(was.hold, is.hold)
  const change = own === 'unchanged' && differs && (was.inScore || is.inScore) ? score : own
  if (change === 'unchanged') return []
  const criterion = is.criterion ?? was.criterion
  const named = Object.entries({ ...namesIn(was), ...namesIn(is) })
  return [
    {
      rule: id,
      statement: criterion?.statement ?? '',
      change,
      before: was.result ?? null,
      after: is.result ?? null,
      ...(named.length === 0 ? {} : { named: Object.fromEntries(named) }),
    },
  ]
}

const gateOf = ({ judgement }: Side): GateMove['before'] =>
  judgement ? { gate: judgement.gate, outcome: judgement.outcome, shouldScore: judgement.shouldScore } : null

const gateMove = (before: Side, after: Side): GateMove => {
  const outcome = ({ judgement }: Side): Hold => (judgement ? ofOutcome[judgement.outcome] : 'free')
  const score = changeOf(ofScore(before.judgement?.shouldScore), ofScore(after.judgement?.shouldScore))
  const ids = new Set([...(before.judgement?.rules ?? []), ...(after.judgement?.rules ?? [])].map(({ id }) => id))
  return {
    change: changeOf(outcome(before), outcome(after)),
    before: gateOf(before),
    after: gateOf(after),
    rules: [...ids].sort().flatMap((id) => ruleMove(id, before, after, score)),
  }
}

interface Prepared {
  readonly effective: EffectiveTemplate
  readonly misfits: readonly Misfit[]
}

/** A template as a tier and a tailoring ask it; entries of the tailoring that do not fit it do not count. */
const prepared = (template: Template): ((tier: Tier, tailoring: readonly TailoringEntry[]) => Prepared) => {
  const known = new Map<string, Prepared>()
  return (tier, tailoring) => {
    const key = tailoring.length === 0 ? tier : `${tier} ${canonical(tailoring)}`
    const misfits = tailoring.length === 0 ? [] : misfitsOf(template, tier, tailoring)
    const made = known.get(key) ?? { effective: effectiveTemplate(template, tier, fitting(tailoring, misfits)), misfits }
    known.set(key, made)
    return made
  }
}

const judged = (template: EffectiveTemplate, gate: string | undefined, facts: Facts): Side => ({
  template,
  judgement: gate === undefined || !template.gates.some(({ id }) => id === gate) ? undefined : judge(template, gate, facts),
})

const gateIn = (template: Template, phase: string | null, tier: Tier): string | undefined => {
  const ahead = gateAhead(template, { name: '', category: undefined, ...(phase === null ? {} : { phase }) }, tier)
  return 'gate' in ahead ? ahead.gate.id : undefined
}

/**
 * Tries another template on a component's own facts, on the same day for both, so that every difference is the template's.
 * `asOf`: another day than that of the facts, for example the one from which a severity steps up. Nothing is read and nothing is written.
 */
export const dryRun = (before: Template, after: Template): ((subject: DryRunSubject, asOf?: IsoDate) => ComponentMove) => {
  const [old, young] = [prepared(before), prepared(after)]
  return (subject, asOf) => {
    const { tier, phase, passages, tailoring = [] } = subject
    const [then, now] = [old(tier, tailoring), young(tier, tailoring)]
    const facts = asOf === undefined ? subject.facts : { ...subject.facts, asOf }
    const at = (was: string | undefined, is: string | undefined): GateMove =>
      gateMove(judged(then.effective, was, facts), judged(now.effective, is, facts))
    const phaseGone = phase !== null && !after.phases.some(({ id }) => id === phase)
    const ahead = at(gateIn(before, phase, tier), gateIn(after, phase, tier))
    const passed = [...new Set(passages.map(({ gate }) => gate))].filter((id) => after.gates.some((gate) => gate.id === id))
    const reopened = passed.map((id) => at(id, id)).filter((move) => move.before?.outcome === 'ready' && move.after?.outcome !== 'ready')
    return { ...ahead, change: phaseGone ? 'unknown' : ahead.change, reopened, phaseGone, misfits: now.misfits }
  }
}

type Counts = Readonly<Record<Exclude<DryRunChange, 'unchanged'>, number>>

/** How many of those compared change, and by which criteria. Totals of pages add up. */
export interface DryRunTotals extends Counts {
  readonly compared: number
  readonly unchanged: number
  readonly reopened: number
  readonly rules: Readonly<Record<string, Counts>>
}

export const noTotals: DryRunTotals = { compared: 0, newlyHeld: 0, released: 0, unknown: 0, unchanged: 0, reopened: 0, rules: {} }

const add = (a: Counts | undefined, b: Counts | undefined): Counts => ({
  newlyHeld: (a?.newlyHeld ?? 0) + (b?.newlyHeld ?? 0),
  released: (a?.released ?? 0) + (b?.released ?? 0),
  unknown: (a?.unknown ?? 0) + (b?.unknown ?? 0),
})

export const addTotals = (a: DryRunTotals, b: DryRunTotals): DryRunTotals => ({
  ...add(a, b),
  compared: a.compared + b.compared,
  unchanged: a.unchanged + b.unchanged,
  reopened: a.reopened + b.reopened,
  rules: Object.fromEntries(
    [...new Set([...Object.keys(a.rules), ...Object.keys(b.rules)])].sort().map((rule) => [rule, add(a.rules[rule], b.rules[rule])]),
  ),
})

const one = (change: DryRunChange): Counts => ({
  newlyHeld: change === 'newlyHeld' ? 1 : 0,
  released: change === 'released' ? 1 : 0,
  unknown: change === 'unknown' ? 1 : 0,
})

export const totalsOf = (moves: readonly ComponentMove[]): DryRunTotals =>
  moves.reduce<DryRunTotals>(
    (sum, { change, rules, reopened }) =>
      addTotals(sum, {
        ...one(change),
        compared: 1,
        unchanged: change === 'unchanged' ? 1 : 0,
        reopened: reopened.length > 0 ? 1 : 0,
        rules: Object.fromEntries(rules.map((move) => [move.rule, one(move.change)])),
      }),
    noTotals,
  )
