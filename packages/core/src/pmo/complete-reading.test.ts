import { describe, expect, it } from 'vitest'
import { judge } from '../gates/judge.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import { phaseGate } from '../methodology/phase-gate.ts'
import type { Criterion, Template } from '../methodology/template.ts'
import type { Tracker } from '../ports.ts'
import type { Condition } from '../rules/condition.ts'
import { callAs, exampleMapping, exampleSite, people, readyProject, task } from '../testing/example-site.ts'
import type { FakeItem } from '../testing/fake-tracker.ts'
import { asksOf, looksBack, watchedBy } from './asks.ts'
import { assess } from './assess.ts'
import { readingByMarks } from './complete-reading.ts'
import { findComponent } from './read-components.ts'

const asking = (passes: Condition): Template => {
  const [first] = phaseGate.criteria
  if (!first) throw new Error('no criterion')
  const { when: _, ...criterion } = first
  const asked: Criterion = { ...criterion, id: 'X-1', gate: 'G0', passes }
  const { kpis: _kpis, ceremonies: _ceremonies, ...template } = phaseGate
  return { ...template, parameters: {}, criteria: [asked] }
}
const settings = { template: null, mapping: exampleMapping, zone: 'Europe/London', passageDays: 30 }

/** Reads P1 for a template, and what history was asked for meanwhile. */
const read = async (template: Template, ...below: readonly FakeItem[]) => {
  const { product } = exampleSite(readyProject, task, ...below)
  const tracker = product.tracker({ mapping: exampleMapping, zone: 'Europe/London' })
  const asked: string[] = []
  const watching: Tracker = {
    ...tracker,
    history: (refs, fields) => {
      asked.push(`${refs.join(',')}: ${fields.join(',')}`)
      return tracker.history(refs, fields)
    },
  }
  const found = await findComponent(watching, callAs(people.pmo), settings, 'P1')
  if (!found) throw new Error('no component')
  asked.length = 0
  const reading = await readingByMarks(watching, found, template)
  return {
    reading,
    asked,
    facts: assess({ settings, template, templateHash: 'x' }, reading, { passages: [], enforcement: null, history: [] }).facts,
  }
}

const design: FakeItem = {
  ...task,
  ref: 'A1',
  type: 'artefact',
  values: { artefactKind: 'design', artefactState: 'approved', artefactContent: 'Scope: all' },
}

/** The other one waits, so that its past tells nothing. */
const dropped: FakeItem = { ...task, ref: 'T2', state: 'Cancelled' }

describe('what is read for a template', () => {
  it.each<[string, Condition, readonly string[]]>([
    ['a fact of the project', { fact: 'gate.dueOn', is: 'present' }, []],
    ['the state of an artefact', { fact: 'artefacts[design].state', is: 'present' }, []],
    ['the past of delivery items', { fact: 'flow.throughput', is: 'present' }, ['T2: ']],
    ['the past of artefacts', { fact: 'artefacts[design].approvedAfterChange', is: 'present' }, ['A1: artefactState,artefactContent']],
  ])('%s', async (_name, passes, history) => expect((await read(asking(passes), design, dropped)).asked).toEqual(history))

  it('judges by what it read', async () => {
    const template = asking({ fact: 'artefacts[design].approvedAfterChange', is: 'equals', value: true })
    const { facts } = await read(template, design)
    expect(judge(effectiveTemplate(template, 'standard'), 'G0', facts).rules.map(({ value }) => value)).toEqual(['pass'])
  })

  it('knows of what nobody made that it is missing', async () => {
    const { facts } = await read(asking({ fact: 'artefacts[brief].state', is: 'equals', value: 'approved' }))
    expect(facts.values['artefacts[brief].state']).toEqual({ known: true, value: { is: 'choice', choice: 'missing' } })
  })
})

it('finds what a template asks for, watches and looks back at', () => {
  const template = asking({
    all: [
      { inARow: 2, as: 'weeks', satisfies: { fact: 'health.computed', is: 'equals', value: 'offTrack' } },
      { fact: 'cost.varianceRatio', is: 'atMost', value: { earlier: 'cost.varianceRatio', at: 'previousGate' } },
      { fact: 'flow.efficiency', is: 'atLeast', value: { earlier: 'flow.efficiency', at: 'previousPeriod' } },
      { some: 'benefits', as: 'some', satisfies: { fact: 'benefits[].owner', is: 'present' } },
    ],
  })
  expect([...asksOf(template)].sort()).toEqual(['benefits', 'benefits[].owner', 'cost.varianceRatio', 'flow.efficiency', 'health.computed'])
  expect([...watchedBy(template)].sort()).toEqual(['flow.efficiency', 'health.computed'])
  expect([looksBack(template), looksBack(asking({ fact: 'gate.dueOn', is: 'present' }))]).toEqual([true, false])
})
