import * as z from 'zod/mini'
import { Facts } from '../facts/facts.ts'
import { factsHashOf } from '../facts/facts-hash.ts'
import { judge, judgementHashOf } from '../gates/judge.ts'
import type { Waiver } from '../gates/waiver.ts'
import { Decision } from '../governance/approval/acts.ts'
import { SiteAct } from '../governance/site/acts.ts'
import { hashOf } from '../hash.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import type { TailoringEntry } from '../methodology/tailoring.ts'
import type { Template } from '../methodology/template.ts'
import { isPlain } from '../plain.ts'
import { loadExpressions } from '../rules/expression.ts'
import type { Instant } from '../work/values.ts'
import { type Diagnosis, diagnose } from './diagnose.ts'
import type { Pack, PackSubject } from './pack.ts'
import { type Anchor, LedgerPage } from './record.ts'
import { personIn, unsealed } from './seal.ts'

/**
 * Whether a decision still follows from what it rests on. `same`: judging the kept facts again by the kept template gives the hash that the decision names.
 * `different`: it does not. `changed`: the facts or the template are not those that the decision names. `missing`: they are not in the pack. `notReplayable`: it was kept without saying what it was judged by.
 */
type Replay = 'same' | 'different' | 'changed' | 'missing' | 'notReplayable'

export interface DecisionChecked {
  readonly seq: number
  readonly at: Instant
  readonly gate: string
  readonly outcome: Decision['outcome']
  readonly judgementHash: string
  readonly replay: Replay
}

/** A change of the tracker's own rules, and whether the plan that it names is the one that was kept. */
export interface EnforcementChecked {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  readonly became: 'inForce' | 'inPart' | 'undone'
  readonly was: 'never' | 'inForce' | 'undone'
  readonly rules: number
  readonly changes: string
  /** `null`: what was found follows no plan that is known. */
  readonly plan: string | null
  readonly replay: 'same' | 'changed' | 'missing' | 'none'
  /** The product found it so and nobody did it with it: whom the tracker's own log names, if anybody, and when it says that it was changed. */
  readonly found?: { readonly named: string; readonly changedAt: Instant | null }
}

export interface SubjectChecked extends Diagnosis {
  readonly subject: string
  readonly key: string
  readonly title: string
  readonly anchor: Anchor | null
  readonly decisions: readonly DecisionChecked[]
  readonly enforcement: readonly EnforcementChecked[]
  readonly verified: boolean
}

export interface PackChecked {
  readonly at: Instant
  readonly verified: boolean
  readonly records: number
  readonly subjects: readonly SubjectChecked[]
}

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const Kept = z.looseObject({
  judgement: z.looseObject({
    gate: z.string(),
    asOf: z.string(),
    rules: z.array(z.looseObject({ id: z.string(), waived: z.boolean() })),
  }),
  facts: Facts,
  judgedBy: z.optional(
    z.looseObject({ template: sha256, tier: z.enum(['light', 'standard', 'major']), tailoring: z.optional(z.array(z.looseObject({}))) }),
  ),
})
type Kept = z.infer<typeof Kept>

/** What the judgement says was waived, so that judging again comes to the same; that a waiver was granted stands in the ledger. */
const waiversIn = ({ judgement: { gate, asOf, rules } }: Kept): readonly Waiver[] =>
  rules.filter(({ waived }) => waived).map(({ id }) => ({ rule: id, gate, from: asOf, to: asOf }))

/** Judges kept facts again: the hash of what comes out, or why there is none. */
const rejudged = async (kept: Kept, pack: Pack): Promise<string | Exclude<Replay, 'same' | 'different'>> => {
  if (!kept.judgedBy) return 'notReplayable'
  const { template: body, tier, tailoring = [] } = kept.judgedBy
  const given = pack.templates[body]
  if (given === undefined) return 'missing'
  if (!isPlain(given) || hashOf(given) !== body) return 'changed'
  // The body as it was given, because its own hash enters that of the judgement; whether it is a template shows when it judges.
  const template = given as unknown as Template
  try {
    await loadExpressions(template)
    const effective = effectiveTemplate(template, tier, tailoring as unknown as readonly TailoringEntry[])
    return judgementHashOf(judge(effective, kept.judgement.gate, kept.facts, waiversIn(kept)))
  } catch {
    return 'changed'
  }
}

