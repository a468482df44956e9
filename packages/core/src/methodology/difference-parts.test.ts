import { describe, expect, it } from 'vitest'
import { canonical } from '../hash.ts'
import { isPlain } from '../plain.ts'
import { differenceOf } from './difference.ts'
import { differenceWords } from './difference-words.ts'
import { firstPhaseGate as phaseGate } from './phase-gate-1.ts'
import type { Criterion, Gate, Parameter, Role, Template } from './template.ts'
import type { Artefact, Ceremony, Kpi } from './template-parts.ts'

const charter: Artefact = {
  id: 'charter',
  name: 'Charter',
  purpose: 'What the project is for.',
  gate: 'G1',
  writtenBy: 'projectManager',
  approvedBy: 'sponsor',
  fields: [
    { id: 'objectives', name: 'Objectives', required: true, hint: 'What is different afterwards' },
    { id: 'scope', name: 'Scope', required: false },
  ],
}
const report: Ceremony = {
  id: 'status',
  name: 'Status report',
  purpose: 'Tells.',
  everyDays: 14,
  ledBy: 'projectManager',
  evidence: 'A report',
}
const cost: Kpi = { id: 'cost', name: 'Cost variance', fact: 'cost.varianceRatio', better: 'lower', green: 500, amber: 1000 }
const policy = { askedBy: ['sponsor'], grantedBy: 'pmo', maxDays: 90, extensions: 1 }

/** With every part that a template can have. */
const [gate, role, criterion] = [phaseGate.gates[1]!, phaseGate.roles[0]!, phaseGate.criteria[0]!]
const full: Template = {
  ...phaseGate,
  gates: [
    phaseGate.gates[0]!,
    {
      ...gate,
      quorum: { all: ['sponsor'], atLeast: { count: 1, of: ['pmo'] } },
      distinctFrom: ['projectManager'],
      slaDays: 10,
      onStop: 'close',
      repeats: true,
      mergedInto: { light: 'G2' },
    },
    phaseGate.gates[2]!,
  ],
  roles: [
    { ...role, distinctFrom: ['projectManager'], training: [{ what: 'Sponsoring', validMonths: 24 }], group: true },
    ...phaseGate.roles.slice(1),
  ],
  parameters: {
    risksAtLeast: {
      value: 5,
      tiers: { light: 2 },
      label: 'Risks',
      unit: 'count',
      stricter: 'higher',
      tailoring: 'relaxable',
      min: 1,
      max: 9,
    },
  },
  criteria: [
    {
      ...criterion,
      severity: [{ severity: 'observe' }, { from: '2027-03-01', severity: 'block' }],
      tiers: { light: { demand: 'should', weight: 1, severity: 'observe' } },
      when: { fact: 'strategy.mandatory', is: 'equals', value: true },
      waiver: policy,
      askedDaysBefore: 14,
      evidence: 'A signed one',
      mapsTo: ['4.2'],
      addedByPmo: true,
      tailoring: 'relaxable',
    },
  ],
  waivers: policy,
  artefacts: [charter],
  ceremonies: [report],
  kpis: [{ ...cost, signalOnly: true, note: 'By month' }],
  registers: [{ kind: 'risk', name: 'Risks', reviewEveryDays: 30, highScore: 15 }],
  tierTable: {
    light: { budgetBelow: { minor: 10_000_000, currency: 'EUR' }, monthsBelow: 4, dataClasses: ['public'] },
    major: { budgetAbove: { minor: 500_000_000, currency: 'EUR' }, monthsAbove: 24, dataClasses: ['special'] },
  },
}

const told = (after: Template, before: Template = full): readonly string[] => differenceWords(differenceOf(before, after), after)
const inGate = (change: Partial<Gate>): Template => ({
  ...full,
  gates: full.gates.map((one) => (one.id === 'G1' ? { ...one, ...change } : one)),
})
const inRole = (change: Partial<Role>): Template => ({
  ...full,
  roles: full.roles.map((one) => (one.id === 'sponsor' ? { ...one, ...change } : one)),
})
const inCriterion = (change: Partial<Criterion>): Template => ({ ...full, criteria: full.criteria.map((one) => ({ ...one, ...change })) })
const inParameter = (change: Partial<Parameter>): Template => ({
  ...full,
  parameters: { risksAtLeast: { ...full.parameters['risksAtLeast']!, ...change } },
})
const votes = (all: string[], count: number) => ({ quorum: { all, atLeast: { count, of: ['pmo'] } } })

