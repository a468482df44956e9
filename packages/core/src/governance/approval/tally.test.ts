import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DecisionOutcome, type Vote } from './acts.ts'
import { decided, fill } from './tally.ts'

const vote = (seq: number, role: string, outcome: DecisionOutcome = 'go', more: Partial<Vote> = {}): Vote => ({
  seq,
  at: '2022-03-31T09:00:00.000Z',
  by: { ref: `p${seq}`, name: `P ${seq}` },
  outcome,
  role,
  says: '',
  comment: '',
  dissent: '',
  conditions: [],
  ...more,
})
const gate = {
  decidedBy: ['sponsor', 'gatekeepers', 'pmo'],
  quorum: { all: ['sponsor'], atLeast: { count: 2, of: ['gatekeepers', 'pmo'] } },
}
const condition = { what: { text: 'Sign' }, owner: { person: 'x' }, due: '2022-05-01' }
const outcomes = (...votes: readonly Vote[]) => decided(gate, votes)?.outcome

describe('a quorum', () => {
  it('is filled by the roles that it cannot do without and as many of the others as it asks for', () => {
    expect(outcomes(vote(1, 'sponsor'), vote(2, 'gatekeepers'))).toBeUndefined()
    expect(outcomes(vote(1, 'sponsor'), vote(2, 'gatekeepers'), vote(3, 'pmo'))).toBe('go')
    expect(outcomes(vote(1, 'pmo'), vote(2, 'gatekeepers'), vote(3, 'gatekeepers'))).toBeUndefined()
  })
  it('goes with conditions where any vote that counts has them', () =>
    expect(decided(gate, [vote(1, 'sponsor', 'conditionalGo', { conditions: [condition] }), vote(2, 'pmo'), vote(3, 'pmo')])).toMatchObject(
      {
        outcome: 'conditionalGo',
        conditions: [condition],
      },
    ))
  it('is any one of those who decide where the template names none', () => {
    expect(decided({ decidedBy: ['sponsor', 'pmo'] }, [vote(1, 'pmo')])?.outcome).toBe('go')
    expect(decided({ decidedBy: ['sponsor', 'pmo'] }, [vote(1, 'pmo', 'hold')])?.outcome).toBe('hold')
  })
  it('is decided against by whoever it cannot do without, or by as many of the others', () => {
    expect(outcomes(vote(1, 'sponsor', 'stop'))).toBe('stop')
    expect(outcomes(vote(1, 'pmo', 'recycle'))).toBeUndefined()
    expect(outcomes(vote(1, 'pmo', 'recycle'), vote(2, 'gatekeepers', 'recycle'))).toBe('recycle')
  })
  it('says what is still missing', () =>
    expect(fill(gate.quorum, [vote(1, 'pmo')])).toMatchObject({
      missing: ['sponsor'],
      missingOf: { count: 1, of: ['gatekeepers', 'pmo'] },
    }))

  const votes = fc.array(
    fc.tuple(fc.constantFrom('sponsor', 'gatekeepers', 'pmo', 'stranger'), fc.constantFrom(...DecisionOutcome.options)),
    { maxLength: 6 },
  )
  it('decides the same in whatever order people voted', () =>
    fc.assert(
      fc.property(votes, (given) => {
        const made = given.map(([role, outcome], at) => vote(at + 1, role, outcome))
        expect(decided(gate, made.toReversed())?.outcome).toBe(decided(gate, made)?.outcome)
      }),
    ))
  it('lets nobody’s vote count whose role does not decide, and one more go never undoes a go', () =>
    fc.assert(
      fc.property(votes, (given) => {
        const made = given.map(([role, outcome], at) => vote(at + 1, role, outcome))
        const reached = decided(gate, made)
        expect(reached?.counted.every(({ role }) => role !== 'stranger') ?? true).toBe(true)
        if (reached?.outcome === 'go') expect(decided(gate, [...made, vote(99, 'pmo')])?.outcome).toBe('go')
      }),
    ))
})
