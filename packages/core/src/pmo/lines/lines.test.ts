import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shelf } from '../../ports.ts'
import { fakeShelf, type KeptDocuments } from '../../testing/fake-shelf.ts'
import { everyLine, lineFor, type Packed, someLines } from './packed.ts'
import { writeLines } from './write-lines.ts'

interface Line {
  readonly n: number
  readonly text: string
}
const packed: Packed<Line> = {
  collection: 'lines',
  check: (_item, value) => (typeof (value as Line | null)?.n === 'number' ? (value as Line) : null),
  same: (before, after) => before.n === after.n,
  longest: 25_000,
}
const long = 'x'.repeat(70)
const named = (from: number, upTo: number, n = 0) =>
  new Map(Array.from({ length: upTo - from }, (_, place) => [`${10_000 + from + place}`, { n, text: long }] as const))

const storage = () => {
  const kept: KeptDocuments = new Map()
  const asked = { reads: 0, writes: 0 }
  const shelf = fakeShelf(kept, true)
  const counting: Shelf = {
    ...shelf,
    read: (key) => {
      asked.reads += 1
      return shelf.read(key)
    },
    write: (...given) => {
      asked.writes += 1
      return shelf.write(...given)
    },
  }
  return { kept, ports: { shelf: counting }, asked }
}

describe('lines in few documents', () => {
  it('need one read for a portfolio of 235 projects, and about one for each 250 of a large one', async () => {
    const { ports, asked, kept } = storage()
    await writeLines(ports, packed, named(0, 235))
    asked.reads = 0
    expect((await everyLine(ports, packed)).size).toBe(235)
    expect(asked.reads).toBe(1)
    for (let from = 235; from < 1000; from += 20) await writeLines(ports, packed, named(from, Math.min(1000, from + 20)))
    asked.reads = 0
    expect((await everyLine(ports, packed)).size).toBe(1000)
    expect(asked.reads).toBeLessThan(20)
    for (const { value } of kept.values()) expect(JSON.stringify(value).length).toBeLessThan(25_100)
  })

  it('are written once where many of a page change, and not at all where nothing differs', async () => {
    const { ports, asked } = storage()
    await writeLines(ports, packed, named(0, 100))
    asked.writes = 0
    await writeLines(ports, packed, named(0, 100))
    expect(asked.writes).toBe(0)
    await writeLines(ports, packed, named(20, 60, 1))
    expect(asked.writes).toBe(1)
  })

  it('come back part by part, each once, in one order, also while pages are parted in between', async () => {
    const { ports } = storage()
    await writeLines(ports, packed, named(0, 240))
    const first = await someLines(ports, packed, undefined, 100)
    await writeLines(ports, packed, named(240, 900))
    const seen: Line[] = [...first.lines]
    let after = first.next
    while (after !== undefined) {
      const page = await someLines(ports, packed, after, 100)
      expect(page.lines.length).toBeLessThanOrEqual(100)
      seen.push(...page.lines)
      after = page.next
    }
    expect(seen.length).toBeGreaterThanOrEqual(240)
    expect(seen.length).toBeLessThanOrEqual(900)
  })

  it('lose nothing of what several write at once, whoever parts a page meanwhile', async () => {
    const writer = fc.array(fc.record({ item: fc.nat(700), n: fc.nat(3), gone: fc.boolean() }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.tuple(writer, writer, writer), async (scheduler, writers) => {
        const { kept } = storage()
        const plain = fakeShelf(kept, true)
        await writeLines({ shelf: plain }, packed, named(0, 240))
        const slow: Shelf = {
          ...plain,
          read: scheduler.scheduleFunction(plain.read) as Shelf['read'],
          write: scheduler.scheduleFunction(plain.write) as Shelf['write'],
        }
        // Each writer has things of its own, so that what is to stand in the end is known.
        const own = writers.map(
          (each, which) => new Map(each.map(({ item, n, gone }) => [`${10_000 + item * 3 + which}`, gone ? null : { n, text: long }])),
        )
        const all = Promise.all(own.map((changes) => writeLines({ shelf: slow }, packed, changes)))
        await scheduler.waitFor(all)
        for (const changes of own)
          for (const [item, line] of changes) expect((await lineFor({ shelf: plain }, packed, item))?.n).toBe(line?.n)
        const untouched = [...named(0, 240).keys()].filter((item) => own.every((changes) => !changes.has(item)))
        const stand = await everyLine({ shelf: plain }, packed)
        expect(untouched.filter((item) => !stand.has(item))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('stand again after somebody spoiled a page, and one spoiled line hides no other', async () => {
    const { ports, kept } = storage()
    await writeLines(ports, packed, named(0, 3))
    kept.set('lines/all', { version: '7', value: { lines: { 10_000: { n: 0, text: '' }, 10_001: 'rubbish' } } })
    expect([...(await everyLine(ports, packed)).keys()]).toEqual(['10000'])
    for (const value of [{ halves: ['all', 'all'] }, { halves: ['gone', 'too'] }, 'rubbish', null]) {
      kept.set('lines/all', { version: '9', value })
      expect((await everyLine(ports, packed)).size).toBe(0)
      await writeLines(ports, packed, named(0, 3))
      expect((await everyLine(ports, packed)).size).toBe(3)
    }
  })
})
