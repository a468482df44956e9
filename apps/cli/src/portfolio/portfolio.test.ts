import { highsSolver } from '@plumbline/core/portfolio'
import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { run } from '../run.ts'
import { processHost } from '../testing/fakes.ts'
import { type Worker, workOut } from './job.ts'
import { inThread } from './thread.ts'

const small = {
  projects: [
    { id: 'CRM', value: 60, cost: { 2026: 40, 2027: 20 }, demand: { engineer: { 2026: 3 } } },
    { id: 'Data lake', value: 50, cost: { 2026: 30 }, demand: { engineer: { 2026: 4 } }, excludes: ['Archive'] },
    { id: 'Archive', value: 20, cost: { 2026: 10 } },
    { id: 'Privacy law', value: 1, cost: { 2026: 20 }, mandatory: true },
    { id: 'Reports', value: 25, cost: { 2026: 5 }, requires: ['Data lake'] },
  ],
  budgets: { 2026: 70, 2027: 20 },
  capacity: { engineer: { 2026: 6 } },
}
const files = {
  'small.json': JSON.stringify(small),
  'poor.json': JSON.stringify({ ...small, budgets: { 2026: 10, 2027: 20 } }),
  'open.json': JSON.stringify({ projects: small.projects, capacity: { analyst: {} } }),
  'wrong.json': JSON.stringify({
    projects: [
      { id: 'A', cost: { 2026: 'much' } },
      { id: 'B', value: 1, requires: ['C', 'B'], mandat: true },
    ],
  }),
  'links.json': JSON.stringify({
    projects: [
      { id: 'B', value: 1, requires: ['C', 'B'] },
      { id: 'B', value: 1, cost: { 2026: 5 }, costByFund: { capital: { 2026: 4 } } },
    ],
    guardrails: [{ id: 'G', dimension: 'horizon', class: 'grow', measure: 'share', atMost: 20_000 }],
  }),
  'broken.json': '{"projects": [',
  'scores.json': JSON.stringify({
    model: {
      id: 'digital',
      version: '4',
      method: 'weightedSum',
      criteria: [
        {
          id: 'reach',
          scale: {
            curve: [
              [0, 0],
              [100, 100],
            ],
          },
        },
        { id: 'risk', scale: { levels: { low: 100, high: 0 } } },
        { id: 'fit', scale: { levels: { low: 0, high: 100 } } },
      ],
      comparisons: {
        assessors: [
          {
            name: 'Ann',
            comparisons: [
              { first: 'reach', second: 'risk', times: 2 },
              { first: 'risk', second: 'fit', times: 2 },
              { first: 'reach', second: 'fit', times: 1 / 4 },
            ],
          },
        ],
      },
    },
    projects: [
      { id: 'CRM', inputs: { reach: 40, risk: 'low', fit: 'high' } },
      { id: 'Lake', inputs: { reach: 90, risk: 'high' } },
    ],
  }),
  'wsjf.json': JSON.stringify({
    model: { id: 'flow', version: '1', method: 'wsjf' },
    projects: [
      { id: 'CRM', inputs: { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 4 } },
      { id: 'Lake', inputs: { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 0 } },
      { id: 'Pilot', inputs: { userBusinessValue: 8 } },
    ],
  }),
}

const solver = highsSolver(await loadHighs())
const worker: Worker = async (job, tell) => workOut(job, { solver, clock: Date.now, tell })
const ran = async (argv: readonly string[], over: Parameters<typeof processHost>[0] = {}) => {
  const host = processHost({ files, worker, ...over })
  const code = await run(['portfolio', ...argv], host)
  return { code, out: host.out.join('\n'), told: host.told.join('\n') }
}