const replayOf = async ({ judgementHash, factsHash }: Decision, pack: Pack): Promise<Replay> => {
  const found = pack.judgements.find((one) => one.judgementHash === judgementHash && one.factsHash === factsHash)
  if (!found) return 'missing'
  const kept = Kept.safeParse(found.kept)
  if (!kept.success || factsHashOf(kept.data.facts) !== factsHash || hashOf(kept.data.judgement) !== judgementHash) return 'changed'
  const again = await rejudged(kept.data, pack)
  if (again === 'notReplayable' || again === 'missing' || again === 'changed') return again
  return again === judgementHash ? 'same' : 'different'
}

const decisionsIn = async (subject: PackSubject, pack: Pack): Promise<readonly DecisionChecked[]> => {
  const checked: DecisionChecked[] = []
  for (const [index, hash] of subject.hashes.entries()) {
    const page = LedgerPage.safeParse(subject.pages[hash])
    if (!page.success || hashOf(page.data.record) !== hash) continue
    const decision = Decision.safeParse(page.data.record.act)
    if (!decision.success) continue
    const { gate, outcome, judgementHash } = decision.data
    const replay = await replayOf(decision.data, pack)
    checked.push({ seq: index + 1, at: page.data.record.at, gate, outcome, judgementHash, replay })
  }
  return checked
}

const planIn = (plans: NonNullable<Pack['plans']>, plan: string | null): EnforcementChecked['replay'] => {
  if (plan === null) return 'none'
  const body = plans[plan]
  return body === undefined ? 'missing' : hashOf(body) === plan ? 'same' : 'changed'
}

const enforcementIn = (subject: PackSubject, { plans = {} }: Pack): readonly EnforcementChecked[] =>
  subject.hashes.flatMap((hash, index) => {
    const page = LedgerPage.safeParse(subject.pages[hash])
    if (!page.success || hashOf(page.data.record) !== hash) return []
    const { record, aside } = page.data
    const act = SiteAct.safeParse(unsealed(record.act, aside))
    if (!act.success || (act.data.kind !== 'enforcement.set' && act.data.kind !== 'enforcement.found')) return []
    const { became, changes, plan } = act.data
    const told = { seq: index + 1, at: record.at, by: personIn(aside, record.by).name, became, changes: changes.text, plan }
    const done = act.data.kind === 'enforcement.set' ? { was: act.data.was, rules: act.data.rules } : { was: 'never' as const, rules: 0 }
    const found = act.data.kind === 'enforcement.found' ? { found: { named: act.data.named.text, changedAt: act.data.changedAt } } : {}
    return [{ ...told, ...done, ...found, replay: planIn(plans, plan) }]
  })

const holds = ({ replay }: DecisionChecked): boolean => replay === 'same' || replay === 'notReplayable'

const checkOne = async (subject: PackSubject, pack: Pack): Promise<SubjectChecked> => {
  const diagnosis = diagnose({
    subject: subject.subject,
    hashes: subject.hashes,
    bodyOf: (hash) => subject.pages[hash],
    anchor: subject.anchor ?? undefined,
  })
  const decisions = await decisionsIn(subject, pack)
  const enforcement = enforcementIn(subject, pack)
  const follow = decisions.every(holds) && enforcement.every(({ replay }) => replay === 'same' || replay === 'none')
  const verified = diagnosis.problems.length === 0 && diagnosis.anchoring.is !== 'contradicted' && follow
  const { subject: ref, key, title, anchor } = subject
  return { ...diagnosis, subject: ref, key, title, anchor, decisions, enforcement, verified }
}

/** Checks a pack by nothing but itself: every record and its place, the ends on the items, whether each decision still follows from its facts, and each change of the tracker's rules from its plan. */
export const verifyPack = async (pack: Pack): Promise<PackChecked> => {
  const subjects: SubjectChecked[] = []
  for (const subject of pack.subjects) subjects.push(await checkOne(subject, pack))
  return {
    at: pack.at,
    verified: subjects.every(({ verified }) => verified),
    records: subjects.reduce((sum, { records }) => sum + records, 0),
    subjects,
  }
}
