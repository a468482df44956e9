import { describe, expect, it } from 'vitest'
import { readTemplate } from './check.ts'
import { firstPhaseGate as phaseGate } from './phase-gate-1.ts'
import type { Criterion, Gate, Role, Template } from './template.ts'

const changed = (change: Partial<Template>): unknown => ({ ...phaseGate, ...change })
const gate = (change: Partial<Gate>) => changed({ gates: phaseGate.gates.map((one, index) => (index === 1 ? { ...one, ...change } : one)) })
const role = (change: Partial<Role>) => changed({ roles: phaseGate.roles.map((one, index) => (index === 0 ? { ...one, ...change } : one)) })
const criterion = (change: Partial<Criterion>) =>
  changed({ criteria: phaseGate.criteria.map((one, index) => (index === 0 ? { ...one, ...change } : one)) })
const problems = (data: unknown): readonly (readonly [string, string])[] => {
  const read = readTemplate(JSON.parse(JSON.stringify(data)))
  return read.ok ? [] : read.problems.map(({ place, message }) => [place, message] as const)
}

const policy = { askedBy: ['sponsor'], grantedBy: 'pmo', maxDays: 90, extensions: 1 }
const charter = {
  id: 'charter',
  name: 'Charter',
  purpose: 'What the project is for.',
  gate: 'G1',
  writtenBy: 'projectManager',
  approvedBy: 'sponsor',
  fields: [{ id: 'objectives', name: 'Objectives', required: true, hint: 'What is different afterwards' }],
}
const meeting = { id: 'status', name: 'Status report', purpose: 'Tells.', everyDays: 14, ledBy: 'projectManager', evidence: 'A report' }
const measure = { id: 'cost', name: 'Cost', fact: 'cost.varianceRatio', better: 'lower', green: 500, amber: 1000 } as const

