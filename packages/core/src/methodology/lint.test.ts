import { describe, expect, it } from 'vitest'
import type { Condition } from '../rules/condition.ts'
import { exampleMapping } from '../testing/example-site.ts'
import { badProject, goodProject } from '../testing/worked.ts'
import { lintTemplate } from './lint.ts'
import { phaseGate as complete } from './phase-gate.ts'
import { firstPhaseGate as phaseGate } from './phase-gate-1.ts'
import type { Criterion, Gate, Template } from './template.ts'

const asking = (passes: Condition, when?: Condition): Template => ({
  ...phaseGate,
  criteria: [...phaseGate.criteria, { ...(phaseGate.criteria[0] as Criterion), id: 'X-1', passes, ...(when ? { when } : {}) }],
})
const found = (template: Template, site = {}) =>
  lintTemplate(template, site)
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code, place, severity }) => [code, place, severity])

const owned: Condition = { every: 'risks', as: 'owned', satisfies: { fact: 'risks[].owner', is: 'present' } }
const some = (value: number | { parameter: string }): Condition => ({ count: 'risks', as: 'n', is: 'atLeast', value })

describe('the linter', () => {
  it('has nothing against the built-in template', () => {
    expect(found(phaseGate)).toEqual([])
    expect(found(phaseGate, { facts: [goodProject] })).toEqual([])
  })

  it('tells that a should never blocks by itself', () => {
    const blocking: Template = {
      ...phaseGate,
      criteria: phaseGate.criteria.map((one) => (one.id === 'PG-37' ? { ...one, severity: [{ severity: 'block' }] } : one)),
    }
    expect(found(blocking)).toEqual([['blockingShould', 'PG-37', 'warning']])
  })

  it.each<[string, Template, boolean]>([
    ['a bare every', asking(owned), true],
    ['in an all of its own', asking({ all: [owned, { fact: 'gate.dueOn', is: 'present' }] }), true],
    ['with a count of none', asking({ all: [owned, some(0)] }), true],
    ['with a count', asking({ all: [some(1), owned] }), false],
    ['with a count by parameter', asking({ all: [some({ parameter: 'risksAtLeast' }), { all: [owned] }] }), false],
    ['with the fact of the count', asking({ all: [{ fact: 'risks.count', is: 'above', value: 0 }, owned] }), false],
    ['where the other side of an any counts', asking({ any: [some(1), owned] }), true],
    ['that applies only where there is one', asking(owned, some(1)), false],
    ['that must not hold', asking({ not: owned }), false],
  ])('warns of %s: it is found or not', (_name, template, expected) => {
    expect(found(template)).toEqual(expected ? [['bareEvery', 'X-1', 'warning']] : [])
  })

  it('finds gates that nobody ever reaches', () => {
    const [g0, g1, ...rest] = phaseGate.gates
    expect(found({ ...phaseGate, gates: [{ ...g0!, opens: 'requirements' }, g1!, ...rest] })).toEqual([['unreachableGate', 'G1', 'error']])
    expect(found({ ...phaseGate, gates: [g0!, { ...g1!, from: 'idea' }, ...rest] })).toContainEqual(['unreachableGate', 'G1', 'error'])
    expect(found({ ...phaseGate, gates: rest.slice(-1) })).toEqual([])
  })

  it('finds roles that nobody holds', () => {
    const board = { ...phaseGate, roles: [...phaseGate.roles, { id: 'board', name: 'Board' }] }
    const decidedBy = (...roles: string[]) => ({
      ...board,
      gates: board.gates.map((gate, i) => (i === 0 ? { ...gate, decidedBy: roles } : gate)),
    })
    expect(found(decidedBy('board'))).toEqual([['roleWithoutHolder', 'G0', 'error']])
    expect(found(decidedBy('board', 'sponsor'))).toEqual([['roleWithoutHolder', 'G0', 'warning']])
    expect(found(decidedBy('pmo'))).toEqual([])
    const without = {
      ...goodProject,
      values: { ...goodProject.values, 'roles[sponsor].person': { known: false, reason: 'empty' } as const },
    }
    expect(found(decidedBy('sponsor'), { facts: [without] })).toContainEqual(['roleWithoutHolder', 'G0', 'error'])
    expect(found(decidedBy('sponsor'), { facts: [without, badProject] })).toEqual([])
    expect(lintTemplate(phaseGate).map(({ place }) => place)).toEqual(expect.arrayContaining(['proposer', 'deliveryLead']))
  })

  it('names roles as people do, and says once of a group that nobody is known in it', () => {
    const messages = lintTemplate(complete).flatMap(({ code, place, severity, message }) =>
      code === 'roleWithoutHolder' ? [`${severity} ${place}: ${message}`] : [],
    )
    expect(messages).toContain(
      'notice gatekeepers: no fact says who is in the group Gatekeepers, which decides at G1, G2, G3, G4, G5, G6; another role decides there on its behalf',
    )
    expect(messages.filter((message) => message.includes('Gatekeepers'))).toHaveLength(1)
    expect(messages).toContain('notice deliveryLead: no fact says who is Delivery lead, who is to fix PG-21, PG-27')
    expect(messages.filter((message) => message.startsWith('warning') || message.startsWith('error'))).toEqual([])
  })

  it('finds votes that nobody can give', () => {
    const quorumOf = (quorum: NonNullable<Gate['quorum']>, facts = [goodProject]) =>
      lintTemplate({ ...complete, gates: complete.gates.map((gate) => (gate.id === 'G0' ? { ...gate, quorum } : gate)) }, { facts })
        .filter(({ place, code }) => place === 'G0' && code === 'roleWithoutHolder')
        .map(({ message }) => message)
    expect(quorumOf({ all: ['sponsor', 'deliveryLead', 'changeLead'] })).toEqual([
      expect.stringContaining('no fact says who is Delivery lead and Change lead, whose votes the quorum needs'),
    ])
    expect(quorumOf({ atLeast: { count: 2, of: ['sponsor', 'projectManager', 'proposer'] } })).toEqual([])
    expect(quorumOf({ atLeast: { count: 2, of: ['sponsor', 'proposer'] } })).toEqual([
      expect.stringContaining('The quorum wants 2 of Sponsor and Proposer, but no fact says who is Proposer; ask for fewer'),
    ])
    expect(quorumOf({ all: ['sponsor'], atLeast: { count: 3, of: ['gatekeepers'] } })).toEqual([])
    const nobody = {
      ...goodProject,
      values: { ...goodProject.values, 'roles[sponsor].person': { known: false, reason: 'empty' } as const },
    }
    expect(quorumOf({ all: ['sponsor'] }, [nobody])).toEqual([
      expect.stringContaining('the others decide'),
      expect.stringContaining('in no live project is anybody Sponsor, whose votes'),
    ])
  })

  it('finds gates that a tier merges away so that nothing is held in their place', () => {
    const merging = (merges: Readonly<Record<string, Partial<Gate>>>) =>
      lintTemplate({ ...complete, gates: complete.gates.map((gate) => ({ ...gate, ...merges[gate.id] })) })
        .filter(({ code }) => code === 'mergedGate')
        .map(({ place, message }) => `${place}: ${message}`)
    expect(merging({})).toEqual([])
    expect(merging({ G2: { mergedInto: { light: 'G1' } } })).toEqual([])
    expect(merging({ G6: { mergedInto: { light: 'G5' } } })).toEqual([
      'G6: In tier light no gate is held from phase Deploy on, so that nothing holds a project there; merge G6 into a later gate, or hold it',
    ])
    expect(merging({ G6: { mergedInto: { major: 'G7' } } })).toEqual([
      'G6: In tier major it is judged at G7, which nobody decides; merge it into a gate that is decided',
    ])
  })

  it('finds measures and meetings whose facts the site cannot supply', () => {
    const known: Template = {
      ...phaseGate,
      kpis: [
        { id: 'KPI-1', name: 'Scope done', fact: 'scope.doneRatio', better: 'higher', green: 9000, amber: 8000 },
        { id: 'KPI-2', name: 'Cost', fact: 'cost.varianceRatio', better: 'lower', green: 0, amber: 500 },
      ],
      ceremonies: [
        {
          id: 'CER-1',
          name: 'Gate',
          purpose: 'To decide',
          everyDays: 30,
          ledBy: 'sponsor',
          evidence: 'Minutes',
          fact: 'component.startPlanned',
        },
        { id: 'CER-2', name: 'Stand-up', purpose: 'To agree', everyDays: 1, ledBy: 'sponsor', evidence: 'None' },
      ],
    }
    const { startPlanned: _, ...fields } = exampleMapping.fields
    const lacking = (mapping = exampleMapping) =>
      lintTemplate(known, { mapping }).flatMap(({ code, place, message }) =>
        code === 'factNotSupplied' && /^(kpis|ceremonies)/.test(place) ? [`${place}: ${message}`] : [],
      )
    expect(lacking()).toEqual([])
    expect(lacking({ ...exampleMapping, fields, deliveryTypes: [] })).toEqual([
      expect.stringMatching(/^kpis\.KPI-1: .* the measure is never there: say which types of item are delivery work$/),
      expect.stringMatching(/^ceremonies\.CER-1: .* nobody sees whether it took place: map /),
    ])
  })

  it('finds facts that the site cannot supply, and says what to map', () => {
    const { optionsCompared: _, approvedBudget: __, ...fields } = exampleMapping.fields
    const findings = lintTemplate(phaseGate, { mapping: { ...exampleMapping, fields, registers: {}, deliveryTypes: [] } })
    const of = (place: string) => findings.filter((finding) => finding.place === place).map(({ message }) => message)
    expect(of('PG-05')).toEqual([]) // may be recorded by hand
    expect(of('PG-08')).toEqual([expect.stringContaining('say which types of item are risks')])
    expect(of('PG-21')).toEqual([expect.stringContaining('say which types of item are delivery work')])
    expect(of('PG-33')).toEqual([expect.stringContaining('map “Approved budget”')])
    expect(of('PG-07')).toEqual([])
  })

  it('finds phases that no state of the site stands for', () => {
    const findings = lintTemplate(phaseGate, { mapping: exampleMapping }).filter(({ code }) => code === 'phaseNotMapped')
    expect(findings.map(({ place }) => place)).toEqual(['design', 'build', 'test', 'deploy', 'close', 'benefits'])
    expect(findings[0]?.message).toContain('no project ever stands before G3; map a state to it')
  })

  it('notes what has no effect', () => {
    const template = {
      ...phaseGate,
      parameters: { ...phaseGate.parameters, spare: { value: 1 } },
      criteria: phaseGate.criteria.filter(({ gate }) => gate !== 'G6'),
    }
    expect(lintTemplate(template).map(({ code, place }) => [code, place])).toEqual(
      expect.arrayContaining([
        ['unusedParameter', 'parameters.spare'],
        ['emptyGate', 'G6'],
      ]),
    )
  })
})
