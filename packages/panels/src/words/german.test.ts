import { builtInGuidance, builtInNames, builtInSentences, recordableMeanings } from '@plumbline/core/testing'
import { describe, expect, it } from 'vitest'
import { conditionInGerman } from '../gate/condition-in-german.ts'
import { gateItem, gateScenes } from '../testing/fixtures-gate.ts'
import { inGerman } from './german.ts'
import { phrased } from './phrased.ts'

const untold = (texts: readonly string[]): readonly string[] => texts.filter((text) => inGerman(text) === undefined)

it('reaches a gate panel: criteria, roles, gates and conditions, and no title', async () => {
  const client = phrased(await gateScenes.notReady(), 'de-DE')
  const opened = await client.call('gate.open', { item: gateItem })
  if (!opened.ok || opened.value.kind !== 'gate') throw new Error('no gate')
  const { component, gate, judged, declaration, template } = opened.value
  expect([component.title, template.name, gate.name]).toEqual(['Customer data platform migration', 'Phase-Gate', 'Plan genehmigt'])
  expect(declaration.deciders).toContain('Sponsor')
  const criterion = judged.criteria.find(({ id }) => id === 'PG-12')
  expect(criterion?.statement).toBe('Start und Ende sind geplant, und die Prognose liegt im genehmigten Budget plus 10 %')
  expect(criterion?.fixedBy).toBe('Projektleitung')
  const evidence = await client.call('gate.evidence', { item: gateItem, criterion: 'PG-12' })
  expect(evidence.ok && conditionInGerman(evidence.value)).toBe(
    '(„Geplanter Start“ ist angegeben) und („Geplantes Ende“ ist angegeben) und („Prognose über genehmigtem Budget“ höchstens 10 %)',
  )
})

describe('the German of what the product brings', () => {
  it('has every fact, role, phase, gate, artefact and parameter of the built-in templates', () =>
    expect(untold(builtInNames())).toEqual([]))

  it('has every criterion, in each tier with its numbers', () => expect(untold(builtInSentences())).toEqual([]))

  it('says what each fact means that people may record', () => expect(untold(recordableMeanings())).toEqual([]))

  it('has the guidance of Phase-gate and Scrum team', () => expect(untold(builtInGuidance(['phase-gate', 'scrum-team']))).toEqual([]))

  it('puts the numbers in their places, as German writes them', () => {
    expect(inGerman('The forecast is within 2.5% of the approved budget, else a change request is open')).toBe(
      'Die Prognose liegt innerhalb von 2,5 % des genehmigten Budgets, sonst ist ein Änderungsantrag offen',
    )
    expect(inGerman('The backlog is ready for two sprints: 80% estimated or right-sized, 80% with acceptance criteria')).toContain(
      '80 % geschätzt',
    )
  })

  it('leaves what a PMO wrote itself as it is', () => {
    expect(inGerman('The budget is approved by aunt Martha')).toBeUndefined()
    expect(inGerman('constructor')).toBeUndefined()
  })

  it('puts words around names of artefacts, roles and facts', () => {
    expect(inGerman('Charter: filled in')).toBe('Projektauftrag: ausgefüllt')
    expect(inGerman('Different people among Project manager, Sponsor')).toBe('Verschiedene Personen unter Projektleitung, Sponsor')
    expect(inGerman('Flow efficiency at the previous gate')).toBe('Flusseffizienz beim vorigen Gate')
  })
})