describe('plumbline portfolio select', () => {
  it('prints the documented answer as JSON, 0', async () => {
    const { code, out } = await ran(['select', '--input', 'small.json', '--time-limit', '5', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ status: 'optimal', value: 81, bound: 81, gap: 0, unlimited: [] })
    expect((JSON.parse(out) as { selected: string[] }).selected.toSorted()).toEqual(['Archive', 'CRM', 'Privacy law'])
  })

  it('says it in words, and what nothing limits', async () => {
    expect((await ran(['select', '--input', 'small.json'])).out).toContain('OPTIMAL: 3 selected, value 81; no selection is worth more')
    const open = await ran(['select', '--input', 'open.json', '--time-limit', '0'])
    expect(open.out).toContain('note: no budget is given for 2027: the 20 asked for it are not limited')
    expect(open.out).toContain('note: no capacity of engineer is given for 2026: the 7 asked of it are not limited')
  })

  it('has a sentence of reason for each project', async () => {
    const { out } = await ran(['select', '--input', 'small.json'])
    expect(out).toContain('  Privacy law: mandatory')
    expect(out).toContain('  Archive: worth more than what it keeps out; without it the selection loses 5 (')
    expect(out).toContain('  Data lake: excluded by Archive; with it the selection loses 5 (')
    expect(out).toMatch(/What binds[^]*the budget of 2026: 70 of 70/)
  })

  it('1 where no selection is possible, with nothing in place of a number', async () => {
    const { code, out } = await ran(['select', '--input', 'poor.json', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ status: 'infeasible', selected: [], value: null, bound: null, gap: null, irreducible: true })
    expect((await ran(['select', '--input', 'poor.json'])).out).toBe(
      [
        'INFEASIBLE: no selection keeps every demand',
        'These cannot all hold, and any one less could:',
        '  the budget of 2026 is 10',
        '  Privacy law is mandatory',
        'It becomes possible when',
        '  the budget of 2026 becomes 20 instead of 10',
        '  give up that Privacy law is mandatory',
      ].join('\n'),
    )
  })

  it('2 with place and remedy of every mistake', async () => {
    const { code, told, out } = await ran(['select', '--input', 'wrong.json'])
    expect([code, out]).toEqual([2, ''])
    expect(told).toContain('projects.0.value: "value" is missing: a number is needed')
    expect(told).toContain('projects.0.cost.2026: a number is needed, not the text "much"')
    expect(told).toContain('projects.1: "mandat" is not known here; correct the spelling or remove it')
    const links = await ran(['select', '--input', 'links.json'])
    expect(links.told).toContain('projects: "B" is there twice; give one of them another id')
    expect(links.told).toContain('projects.0.requires.0: there is no project "C"; add it or remove it here')
    expect(links.told).toContain('projects.0.requires.1: "B" names itself; remove it')
    expect(links.told).toContain('projects.1.cost.2026: the funds pay 4 and not 5')
    expect(links.told).toContain('guardrails.0: a share is in basis points')
    expect((await ran(['select', '--input', 'broken.json'])).told).toContain('this is not JSON')
  })

  it('frontier: the most value at each level of the budgets', async () => {
    const asked = ['frontier', '--input', 'small.json', '--points', '3', '--from', '0', '--to', '100']
    const { code, out } = await ran([...asked, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      points: [
        { level: 0, status: 'infeasible', selected: [], value: null, bound: null },
        { level: 5000, budget: 45, status: 'optimal', value: 21 },
        { level: 10_000, budget: 90, status: 'optimal', value: 81, gap: 0 },
      ],
    })
    expect((await ran(asked)).out).toContain('   0.0 %  budget 0  nothing possible')
  })

  it('score: by criterion, with what is missing and the comparison to look at again', async () => {
    const { code, out } = await ran(['score', '--input', 'scores.json'])
    expect(code).toBe(0)
    expect(out).toMatch(/^digital 4 \(weightedSum\)\n {3}1 {2}CRM: [\d.]+ {2}\[reach/)
    expect(out).toMatch(/ – {2}Lake: missing fit; between [\d.]+ and [\d.]+/)
    expect(out).toContain('look again at')
    expect(JSON.parse((await ran(['score', '--input', 'scores.json', '--json'])).out)).toMatchObject({
      model: { id: 'digital', version: '4', method: 'weightedSum' },
      scores: [
        { project: 'CRM', rank: 1 },
        { project: 'Lake', rank: null, score: null, missing: ['fit'] },
      ],
    })
    expect((await ran(['score', '--input', 'wsjf.json'])).out).toBe(
      [
        'flow 1 (wsjf)',
        '   1  CRM: 4',
        '   –  Lake: no score: it would divide by zero',
        '   –  Pilot: missing timeCriticality, riskReduction, jobSize',
      ].join('\n'),
    )
  })

  it.each([
    [['frontier', '--input', 'small.json', '--from', '90', '--to', '10'], '--from must not be above --to'],
    [['frontier', '--input', 'small.json', '--points', '2.5'], '--points is a whole number'],
    [[], 'say what to do: portfolio select, frontier or score'],
    [['choose'], 'there is no command "portfolio choose"'],
    [['select'], 'portfolio select needs --input FILE'],
    [['select', 'small.json', '--input', 'small.json'], 'name the file with --input'],
    [['select', '--input', 'small.json', '--time-limit', 'soon'], '--time-limit is a number of seconds'],
  ])('2 and the usage for %j', async (argv, words) => {
    const { code, told } = await ran(argv)
    expect(code).toBe(2)
    expect(told).toContain(words)
  })

  it('gives the instant answer where the exact solver is not installed, and says so', async () => {
    const host = processHost({ files })
    const code = await run(['portfolio', 'select', '--input', 'small.json', '--json'], {
      ...host,
      worker: inThread('/nowhere/solver.js', host.tell),
    })
    expect(code).toBe(0)
    expect(host.told.join('\n')).toContain('The exact solver is not here')
    expect(JSON.parse(host.out.join('\n'))).toMatchObject({ status: 'optimal', value: 81 })
  })
})
