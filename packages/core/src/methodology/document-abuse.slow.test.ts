import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTemplate } from './check.ts'
import { readTemplateText } from './document.ts'
import { firstPhaseGate as phaseGate } from './phase-gate-1.ts'
import { writeTemplateText } from './write-document.ts'

const problemsOf = async (text: string) => {
  const read = await readTemplateText(text)
  return read.ok ? [] : read.problems
}
const yaml = await writeTemplateText(phaseGate, 'yaml')

describe('hostile documents are refused in bounded time', () => {
  const size = 150_000
  const everySome = (depth: number): unknown =>
    Array.from({ length: depth }).reduce<unknown>((inner) => ({ every: 'risks', some: 'risks', as: 'n', satisfies: inner }), {
      fact: 'a',
      is: 'present',
    })
  it.each<[string, () => string]>([
    ['open brackets', () => '['.repeat(size)],
    ['closed brackets', () => '['.repeat(size / 2) + ']'.repeat(size / 2)],
    ['deep JSON', () => '{"a":'.repeat(size / 10) + '1' + '}'.repeat(size / 10)],
    ['lists in lists', () => '- '.repeat(size / 2)],
    ['names in names', () => '{a: '.repeat(size / 4)],
    ['keys of keys', () => '? '.repeat(size / 2)],
    ['a staircase', () => Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['many names', () => Array.from({ length: 15_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['many names in a line', () => `{${Array.from({ length: 15_000 }, (_, index) => `k${index}: 1`).join(', ')}}`],
    ['anchors', () => '&a '.repeat(size / 3)],
    [
      'billion laughs',
      () =>
        `a: &a [x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]`).join('\n')}`,
    ],
    ['quotes', () => '"'.repeat(size)],
    ['a long number', () => `a: ${'9'.repeat(size)}`],
    [
      'two quantifiers in one, over and over',
      () => JSON.stringify({ ...phaseGate, criteria: [{ ...phaseGate.criteria[0], passes: everySome(30) }] }),
    ],
    ['too much', () => 'a'.repeat(1_000_000)],
  ])('%s', async (_name, text) => {
    const from = Date.now()
    expect((await problemsOf(text())).length).toBeGreaterThan(0)
    expect(Date.now() - from).toBeLessThan(20_000)
  })

  it('also as data: cycles, prototypes, functions', () => {
    const cycle: Record<string, unknown> = { ...phaseGate }
    cycle['criteria'] = [cycle]
    const shared = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ a: inner, b: inner }), 1)
    for (const data of [cycle, shared, JSON.parse('{"__proto__": {"admin": true}}'), () => 1, Number.NaN, undefined])
      expect(readTemplate(data).ok).toBe(false)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe('mutated documents', () => {
  it('never crash as text, and always name the line', async () => {
    const lines = yaml.split('\n')
    const edit = fc.record({ line: fc.nat(lines.length - 1), how: fc.constantFrom('drop', 'indent', 'cut', 'double'), at: fc.nat(60) })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const copy = [...lines]
        for (const { line, how, at } of edits) {
          const text = copy[line] ?? ''
          copy[line] = how === 'drop' ? '' : how === 'indent' ? `  ${text}` : how === 'cut' ? text.slice(0, at) : `${text}\n${text}`
        }
        for (const problem of await problemsOf(copy.join('\n'))) {
          expect(problem.message).not.toContain('Invalid input')
          expect(problem.line).toBeGreaterThan(0)
        }
      }),
      { seed: 7, numRuns: 60 },
    )
  }, 30_000)
})
