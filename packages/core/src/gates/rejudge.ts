import { changesBetween, type FactChanges } from '../facts/changes.ts'
import type { Facts } from '../facts/facts.ts'
import { sameData } from '../facts/same-data.ts'
import type { EffectiveTemplate } from '../methodology/effective.ts'
import { observingAlone } from '../rules/compile.ts'
import { type Opening, type Page, pagesOf } from '../rules/page.ts'
import { allWithin, partsOf } from '../rules/parts.ts'
import { judgeCriterion, judgementOf, type Prepared, planFor } from './judge.ts'
import type { Judgement, RuleResult } from './judgement.ts'
import type { Waiver } from './waiver.ts'

const asksEarlier = (part: ReturnType<typeof allWithin>[number]): boolean =>
  'inARow' in part || ('value' in part && typeof part.value === 'object' && 'earlier' in part.value)

const rulesOf = ({ when, passes }: Prepared) => (when ? [when, passes] : [passes])

/** Which criteria look at what, by their numbers. */
interface Readers {
  readonly facts: ReadonlyMap<string, readonly number[]>
  readonly registers: ReadonlyMap<string, readonly number[]>
  readonly earlier: readonly number[]
}

const indexed = (read: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> => {
  const readers = new Map<string, number[]>()
  for (const [index, names] of read.entries()) for (const name of new Set(names)) readers.set(name, [...(readers.get(name) ?? []), index])
  return readers
}

const readersOf = (criteria: readonly Prepared[]): Readers => {
  const parts = criteria.map(({ criterion: { passes, when } }) => [passes, ...(when ? [when] : [])].flatMap(allWithin))
  return {
    facts: indexed(criteria.map((prepared) => rulesOf(prepared).flatMap(({ notes }) => [...notes.facts.keys()]))),
    registers: indexed(parts.map((own) => own.flatMap((part) => partsOf(part).registers))),
    earlier: parts.flatMap((own, index) => (own.some(asksEarlier) ? [index] : [])),
  }
}

const concerned = ({ facts, registers, earlier }: Readers, changes: FactChanges): ReadonlySet<number> => {
  const found = new Set(changes.earlier ? earlier : [])
  for (const fact of changes.facts.keys()) for (const index of facts.get(fact) ?? []) found.add(index)
  for (const register of changes.registers) for (const index of registers.get(register) ?? []) found.add(index)
  return found
}

/** One component as it was judged last. */
interface Standing {
  readonly open: Opening
  readonly page: Page
  readonly waivers: readonly Waiver[]
  /** Where each criterion stands among the judgement's rules; those that are off stand nowhere. */
  readonly ranks: readonly number[]
  facts: Facts
  judgement: Judgement
}

/** Judges a component of that name again. `changes`: how the facts differ from those before, where that is known already. */
export type Rejudging = (component: string, facts: Facts, waivers?: readonly Waiver[], changes?: FactChanges) => Judgement

const none: readonly Waiver[] = []

/**
 * Judges the same components again and again at one gate, each at first as `judge` does. What was found out is kept, and afterwards only those criteria
 * are looked at whose facts, registers or history say something else; on another day, or with other waivers, all of them. Where nothing changed, the answer
 * is the judgement before. It believes what it found out itself, so it must never be given a judgement that somebody stored.
 */
export const makeRejudging = (template: EffectiveTemplate, gateId: string): Rejudging => {
  const plan = planFor(template, gateId)
  // Few are looked at: what they observe is written out for them alone, and not for the whole page.
  const single = plan.criteria.map((prepared) => ({ ...prepared, observed: observingAlone(rulesOf(prepared)) }))
  const readers = readersOf(plan.criteria)
  const standings = new Map<string, Standing>()

  const anew = (component: string, facts: Facts, waivers: readonly Waiver[]): Judgement => {
    const open = standings.get(component)?.open ?? pagesOf(plan.book.table)
    const page = open(facts)
    const results = plan.criteria.map((criterion) => judgeCriterion(criterion, gateId, page, waivers))
    const judgement = judgementOf(template, plan, facts.asOf, results)
    let rank = 0
    const ranks = results.map((result) => (result ? rank++ : -1))
    standings.set(component, { open, page, facts, waivers, ranks, judgement })
    return judgement
  }
  const look = ({ page, waivers, ranks, judgement }: Standing, indexes: ReadonlySet<number>): Judgement => {
    const rules = judgement.rules.slice()
    let decides = false
    for (const index of indexes) {
      const rank = ranks[index] as number
      const now = rank < 0 ? undefined : judgeCriterion(single[index] as Prepared, gateId, page, waivers)
      if (!now) continue
      const before = rules[rank] as RuleResult
      rules[rank] = now
      if (before.value !== now.value || before.waived !== now.waived) decides = true
    }
    if (!decides) return { ...judgement, rules }
    const results = ranks.map((rank) => rules[rank])
    return judgementOf(template, plan, judgement.asOf, results)
  }
  return (component, facts, waivers = none, changes) => {
    const standing = standings.get(component)
    if (!standing || standing.facts.asOf !== facts.asOf || !sameData(standing.waivers, waivers)) return anew(component, facts, waivers)
    const told = changes ?? changesBetween(standing.facts, facts)
    standing.facts = facts
    standing.open(facts, told.facts)
    const indexes = concerned(readers, told)
    if (indexes.size > 0) standing.judgement = look(standing, indexes)
    return standing.judgement
  }
}
