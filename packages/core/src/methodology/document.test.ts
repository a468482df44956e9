import { describe, expect, it } from 'vitest'
import schema from '../../template.schema.json' with { type: 'json' }
import { canonical, hashOf } from '../hash.ts'
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

describe('the published JSON Schema', () => {
  it('says what the code accepts; `plumbline template schema` writes it anew', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(templateSchema())))
  })
})
