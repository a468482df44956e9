import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../hash.ts'
import { anchorOf, type Done, pagesAfter, verifyChain } from './chain.ts'
import type { LedgerPage } from './record.ts'

const salts = () => {
  let at = 0
  return () => `salt ${(at += 1)}`
}
const person = fc.constantFrom({ ref: 'ada', name: 'Ada' }, { ref: 'ben', name: 'Ben' }, { ref: 'cem', name: 'Cem' })
const doing: fc.Arbitrary<Done> = fc.record({
  at: fc.constantFrom('2022-03-31T09:00:00.000Z', '2022-04-01T09:00:00.000Z'),
  by: person,
  act: fc.record({
    kind: fc.constantFrom('vote', 'approval.ask'),
    note: fc.record({ text: fc.string() }),
    owner: person.map(({ ref, name }) => ({ person: ref, name })),
  }),
})
const chainOf = (done: readonly Done[]) => {
  const pages = pagesAfter('P1', { hashes: [], aside: {} }, done, salts())
  return { hashes: pages.map(({ hash }) => hash), bodies: new Map<string, unknown>(pages.map(({ hash, page }) => [hash, page])) }
}
type Chain = ReturnType<typeof chainOf>
const verify = ({ hashes, bodies }: Chain, anchor = anchorOf(hashes), subject = 'P1') =>
  verifyChain(subject, hashes, (hash) => bodies.get(hash), anchor)
const chains = fc.array(doing, { minLength: 2, maxLength: 8 }).chain((done) => fc.tuple(fc.constant(done), fc.nat(done.length - 1)))
const pageAt = ({ hashes, bodies }: Chain, at: number) => bodies.get(hashes[at] ?? '') as LedgerPage

describe('a chain', () => {
  it('comes back as it was put in, with names and texts', () =>
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 8 }), (done) => {
        const { entries, problems, anchoring } = verify(chainOf(done))
        expect(problems).toEqual([])
        expect(anchoring).toEqual(done.length === 0 ? { is: 'none' } : { is: 'anchored' })
        expect(entries.map(({ at, by, act }) => ({ at, by, act }))).toEqual(done)
      }),
    ))

  it('holds no name and no text in its records', () =>
    fc.assert(
      fc.property(fc.array(doing, { minLength: 1, maxLength: 8 }), (done) => {
        const chain = chainOf(done)
        const records = JSON.stringify(chain.hashes.map((_, at) => pageAt(chain, at).record))
        for (const { by, act } of done) {
          expect(records).not.toContain(`"${by.name}"`)
          expect(records).not.toContain(`"${by.ref}"`)
          const { text } = (act as unknown as { note: { text: string } }).note
          if (text.length > 3) expect(records).not.toContain(JSON.stringify(text))
        }
      }),
    ))

  it('names the one record that was edited, and shows the others', () =>
    fc.assert(
      fc.property(chains, ([done, at]) => {
        const chain = chainOf(done)
        const { record, aside } = pageAt(chain, at)
        chain.bodies.set(chain.hashes[at] ?? '', { record: { ...record, at: '2020-01-01T00:00:00.000Z' }, aside })
        const found = verify(chain)
        expect(found.problems).toMatchObject([{ seq: at + 1, problem: 'edited' }])
        expect(found.entries).toHaveLength(done.length - 1)
      }),
    ))

  it('names the one record that was removed', () =>
    fc.assert(
      fc.property(chains, ([done, at]) => {
        const chain = chainOf(done)
        chain.bodies.delete(chain.hashes[at] ?? '')
        expect(verify(chain).problems).toMatchObject([{ seq: at + 1, problem: 'removed' }])
      }),
    ))

  it('contradicts its anchor when it was written anew, cut short or put in another order', () =>
    fc.assert(
      fc.property(chains, ([done, at]) => {
        const chain = chainOf(done)
        const anchor = anchorOf(chain.hashes)
        const anew = chainOf(
          [...done.slice(0, at), ...done.slice(at + 1), ...done.slice(at, at + 1)].map((one) => ({
            ...one,
            at: '2021-01-01T00:00:00.000Z',
          })),
        )
        expect(verify(anew, anchor).anchoring).toMatchObject({ is: 'contradicted' })
        expect(verify({ ...chain, hashes: chain.hashes.slice(0, -1) }, anchor).anchoring).toMatchObject({ is: 'contradicted' })
        const turned = verify({ ...chain, hashes: chain.hashes.toReversed() }, anchor)
        expect(turned.anchoring).toMatchObject({ is: 'contradicted' })
        expect(turned.problems.map(({ problem }) => problem)).toContain('reordered')
      }),
    ))

  it('shows what was put in between', () => {
    const [first, second] = [
      chainOf([fc.sample(doing, { numRuns: 1, seed: 1 })[0] as Done]),
      chainOf(fc.sample(doing, { numRuns: 2, seed: 2 })),
    ]
    const hashes = [...first.hashes, ...second.hashes]
    const found = verify({ hashes, bodies: new Map([...first.bodies, ...second.bodies]) }, undefined)
    expect(found.problems).toMatchObject([
      { seq: 2, problem: 'reordered' },
      { seq: 3, problem: 'reordered' },
    ])
  })

  it('does not count for another project', () => {
    const chain = chainOf(fc.sample(doing, { numRuns: 1, seed: 3 }))
    expect(verify(chain, undefined, 'P2').problems).toMatchObject([{ problem: 'foreign' }])
  })

  it('says how far it is ahead of what the item attests', () => {
    const chain = chainOf(fc.sample(doing, { numRuns: 3, seed: 4 }))
    expect(verify(chain, anchorOf(chain.hashes.slice(0, 1))).anchoring).toEqual({ is: 'ahead', by: 2 })
  })

  it('still verifies after a person and a text were erased, who are then nameless', () => {
    const [done] = fc.sample(doing, { numRuns: 1, seed: 5 })
    const chain = chainOf([done as Done])
    const { record, aside } = pageAt(chain, 0)
    const erased = Object.fromEntries(Object.keys(aside).map((hash) => [hash, null]))
    chain.bodies.set(chain.hashes[0] ?? '', { record, aside: erased })
    const { problems, entries } = verify(chain)
    expect(problems).toEqual([])
    expect(entries[0]?.by).toEqual({ ref: record.by, name: '' })
    expect(entries[0]?.act).toMatchObject({ note: { text: '' } })
  })

  it('tells a changed name or text beside it', () => {
    const [done] = fc.sample(doing, { numRuns: 1, seed: 6 })
    const chain = chainOf([done as Done])
    const { record, aside } = pageAt(chain, 0)
    const [hash] = Object.keys(aside)
    chain.bodies.set(chain.hashes[0] ?? '', { record, aside: { ...aside, [hash ?? '']: { salt: 'x', text: 'Other' } } })
    expect(verify(chain).problems).toMatchObject([{ seq: 1, problem: 'texts' }])
  })

  it('gives a person one reference within it, and another in another chain', () => {
    const by = { ref: 'ada', name: 'Ada' }
    const once = { at: '2022-03-31T09:00:00.000Z', by, act: { kind: 'vote' } }
    const pages = pagesAfter('P1', { hashes: [], aside: {} }, [once, once], salts())
    expect(pages[0]?.page.record.by).toBe(pages[1]?.page.record.by)
    const next = salts()
    next()
    expect(pagesAfter('P2', { hashes: [], aside: {} }, [once], next)[0]?.page.record.by).not.toBe(pages[0]?.page.record.by)
    expect(hashOf(pages[0]?.page.record)).toBe(pages[0]?.hash)
  })
})
