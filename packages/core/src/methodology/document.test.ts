import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import schema from '../../template.schema.json' with { type: 'json' }
import { canonical, hashOf } from '../hash.ts'
import { readTemplate } from './check.ts'
import { readTemplateText } from './document.ts'
import { firstPhaseGate as phaseGate } from './phase-gate-1.ts'
import { templateSchema } from './schema.ts'
import { writeTemplateText } from './write-document.ts'

const problemsOf = async (text: string) => {
  const read = await readTemplateText(text)
  return read.ok ? [] : read.problems
}
const yaml = await writeTemplateText(phaseGate, 'yaml')
const json = await writeTemplateText(phaseGate, 'json')
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('a template as text', () => {
  it.each(['yaml', 'json'] as const)('is the same again after %s', async (format) => {
    const text = await writeTemplateText(phaseGate, format)
    const read = await readTemplateText(text)
    expect(read).toEqual({ ok: true, template: phaseGate })
    expect(await writeTemplateText(JSON.parse(canonical(phaseGate)), format)).toBe(text)
  })

  it('begins with what people look for first', () => {
    expect(yaml.split('\n').slice(0, 6)).toEqual([
      'id: phase-gate',
      'name: Phase-gate',
      'version: 1.0.0',
      expect.stringMatching(/^summary: /),
      'phases:',
      '  - id: idea',
    ])
  })

  it('has the same hash whatever its order and format', async () => {
    const read = await readTemplateText(JSON.stringify(JSON.parse(canonical(phaseGate))))
    expect(read.ok && hashOf(read.template)).toBe(hashOf(phaseGate))
  })
})

describe('mistakes are told with place, line and remedy', () => {
  it.each<[string, string, string, string, RegExp]>([
    [
      'a word that is none',
      yaml.replace('mode: declared', 'mode: guessed'),
      'gates.0.mode',
      'mode: guessed',
      /one of declared, approval, .* not the text "guessed"/,
    ],
    ['a number for a text', yaml.replace('version: 1.0.0', 'version: 1.0'), 'version', 'version: 1.0', /a text .* is needed, not 1/],
    ['another form', yaml.replace('version: 1.0.0', 'version: v1'), 'version', 'version: v1', /a version such as 1\.4\.0/],
    [
      'a misspelt name',
      yaml.replace('waivable:', 'waiveable:'),
      'criteria.0',
      'id: PG-01',
      /"waiveable" is not known here|"waivable" is missing/,
    ],
    [
      'a fact that is none',
      yaml.replace('fact: businessCase.optionCount', 'fact: businessCase.options'),
      'PG-05',
      'id: PG-05',
      /"businessCase\.options" is not in the fact catalogue/,
    ],
    ['a gate that is none', yaml.replace('gate: G6', 'gate: G66'), 'PG-29', 'id: PG-29', /There is no gate "G66"/],
    [
      'a comparison that is none',
      yaml.replace('is: atLeast', 'is: least'),
      'criteria.1.passes.any.0.is',
      'is: least',
      /one of equals, notEquals/,
    ],
    [
      'a condition that is none',
      yaml.replace(/passes:\n {6}fact: scope\.doneRatio/, 'passes:\n      fakt: scope.doneRatio'),
      'criteria.9.passes',
      'fakt:',
      /a condition is one of all, any/,
    ],
    ['a name twice', yaml.replace('name: Phase-gate', 'name: Phase-gate\nname: Again'), 'name', 'name: Again', /"name" is here twice/],
    [
      'an alias',
      yaml.replace('name: Phase-gate', 'name: &n Phase-gate').replace('name: Idea', 'name: *n'),
      'phases.0.name',
      'name: *n',
      /write the value out/,
    ],
    ['a tag', yaml.replace('name: Phase-gate', 'name: !!binary aGVsbG8='), 'name', 'name: !!binary', /A tag with "!" is not used/],
    ['an indentation', yaml.replace('  - id: idea', '\t- id: idea'), 'template', '\t- id: idea', /cannot be read from column/],
    ['a missing bracket', json.replace('"phases": [', '"phases": '), 'template', '"phases": ', /cannot be read/],
    [
      'a fraction',
      yaml.replace('shouldLimit: 7000', 'shouldLimit: 0.7'),
      'gates.0.shouldLimit',
      'shouldLimit: 0.7',
      /smaller whole number/,
    ],
    [
      'a huge number',
      yaml.replace('shouldLimit: 7000', 'shouldLimit: 9e99'),
      'gates.0.shouldLimit',
      'shouldLimit: 9e99',
      /no whole number/,
    ],
    [
      'a name into the language',
      yaml.replace('parameters:', 'parameters:\n  __proto__: { value: 1 }'),
      'parameters',
      'parameters:',
      /"__proto__" is no name/,
    ],
  ])('%s', async (_name, text, place, part, message) => {
    const problems = await problemsOf(text)
    expect(problems.map((problem) => problem.place)).toContain(place)
    const found = problems.find((problem) => problem.place === place && message.test(problem.message))
    expect(found, JSON.stringify(problems)).toBeDefined()
    expect(Math.abs((found?.line ?? 0) - lineOf(text, part))).toBeLessThanOrEqual(place === 'template' ? 6 : 1)
  })

  it('in JSON of one line as well', async () => {
    const text = JSON.stringify({ ...phaseGate, gates: [{ ...phaseGate.gates[0], mode: 'guessed' }] })
    expect(await problemsOf(text)).toEqual([expect.objectContaining({ place: 'gates.0.mode', line: 1 })])
  })

  it('where nothing is a template', async () => {
    for (const text of ['', '[]', '42', 'hello', '{}', 'null', '---\na: 1\n---\nb: 2'])
      expect((await problemsOf(text)).length).toBeGreaterThan(0)
  })
})

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

describe('the published JSON Schema', () => {
  it('says what the code accepts; `plumbline template schema` writes it anew', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(templateSchema())))
  })
})
