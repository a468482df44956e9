import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashOf } from '../../hash.ts'
import type { Entry, Verified } from '../../ledger/record.ts'
import type { SiteAct } from './acts.ts'
import { siteGovernance } from './site-state.ts'
import { obstaclesOnSite } from './weigh.ts'

const pmo = ['amara', 'marcus', 'petra']
const people = [...pmo, 'sponsor', 'nobody']
const person = fc.constantFrom(...people)
const role = fc.constantFrom('gatekeepers', 'board')

const act: fc.Arbitrary<SiteAct> = fc.oneof(
  fc.record({
    kind: fc.constant('group.set' as const),
    role,
    members: fc.uniqueArray(person, { maxLength: 3 }).map((refs) => refs.map((ref) => ({ person: ref, name: ref }))),
  }),
  fc.record({ kind: fc.constant('group.agree' as const), proposal: fc.integer({ min: 1, max: 12 }) }),
)

const chainOf = (entries: readonly Entry[]): Verified => ({ subject: 'M1', entries, problems: [], anchoring: { is: 'anchored' } })

/** What is recorded of what people try, one after the other: only what nothing stands against. */
const recorded = (tried: readonly { readonly by: string; readonly act: SiteAct }[]): readonly Entry[] =>
  tried.reduce<readonly Entry[]>((entries, { by, act: asked }) => {
    const site = siteGovernance(chainOf(entries))
    const obstacles = obstaclesOnSite(asked, { actor: { ref: by, name: by }, isPmo: pmo.includes(by), today: '2022-03-31', site })
    if (obstacles.length > 0) return entries
    const seq = entries.length + 1
    return [...entries, { hash: hashOf([seq, asked]), seq, at: '2022-03-31T09:00:00.000Z', by: { ref: by, name: by }, act: asked }]
  }, [])

const refsOf = (entry: Entry | undefined): readonly string[] => {
  const members = entry?.act['members']
  return Array.isArray(members) ? members.map(({ person: ref }: { person: string }) => ref) : []
}

it('whatever people try, a group is what one of the PMO proposed last before another of the PMO agreed', () => {
  const tries = fc.array(fc.record({ by: person, act }), { maxLength: 40 })
  fc.assert(
    fc.property(tries, (tried) => {
      const entries = recorded(tried)
      const { groups } = siteGovernance(chainOf(entries))
      for (const [of, members] of Object.entries(groups)) {
        const agreed = entries.findLast(({ act: { kind, proposal } }) => {
          const found = entries.find(({ seq }) => seq === proposal)
          return kind === 'group.agree' && found?.act['role'] === of
        })
        const proposal = entries.find(({ seq }) => seq === agreed?.act['proposal'])
        expect(members.map(({ ref }) => ref)).toEqual(refsOf(proposal))
        expect(pmo).toEqual(expect.arrayContaining([agreed?.by.ref, proposal?.by.ref]))
        expect(agreed?.by.ref).not.toBe(proposal?.by.ref)
        const newer = entries.filter(
          ({ seq, act: given }) => given.kind === 'group.set' && given['role'] === of && seq < (agreed?.seq ?? 0),
        )
        expect(newer.at(-1)?.seq).toBe(proposal?.seq)
      }
    }),
  )
})

it('whatever record is lost, no group stands that was agreed before it', () => {
  const tries = fc.array(fc.record({ by: person, act }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(tries, fc.nat(), (tried, place) => {
      const entries = recorded(tried)
      const lost = entries[place % Math.max(1, entries.length)]
      if (!lost) return
      const { groups } = siteGovernance({
        ...chainOf(entries.filter((entry) => entry !== lost)),
        problems: [{ seq: lost.seq, hash: lost.hash, problem: 'removed' }],
      })
      const agreed = entries.filter(({ seq, act: { kind } }) => kind === 'group.agree' && seq > lost.seq).length
      expect(Object.keys(groups).length).toBeLessThanOrEqual(agreed)
    }),
  )
})
