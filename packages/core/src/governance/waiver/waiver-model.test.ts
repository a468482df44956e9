import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredJudgement } from '../../gates/records.ts'
import { covers } from '../../gates/waiver.ts'
import type { Entry } from '../../ledger/record.ts'
import { effectiveTemplate } from '../../methodology/effective.ts'
import { governed } from '../../testing/governed-site.ts'
import { addDays, daysBetween } from '../../work/calendar.ts'
import type { Act } from '../acts.ts'
import type { Scene } from '../scene.ts'
import { nobody } from '../site/site-state.ts'
import { governanceState } from '../state.ts'
import { obstaclesTo } from '../weigh.ts'
import { waiverDebt, waiversGranted } from './state.ts'

const template = effectiveTemplate(governed, 'standard')
const { maxDays, extensions } = governed.waivers ?? { maxDays: 0, extensions: 0 }
const begin = '2022-03-31'
const actors = ['sponsor', 'manager', 'pmo', 'otherPmo', 'reader'] as const
type Actor = (typeof actors)[number]
const rules = ['PG-01', 'PG-02', 'PG-33'] as const

/** What stands in a ledger, and the day. */
interface Real {
  entries: Entry[]
  today: string
}

/** What a person would write on a sheet of paper: for each waiver that was asked for, by its record, what holds. */
interface Paper {
  readonly waivers: Map<
    number,
    { rule: string; asker: Actor; owner: Actor; from: string; to: string; grantor?: Actor; extended: number; over: boolean }
  >
  readonly voters: Set<Actor>
}

const person = (ref: string) => ({ known: true, value: { is: 'person', person: ref } }) as const

const stateOf = ({ entries }: Real) => governanceState({ subject: 'P1', entries, problems: [], anchoring: { is: 'anchored' } })

const sceneFor = (real: Real, actor: Actor): Scene => {
  const state = stateOf(real)
  const waived = (rule: string) => waiversGranted(state).some((waiver) => covers(waiver, rule, 'G0', real.today))
  const results = rules.map((id) => ({ id, value: 'fail', severity: 'block', observed: {}, limits: [], waived: waived(id) }))
  return {
    actor: { ref: actor, name: actor },
    isPmo: actor === 'pmo' || actor === 'otherPmo',
    selfAppointed: [],
    now: `${real.today}T12:00:00.000Z`,
    today: real.today,
    usableUntil: addDays(real.today, 30),
    template,
    stored: {
      judgement: { gate: 'G0', outcome: 'notReady', rules: results },
      judgementHash: 'f'.repeat(64),
      facts: { values: { 'roles[sponsor].person': person('sponsor'), 'roles[projectManager].person': person('manager') } },
      passages: [],
    } as unknown as StoredJudgement,
    state,
    site: nobody,
  }
}

/** Does it where nothing stands against it; says whether it was done, and under which record. */
const tryTo = (real: Real, actor: Actor, act: Act): number | undefined => {
  if (obstaclesTo(act, sceneFor(real, actor)).length > 0) return undefined
  const seq = real.entries.length + 1
  const entry = { hash: `${seq}`, seq, at: `${real.today}T12:00:00.000Z`, by: { ref: actor, name: actor }, act }
  real.entries.push(entry)
  return seq
}

const words = { text: 'Because' }
type Command = fc.Command<Paper, Real>
const agrees = (paper: Paper, real: Real): void => {
  const state = stateOf(real)
  const held = [...paper.waivers.values()].filter(({ grantor, over }) => grantor && !over)
  for (const rule of rules)
    for (const day of [real.today, addDays(real.today, 1), addDays(real.today, 40)])
      expect(waiversGranted(state).some((waiver) => covers(waiver, rule, 'G0', day))).toBe(
        held.some((one) => one.rule === rule && one.from <= day && day <= one.to),
      )
  expect(waiverDebt(state, real.today).active).toHaveLength(held.filter(({ from, to }) => from <= real.today && real.today <= to).length)
  for (const { grantor, asker, owner, from, to, extended } of held) {
    expect([asker, owner]).not.toContain(grantor)
    expect(daysBetween(from, to) + 1).toBeLessThanOrEqual(maxDays * (1 + extended))
    expect(extended).toBeLessThanOrEqual(extensions)
  }
}

const command = (name: string, run: (paper: Paper, real: Real) => void): Command => ({
  check: () => true,
  run: (paper, real) => {
    run(paper, real)
    agrees(paper, real)
  },
  toString: () => name,
})

const actor = fc.constantFrom(...actors)
const at = fc.nat(3)
const nth = (paper: Paper, index: number): number => [...paper.waivers.keys()][index] ?? 99