describe('what changed beside conditions', () => {
  it.each<[Template, string]>([
    [inGate(votes(['sponsor'], 2)), 'G1 needs Sponsor and 2 of PMO instead of Sponsor and 1 of PMO (stricter)'],
    [
      inGate(votes(['sponsor', 'qualityLead'], 1)),
      'G1 needs Sponsor, Quality lead and 1 of PMO instead of Sponsor and 1 of PMO (stricter)',
    ],
    [inGate(votes(['qualityLead'], 1)), 'G1 needs Quality lead and 1 of PMO instead of Sponsor and 1 of PMO'],
    [inGate({ quorum: { all: ['sponsor'] } }), 'G1 needs Sponsor instead of Sponsor and 1 of PMO (less strict)'],
    [inGate({ distinctFrom: ['projectManager', 'proposer'] }), 'Proposer may no longer decide at G1 (stricter)'],
    [inGate({ distinctFrom: [] }), 'Project manager may now decide at G1 (less strict)'],
    [inGate({ slaDays: 5 }), 'Those who decide on G1 answer within 5 working days instead of 10'],
    [inGate({ onStop: 'idea' }), 'A stop at G1 leads to phase Idea instead of Close'],
    [inGate({ mergedInto: {} }), 'light projects hold G1 on its own again'],
    [inGate({ mergedInto: { light: 'G2', standard: 'G2' } }), 'standard projects are judged on G1 at G2'],
    [inRole({ distinctFrom: ['projectManager', 'benefitOwner'] }), 'Sponsor must now be another person than Benefit owner (stricter)'],
    [inRole({ distinctFrom: [] }), 'Sponsor may now be the same person as Project manager (less strict)'],
    [inRole({ training: [] }), 'Training for Sponsor is now none instead of Sponsoring (24 months)'],
    [
      inCriterion({ waiver: { ...policy, maxDays: 60 } }),
      'A waiver of PG-01 is now asked for by Sponsor, granted by PMO, 60 days at most, 1 extension instead of asked for by Sponsor, granted by PMO, 90 days at most, 1 extension (stricter)',
    ],
    [inCriterion({ tailoring: 'fixed' }), 'PG-01 may now not be changed by a project (stricter)'],
    [inCriterion({ askedDaysBefore: 7 }), 'PG-01 is told 7 days before the gate review instead of 14 days before the gate review'],
    [inCriterion({ evidence: 'The minutes' }), 'PG-01 says which evidence counts: “The minutes”'],
    [inCriterion({ mapsTo: ['4.3'] }), 'PG-01 has other notes for its readers'],
    [inParameter({ tailoring: 'tightenOnly' }), 'Parameter Risks may now only be made stricter by a project (stricter)'],
    [inParameter({ max: 7 }), 'Parameter Risks may be 1 to 7 instead of 1 to 9'],
    [inParameter({ label: 'Open risks' }), 'Parameter Open risks is described in other words'],
    [{ ...full, artefacts: [charter, { ...charter, id: 'brief', name: 'Brief' }] }, 'There is a new artefact: Brief'],
    [{ ...full, artefacts: [] }, 'The artefact Charter is gone'],
    [
      { ...full, artefacts: [{ ...charter, fields: [...charter.fields, { id: 'cost', name: 'Cost', required: true }] }] },
      'The artefact Charter now needs Cost (stricter)',
    ],
    [{ ...full, artefacts: [{ ...charter, gate: 'G2' }] }, 'The artefact Charter is asked for by G2 instead of G1'],
    [{ ...full, artefacts: [{ ...charter, purpose: 'Other.' }] }, 'The artefact Charter is described in other words'],
    [{ ...full, ceremonies: [{ ...report, everyDays: 7 }] }, 'The ceremony Status report comes every 7 days instead of 14 days (stricter)'],
    [{ ...full, kpis: [{ ...full.kpis![0]!, green: 300 }] }, 'The measure Cost variance is green up to 3% instead of 5%'],
    [
      { ...full, registers: [{ kind: 'risk', name: 'Risks', reviewEveryDays: 30, highScore: 12 }] },
      'The register Risks counts as high from 12 instead of 15 (stricter)',
    ],
    [{ ...full, tierTable: { light: {}, major: {} } }, 'The tier table decides otherwise which projects are light, standard or major'],
  ])('is told in words', (after, words) => expect(told(after)).toEqual([words]))

  it('is told of the waivers of the template, also where there were none', () => {
    const { waivers: _, ...without } = full
    expect(told(full, without)).toEqual([
      'Waivers are now asked for by Sponsor, granted by PMO, 90 days at most, 1 extension instead of not ruled',
    ])
  })

  it('is told of who opens a gate in an emergency, also where a template says nothing of its own', () => {
    const emergency = { roles: ['pmo'], maxHours: 24 }
    expect(told({ ...full, emergency }, full)).toEqual([
      expect.stringMatching(
        /opened in an emergency by PMO for 24 hours at most instead of Sponsor or PMO for 72 hours at most.*(less|stricter|tight|more)/i,
      ) as string,
    ])
    expect(told({ ...full, emergency: { roles: ['sponsor', 'pmo'], maxHours: 72 } }, full)).toEqual([])
  })

  it('is the opposite when read backwards', () => {
    const opposite = { tightened: 'relaxed', relaxed: 'tightened', changed: 'changed', reworded: 'reworded' } as const
    for (const after of [
      inGate(votes(['sponsor'], 2)),
      inRole({ distinctFrom: [] }),
      inCriterion({ tailoring: 'fixed' }),
      inParameter({ max: 7 }),
    ])
      expect(differenceOf(after, full).map(({ effect }) => effect)).toEqual(differenceOf(full, after).map(({ effect }) => opposite[effect]))
  })
})

type Path = readonly (string | number)[]

const pathsIn = (value: unknown, path: Path = []): Path[] => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => pathsIn(entry, [...path, index]))
  return isPlain(value) ? Object.entries(value).flatMap(([name, entry]) => pathsIn(entry, [...path, name])) : [path]
}

const other = (value: unknown): unknown => {
  if (value === 'relaxable') return 'fixed'
  return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`
}

const changedAt = (value: unknown, [first, ...rest]: Path): unknown => {
  if (first === undefined) return other(value)
  if (Array.isArray(value)) return value.map((entry: unknown, index) => (index === first ? changedAt(entry, rest) : entry))
  return isPlain(value) ? { ...value, [first]: changedAt(value[first], rest) } : value
}

describe('every value of a template', () => {
  const paths = pathsIn(full).filter(([first]) => first !== 'id' && first !== 'version')

  it('is told when it changes, in words', () => {
    const untold = paths.filter((path) => {
      const after = changedAt(full, path) as Template
      return canonical(after) === canonical(full) || told(after).length === 0
    })
    expect(untold).toEqual([])
    expect(paths.length).toBeGreaterThan(150)
  })
})
