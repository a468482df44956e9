import { readTemplateText } from '@plumbline/core/methodology'
import schema from '@plumbline/core/template.schema.json' with { type: 'json' }
import { phaseGate } from '@plumbline/core/templates'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'

/** What an editor says of a template while it is typed. */
const accepted = new Ajv2020({ strict: false, formats: { date: true } }).compile(schema)

describe('the published JSON Schema, read by a validator of its own', () => {
  it('accepts the built-in template', () => {
    expect(accepted(phaseGate), JSON.stringify(accepted.errors)).toBe(true)
  })

  const [first, ...rest] = phaseGate.criteria
  it.each<[string, unknown]>([
    ['a version that is none', { ...phaseGate, version: 'seven' }],
    ['a name that is not known', { ...phaseGate, colour: 'red' }],
    ['a gate of no kind', { ...phaseGate, gates: [{ ...phaseGate.gates[0], mode: 'guessed' }] }],
    ['a condition that says two things', { ...phaseGate, criteria: [{ ...first, passes: { all: [], any: [] } }, ...rest] }],
    ['a day that is none', { ...phaseGate, criteria: [{ ...first, severity: [{ from: 'tomorrow', severity: 'block' }] }, ...rest] }],
    ['no criteria', Object.fromEntries(Object.entries(phaseGate).filter(([name]) => name !== 'criteria'))],
  ])('refuses %s, as the product does', async (_name, template) => {
    expect(accepted(template)).toBe(false)
    expect((await readTemplateText(JSON.stringify(template))).ok).toBe(false)
  })
})
