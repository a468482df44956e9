import { describe, expect, it } from 'vitest'
import { badPhases } from '../testing/worked-phase-gate.ts'
import { outcomesOf } from '../testing/worked-template.ts'
import { builtInTemplates } from './catalogue.ts'
import { readTemplate } from './check.ts'
import { differenceOf } from './difference.ts'
import { effectiveTemplate, severityOn } from './effective.ts'
import { introduced } from './introduced.ts'
import { phaseGate } from './phase-gate.ts'
import type { Severity, Tier } from './template.ts'
import { versionProblem } from './version.ts'

const dates = { observeFrom: '2022-01-01', warnFrom: '2022-04-01', blockFrom: '2022-07-01' }
const rank: Readonly<Record<Severity, number>> = { off: 0, observe: 1, warn: 2, block: 3 }

describe('a template that is taken up step by step', () => {
  it.each([
    ['2021-12-31', 'off', 'off'],
    ['2022-01-01', 'observe', 'observe'],
    ['2022-04-01', 'warn', 'warn'],
    ['2022-06-30', 'warn', 'warn'],
    ['2022-07-01', 'block', 'warn'],
  ] as const)('asks on %s for %s of what will block and %s of what will warn', (day, block, warn) => {
    const { criteria } = effectiveTemplate(introduced(phaseGate, dates), 'standard')
    const on = (id: string) => severityOn(criteria.find((criterion) => criterion.id === id)!.severity, day)
    expect([on('PG-04'), on('PG-30'), on('PG-03')]).toEqual([block, warn, warn])
  })

  it.each(builtInTemplates.map((template) => [template.name, template] as const))(
    '%s ends where it is recommended to, in every tier',
    (_name, template) => {
      const taken = introduced(template, dates)
      expect(readTemplate(JSON.parse(JSON.stringify(taken)))).toEqual({ ok: true, template: taken })
      for (const tier of ['light', 'standard', 'major'] satisfies Tier[]) {
        const [now, end] = [effectiveTemplate(template, tier), effectiveTemplate(taken, tier)]
        const on = (day: string) => end.criteria.map(({ severity }) => severityOn(severity, day))
        expect(on('2030-01-01')).toEqual(now.criteria.map(({ severity }) => severityOn(severity, '2030-01-01')))
        expect(on('2022-03-31').every((severity) => rank[severity] <= rank.observe)).toBe(true)
      }
    },
  )

  it('holds nobody before its day', () => {
    const musts = { ...phaseGate, criteria: phaseGate.criteria.filter(({ demand }) => demand === 'must') }
    const on = (asOf: string) => new Set(Object.values(outcomesOf(introduced(musts, dates), { ...badPhases, asOf })))
    expect(on('2022-06-30')).toEqual(new Set(['ready']))
    expect(on('2022-07-01')).toContain('notReady')
  })

  it('never goes further than the dates that are given', () => {
    const on = (taken: typeof phaseGate) => new Set(taken.criteria.flatMap(({ severity }) => severity.map((step) => step.severity)))
    expect(on(introduced(phaseGate, {}))).toEqual(new Set(['observe', 'off']))
    expect(on(introduced(phaseGate, { warnFrom: '2022-04-01' }))).toEqual(new Set(['observe', 'warn', 'off']))
  })

  it('is a version of its own, and refuses dates in another order', () => {
    const taken = introduced(phaseGate, dates)
    expect(taken.version).toBe('2.1.0')
    expect(versionProblem(phaseGate, taken, differenceOf(phaseGate, taken))).toBeUndefined()
    expect(() => introduced(phaseGate, { ...dates, blockFrom: '2022-03-01' })).toThrow(/put the dates in this order/)
  })
})