describe('the parts of a template', () => {
  it('may all be there', () => {
    const whole = changed({
      waivers: policy,
      artefacts: [charter],
      ceremonies: [{ ...meeting, fact: 'risks.lastReviewedOn' }],
      kpis: [measure],
      registers: [{ kind: 'risk', name: 'Risks', reviewEveryDays: 30, highScore: 15 }],
      tierTable: {
        light: { budgetBelow: { minor: 10_000_000, currency: 'EUR' }, monthsBelow: 4, dataClasses: ['public', 'internal'] },
        major: { budgetAbove: { minor: 500_000_000, currency: 'EUR' }, dataClasses: ['special'] },
      },
    })
    expect(problems(whole)).toEqual([])
    expect(
      problems(
        gate({
          quorum: { all: ['sponsor'], atLeast: { count: 1, of: ['pmo'] } },
          slaDays: 5,
          onStop: 'close',
          mergedInto: { light: 'G2' },
        }),
      ),
    ).toEqual([])
  })

  it.each<[string, unknown, string, string]>([
    ['a role of a quorum', gate({ quorum: { all: ['nobody'] } }), 'G1', 'no role "nobody"'],
    ['a quorum of outsiders', gate({ quorum: { all: ['qualityLead'] } }), 'G1', 'add it to decidedBy'],
    ['a quorum of nobody', gate({ quorum: {} }), 'G1', 'asks for nobody'],
    ['a quorum of more than there are', gate({ quorum: { atLeast: { count: 2, of: ['sponsor'] } } }), 'G1', 'ask for fewer'],
    ['who may not decide', gate({ distinctFrom: ['nobody'] }), 'G1', 'no role "nobody"'],
    ['where a stop leads', gate({ onStop: 'nowhere' }), 'G1', 'no phase "nowhere"'],
    ['a gate merged into none', gate({ mergedInto: { light: 'G9' } }), 'G1', 'no gate "G9"'],
    ['a gate merged into itself', gate({ mergedInto: { light: 'G1' } }), 'G1', 'in a circle'],
    ['a role apart from none', role({ distinctFrom: ['nobody'] }), 'sponsor', 'no role "nobody"'],
    ['a role apart from itself', role({ distinctFrom: ['sponsor'] }), 'sponsor', 'name another role'],
    ['a role that is there twice', changed({ roles: [...phaseGate.roles, { id: 'pmo', name: 'PMO' }] }), 'pmo', 'used twice'],
    ['who grants a waiver', criterion({ waiver: { ...policy, grantedBy: 'nobody' } }), 'PG-01', 'no role "nobody"'],
    ['a waiver of what cannot be waived', criterion({ waivable: false, waiver: policy }), 'PG-01', 'cannot be waived'],
    ['who asks for a waiver', changed({ waivers: { ...policy, askedBy: ['nobody'] } }), 'waivers', 'no role "nobody"'],
    ['who opens a gate in an emergency', changed({ emergency: { roles: ['nobody'], maxHours: 24 } }), 'emergency', 'no role "nobody"'],
    [
      'a value outside its limits',
      changed({ parameters: { ...phaseGate.parameters, x: { value: 4, max: 3 } } }),
      'parameters.x',
      'outside',
    ],
    ['an artefact at no gate of ours', changed({ artefacts: [{ ...charter, gate: 'G9' }] }), 'artefacts.charter', 'no gate "G9"'],
    ['who writes an artefact', changed({ artefacts: [{ ...charter, writtenBy: 'nobody' }] }), 'artefacts.charter', 'no role "nobody"'],
    ['who approves it', changed({ artefacts: [{ ...charter, approvedBy: 'nobody' }] }), 'artefacts.charter', 'no role "nobody"'],
    ['an artefact twice', changed({ artefacts: [charter, charter] }), 'artefacts.charter', 'used twice'],
    [
      'a field twice',
      changed({ artefacts: [{ ...charter, fields: [...charter.fields, ...charter.fields] }] }),
      'artefacts.charter.objectives',
      'used twice',
    ],
    ['who leads a meeting', changed({ ceremonies: [{ ...meeting, ledBy: 'nobody' }] }), 'ceremonies.status', 'no role "nobody"'],
    ['a rhythm that is no number', changed({ ceremonies: [{ ...meeting, everyDays: { parameter: 'x' } }] }), 'ceremonies.status', '"x"'],
    ['a fact of a meeting', changed({ ceremonies: [{ ...meeting, fact: 'cost.magic' }] }), 'ceremonies.status', 'fact catalogue'],
    ['a fact that is no day', changed({ ceremonies: [{ ...meeting, fact: 'risks.count' }] }), 'ceremonies.status', 'no day'],
    ['a measure of no fact', changed({ kpis: [{ ...measure, fact: 'cost.magic' }] }), 'kpis.cost', 'fact catalogue'],
    ['a measure that is no number', changed({ kpis: [{ ...measure, fact: 'gate.dueOn' }] }), 'kpis.cost', 'no number'],
    ['thresholds the wrong way', changed({ kpis: [{ ...measure, better: 'higher' }] }), 'kpis.cost', 'swap them'],
    [
      'a register twice',
      changed({
        registers: [
          { kind: 'risk', name: 'A' },
          { kind: 'risk', name: 'B' },
        ],
      }),
      'registers.risk',
      'used twice',
    ],
  ])('are refused with place and remedy: %s', (_what, data, place, said) => {
    expect(problems(data)).toContainEqual([place, expect.stringContaining(said)])
  })

  it('let the severity of a tier step up by dates, and say what is wrong with it', () => {
    const tiers = (severity: unknown) => criterion({ tiers: { major: { demand: 'must', weight: 1, severity } } } as Partial<Criterion>)
    expect(problems(tiers([{ severity: 'warn' }, { from: '2027-03-01', severity: 'block' }]))).toEqual([])
    expect(problems(tiers('loud'))).toEqual([
      ['criteria.0.tiers.major.severity', 'one of off, observe, warn, block or a list of steps is needed, not the text "loud"'],
    ])
    expect(problems(tiers([{ from: 'soon', severity: 'block' }]))).toEqual([
      ['criteria.0.tiers.major.severity.0.from', expect.stringContaining('a day such as 2027-03-01 is needed')],
    ])
  })

  it('are refused where their shape is wrong', () => {
    expect(problems(changed({ kpis: [{ ...measure, better: 'sideways' as 'lower' }] }))).toEqual([
      ['kpis.0.better', expect.stringContaining('higher, lower')],
    ])
    expect(problems(changed({ ceremonies: [{ ...meeting, everyDays: 'often' as unknown as number }] }))[0]?.[1]).toContain(
      'a whole number or {parameter: name}',
    )
  })
})