const asks = fc
  .record({
    who: fc.constantFrom<Actor>('sponsor', 'manager', 'manager', 'reader'),
    owner: fc.constantFrom<Actor>('manager', 'pmo', 'otherPmo'),
    rule: fc.constantFrom(...rules),
    wait: fc.integer({ min: -1, max: 3 }),
    days: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ who, owner, rule, wait, days }) =>
    command(`${who} asks for ${rule}, ${days} days`, (paper, real) => {
      const from = addDays(real.today, wait)
      const to = addDays(from, days)
      const seq = tryTo(real, who, {
        kind: 'waiver.ask',
        gate: 'G0',
        rule,
        reason: words,
        control: words,
        owner: { person: owner },
        from,
        to,
        risk: 'low',
      })
      if (seq !== undefined) paper.waivers.set(seq, { rule, asker: who, owner, from, to, extended: 0, over: false })
    }),
  )
const grants = fc.tuple(fc.constantFrom<Actor>('pmo', 'otherPmo', 'sponsor'), at).map(([who, index]) =>
  command(`${who} grants number ${index}`, (paper, real) => {
    const waiver = nth(paper, index)
    const one = paper.waivers.get(waiver)
    if (tryTo(real, who, { kind: 'waiver.grant', waiver }) === undefined) return
    expect(paper.voters.has(who)).toBe(false)
    expect(one?.over).toBe(false)
    expect(one?.grantor).toBeUndefined()
    if (one) one.grantor = who
  }),
)
const refusals = fc.tuple(actor, at).map(([who, index]) =>
  command(`${who} refuses number ${index}`, (paper, real) => {
    const waiver = nth(paper, index)
    const one = paper.waivers.get(waiver)
    if (tryTo(real, who, { kind: 'waiver.refuse', waiver, reason: words }) === undefined) return
    expect(one?.grantor).toBeUndefined()
    if (one) one.over = true
  }),
)
const prolongs = fc.tuple(actor, at, fc.integer({ min: 0, max: 40 })).map(([who, index, days]) =>
  command(`${who} prolongs number ${index} by ${days} days`, (paper, real) => {
    const waiver = nth(paper, index)
    const one = paper.waivers.get(waiver)
    const to = addDays(one?.to ?? real.today, days)
    if (tryTo(real, who, { kind: 'waiver.extend', waiver, to, reason: words }) === undefined || !one) return
    one.to = to
    one.extended += 1
  }),
)
const ends = fc.tuple(actor, at).map(([who, index]) =>
  command(`${who} ends number ${index}`, (paper, real) => {
    const waiver = nth(paper, index)
    const one = paper.waivers.get(waiver)
    if (tryTo(real, who, { kind: 'waiver.end', waiver, reason: words }) !== undefined && one) one.over = true
  }),
)
const votes = actor.map((who) =>
  command(`${who} votes`, (paper, real) => {
    const state = stateOf(real)
    const vote: Act = {
      kind: 'vote',
      gate: 'G0',
      judgementHash: 'f'.repeat(64),
      outcome: 'hold',
      role: who === 'sponsor' ? who : 'pmo',
      comment: words,
    }
    if (!state.approvals.rounds.some(({ asked }) => asked)) {
      const seq = real.entries.length + 1
      const asked: Act = { kind: 'approval.ask', gate: 'G0', judgementHash: 'f'.repeat(64) }
      real.entries.push({ hash: `${seq}`, seq, at: `${real.today}T12:00:00.000Z`, by: { ref: 'somebody', name: '' }, act: asked })
    }
    if (tryTo(real, who, vote) === undefined) return
    const grantors = [...paper.waivers.values()].flatMap(({ grantor, over, to }) => (grantor && !over && real.today <= to ? [grantor] : []))
    expect(grantors).not.toContain(who)
    paper.voters.add(who)
  }),
)
const nights = fc.integer({ min: 1, max: 20 }).map((days) =>
  command(`${days} days pass`, (_, real) => {
    real.today = addDays(real.today, days)
  }),
)

describe('waivers under any order of acts', () => {
  it('cover what was granted, on its days and no other, and keep apart who asks, grants and decides', () =>
    fc.assert(
      fc.property(
        fc.commands([asks, asks, grants, grants, refusals, prolongs, ends, votes, nights], { maxCommands: 40, size: 'max' }),
        (commands) => {
          fc.modelRun(() => ({ model: { waivers: new Map(), voters: new Set<Actor>() }, real: { entries: [], today: begin } }), commands)
        },
      ),
      { numRuns: 60 },
    ))
})
