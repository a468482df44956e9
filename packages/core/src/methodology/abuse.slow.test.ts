import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../gates/judge.ts'
import type { Condition } from '../rules/condition.ts'
import { loadExpressions } from '../rules/expression.ts'
import { builtInTemplates } from '../templates.ts'
import { long, seed } from '../testing/suite.ts'
import { goodProject } from '../testing/worked.ts'
import { readTemplate } from './check.ts'
import { effectiveTemplate } from './effective.ts'
import { lintTemplate } from './lint.ts'
import { firstPhaseGate } from './phase-gate-1.ts'
import type { Template } from './template.ts'

const owned: Condition = { fact: 'risks[].owner', is: 'present' }
const cost = 'cost.varianceRatio'

/** One of every kind of condition and of operand. */
const leaves: readonly Condition[] = [
  { share: 'risks', as: 'owned', of: { fact: 'risks[].score', is: 'atLeast', value: 12 }, satisfies: owned, is: 'atLeast', value: 9000 },
  { count: 'changeRequests', as: 'open', where: { fact: 'changeRequests[].open', is: 'equals', value: true }, is: 'equals', value: 0 },
  { all: [{ some: 'risks', as: 'some', satisfies: owned }, { not: { every: 'risks', as: 'all', satisfies: { any: [owned] } } }] },
  { inARow: 3, as: 'weeks', satisfies: { fact: cost, is: 'atMost', value: { parameter: 'costTolerance' } } },
  { expression: 'cost.varianceRatio + parameters.costTolerance * 2 < 9000 && asOf > "2022-01-01"', reads: [cost] },
  { fact: cost, is: 'atMost', value: { earlier: cost, at: 'previousGate' } },
  { fact: cost, is: 'below', value: { earlier: cost, at: 'previousPeriod' } },
  { fact: 'gate.dueOn', is: 'atLeast', value: { fact: 'component.startPlanned', days: -14 } },
  { fact: 'gate.dueOn', is: 'atLeast', value: { asOf: { days: 7 } } },
  { distinct: ['roles[sponsor].person', 'roles[projectManager].person'], atLeast: 2 },
  { fact: 'artefacts[charter].state', is: 'notEquals', value: 'missing' },
]

const first = firstPhaseGate.criteria[0]!
const withLeaves: Template = {
  ...firstPhaseGate,
  parameters: { ...firstPhaseGate.parameters, costTolerance: { value: 500 } },
  criteria: leaves.map((passes, index) => ({ ...first, id: `L-${index}`, passes })),
}

/** A few criteria at a time, so that thousands are read in seconds; the parts beside gates and criteria stand with the first of them. */
const slices = (template: Template, size: number): Template[] => {
  const { artefacts, ceremonies, kpis, registers, tierTable, ...rest } = template
  return Array.from({ length: Math.ceil(template.criteria.length / size) }, (_, index) => ({
    ...(index === 0 ? template : rest),
    criteria: template.criteria.slice(index * size, (index + 1) * size),
  }))
}

const whole: readonly Template[] = [...builtInTemplates, firstPhaseGate, withLeaves]
const sources = (long ? whole : whole.flatMap((template) => slices(template, 3))).map((template) => JSON.stringify(template))

type Holder = Record<string, unknown>
interface Mutation {
  readonly path: readonly number[]
  readonly how: 'drop' | 'replace' | 'rename' | 'nest' | 'double' | 'swap'
  readonly by: unknown
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, -1, 0.5, 1e300, 2 ** 53, '', '*', 'G9', 'x'.repeat(3000), true, [], {}, [null]),
  fc.constantFrom<unknown>({ fact: 'x' }, { all: [{}] }, { __proto__: null, a: 1 }, { constructor: 1 }, { parameter: 'toString' }),
  fc.constantFrom<unknown>({ earlier: 'a', at: 'never' }, { asOf: { days: 'x' } }, { inARow: -1, as: 'n', satisfies: { all: [] } }),
  fc.constantFrom<unknown>({ expression: '1 +', reads: [] }, { expression: '(', reads: [cost] }, { fact: cost, days: 1e9 }),
  fc.constantFrom(...leaves),
)
const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.array(fc.nat(999), { minLength: 1, maxLength: 8 }),
  how: fc.constantFrom('drop', 'replace', 'rename', 'nest', 'double', 'swap'),
  by: junk,
})

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** Goes down as far as the path or the document reaches. */
const placeAt = (data: Holder, path: readonly number[]): readonly [Holder, string] => {
  let holder = data
  for (const [depth, step] of path.entries()) {
    const names = Object.keys(holder)
    const name = names[step % names.length] ?? ''
    const next = holder[name]
    if (depth === path.length - 1 || !isHolder(next)) return [holder, name]
    holder = next
  }
  return [holder, '']
}

const mutate = (data: Holder, { path, how, by }: Mutation): void => {
  const [holder, name] = placeAt(data, path)
  const list = Array.isArray(holder) ? holder : undefined
  switch (how) {
    case 'replace':
      holder[name] = copyOf(by)
      return
    case 'nest':
      holder[name] = { all: [holder[name]] }
      return
    case 'double':
      if (list) list.push(copyOf(holder[name]))
      else holder[name] = [holder[name], holder[name]]
      return
    case 'swap': {
      const [other, at] = placeAt(data, [...path].reverse())
      holder[name] = copyOf(other[at])
      return
    }
    case 'rename':
      if (!list) holder[`${name}x`] = holder[name]
      break
    case 'drop':
  }
  if (list) list.splice(Number(name), 1)
  else delete holder[name]
}

describe('mutated templates', () => {
  const runs = long ? 100_000 : 3000
  const tally = { refused: 0, read: 0 }

  it('never crash, and always name the place; what is read after all can be looked at and judged', async () => {
    await loadExpressions(withLeaves)
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(mutation, { minLength: 1, maxLength: 4 }), (source, mutations) => {
        const data = JSON.parse(source) as Holder
        for (const one of mutations) if (isHolder(data)) mutate(data, one)
        const read = readTemplate(data)
        if (read.ok) {
          tally.read += 1
          lintTemplate(read.template)
          judge(
            effectiveTemplate(read.template, 'standard'),
            read.template.gates.find(({ mergedInto }) => !mergedInto?.standard)!.id,
            goodProject,
          )
          return
        }
        tally.refused += 1
        expect(read.problems.length).toBeGreaterThan(0)
        for (const { place, message } of read.problems)
          expect([place, message].every((text) => text !== '' && !text.includes('Invalid input'))).toBe(true)
      }),
      { seed, numRuns: runs },
    )
    expect(tally.refused).toBeGreaterThan(runs / 2)
    expect(tally.read).toBeGreaterThan(runs / 100)
  }, 3_600_000)

  it('start from documents that are right, with every kind of condition', () => {
    for (const source of sources) expect(readTemplate(JSON.parse(source))).toMatchObject({ ok: true })
    expect(Object.keys(Object.assign({}, ...leaves))).toEqual(
      expect.arrayContaining(['share', 'count', 'all', 'inARow', 'expression', 'fact', 'distinct']),
    )
  })
})
