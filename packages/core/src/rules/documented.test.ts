import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import page from '../../docs/rules.md?raw'
import { readTemplateData } from '../methodology/check.ts'
import { phaseGate } from '../methodology/phase-gate.ts'
import { emptyProject, goodProject } from '../testing/worked.ts'
import { compile } from './compile.ts'
import { Condition } from './condition.ts'
import { loadExpressions } from './expression.ts'
import { allWithin } from './parts.ts'
import { sentenceOf } from './sentence.ts'

const examples = [...page.matchAll(/```yaml\n# ([^\n]+)\n([\s\S]*?)```/g)].map(([, title = '', text = '']) => ({ title, text }))
const conditions = examples.map(({ title, text }) => ({ title, condition: Condition.parse(parseDocument(text).toJS()) }))
const parameters = { risksAtLeast: 5, percent: 5 }

describe('the page on the rule language', () => {
  it.each(conditions)('$title: can be saved, judged and said', async ({ condition }) => {
    const template = {
      ...phaseGate,
      parameters: { ...phaseGate.parameters, percent: { value: 5 } },
      criteria: [{ ...phaseGate.criteria[0], passes: condition }],
    }
    const read = await readTemplateData(template)
    expect(read.ok ? [] : read.problems).toEqual([])
    await loadExpressions({ criteria: [{ passes: condition }] })
    expect(['pass', 'fail', 'unknown']).toContain(compile(condition, parameters)(goodProject).truth)
    // Nothing is known of the empty project but that it is there: what asks for a value cannot pass.
    expect(compile(condition, parameters)(emptyProject).truth).not.toBe('pass')
    expect(sentenceOf(condition, parameters)).not.toBe('')
  })

  it('has an example of every kind of condition and of every operand', () => {
    const text = JSON.stringify(conditions)
    const kinds = ['all', 'any', 'not', 'fact', 'distinct', 'every', 'some', 'count', 'share', 'inARow', 'expression']
    const used = new Set(conditions.flatMap(({ condition }) => allWithin(condition)).flatMap((part) => Object.keys(part)))
    expect(kinds.filter((kind) => !used.has(kind))).toEqual([])
    for (const operand of ['"parameter"', '"asOf"', '"days"', '"earlier"', '"previousGate"', '"present"']) expect(text).toContain(operand)
  })
})
