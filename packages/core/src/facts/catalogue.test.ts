import { describe, expect, it } from 'vitest'
import { neutralFields } from '../work/fields.ts'
import { registerKinds } from '../work/registers.ts'
import { factCatalogue, parametrisedFacts } from './catalogue.ts'
import { collectionCatalogue, specOfName } from './entries.ts'
import { meaningOf } from './meaning.ts'

describe('the fact catalogue', () => {
  it.each([
    ['artefacts[cutoverPlan].state', 'choice', 'Cutover plan'],
    ['artefacts[cutoverPlan].ageDays', 'whole', 'Cutover plan: age'],
    ['artefacts[design].approvedAfterChange', 'flag', 'Design: approved as it stands'],
    ['artefacts[brief].fieldsFilledRatio', 'whole', 'Brief: filled in'],
    ['training.validFor[productOwner]', 'flag', 'Product owner is trained'],
    ['gate.passedOn[PIV]', 'date', 'PIV passed on'],
    ['risks[].score', 'whole', 'Risk score'],
    ['benefits[].target', 'whole', 'Target'],
    ['roles[seniorSupplier].person', 'person', 'Senior supplier'],
  ])('%s is a %s called %s', (name, type, label) => expect(specOfName(name)).toMatchObject({ type, label }))

  it.each([
    'artefacts[design].colour',
    'artefacts[].state2',
    'artefacts[design]',
    'training.validFor[x].y',
    'gate.passedOn[]',
    'roles[nobody].person',
    'constructor',
    '',
  ])('knows nothing of “%s”', (name) => expect(specOfName(name)).toBeUndefined())

  const every = { ...factCatalogue, ...Object.assign({}, ...Object.values(collectionCatalogue)) } as typeof factCatalogue
  it.each(Object.entries(every))('%s names fields, facts and registers that exist, and says what it means', (name, spec) => {
    expect(spec.fields.filter((field) => !Object.hasOwn(neutralFields, field))).toEqual([])
    expect((spec.from ?? []).filter((fact) => !specOfName(fact))).toEqual([])
    expect(spec.register === undefined || registerKinds.includes(spec.register)).toBe(true)
    expect([spec.label, meaningOf(name)].every((words) => words !== undefined && words !== '')).toBe(true)
    expect(spec.choices === undefined || spec.type === 'choice').toBe(true)
  })

  it.each(['roles[nobody].person', 'artefacts[design].colour', 'constructor', 'risks[].colour'])('“%s” means nothing', (name) =>
    expect(meaningOf(name)).toBeUndefined(),
  )
  it.each(['artefacts[design].state', 'training.validFor[scrumMaster]', 'gate.passedOn[G1]', 'roles[finance].active'])(
    '%s means something',
    (name) => expect(meaningOf(name)).not.toBe(undefined),
  )

  it('has a collection for every register', () => expect(Object.keys(collectionCatalogue)).toHaveLength(registerKinds.length))
  it('has three kinds of facts with a parameter', () => expect(parametrisedFacts).toHaveLength(3))
})
