import type { Template } from '@plumbline/core'
import { templateSchema, writeTemplateText } from '@plumbline/core/methodology'
import { phaseGate as newest, firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../arguments.ts'
import { run } from '../run.ts'
import { facts, governanceText, processHost, siteAnswering } from '../testing/fakes.ts'
import { render, type TemplateReport } from './report.ts'

const stricter: Template = { ...phaseGate, version: '1.1.0', parameters: { ...phaseGate.parameters, costTolerance: { value: 100 } } }
const text = (template: unknown) => writeTemplateText(template, 'yaml')
const lenient: Template = { ...phaseGate, version: '1.1.0', parameters: { ...phaseGate.parameters, costTolerance: { value: 5000 } } }
const files = {
  'rules.json': governanceText,
  'old.yaml': await text(phaseGate),
  'next.yaml': await text(stricter),
  'lenient.yaml': await text(lenient),
  'next.json': await writeTemplateText(stricter, 'json'),
  'small.yaml': await text({ ...stricter, version: '1.0.1' }),
  'broken.yaml': (await text(phaseGate)).replace('mode: declared', 'mode: guessed'),
  'unreachable.yaml': await text({ ...phaseGate, gates: [{ ...phaseGate.gates[0], opens: 'design' }, ...phaseGate.gates.slice(1)] }),
  'good.json': JSON.stringify(facts()),
  'over.json': JSON.stringify(facts({ 'cost.varianceRatio': { known: true, value: { is: 'whole', whole: 900 } } })),
  'blind.json': JSON.stringify(facts({ 'cost.varianceRatio': { known: false, reason: 'unmapped' } })),
}
const ran = async (argv: readonly string[], over: Parameters<typeof processHost>[0] = {}) => {
  const host = processHost({ files, ...over })
  const code = await run(['template', ...argv], host)
  return { code, out: host.out.join('\n'), told: host.told.join('\n') }
}

describe('plumbline template', () => {
  it('validate: 0 for templates, 1 with file and line of every mistake', async () => {
    expect(await ran(['validate', 'old.yaml', 'next.json'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('ok     old.yaml') as string,
    })
    const { code, out } = await ran(['validate', 'old.yaml', 'broken.yaml'])
    expect(code).toBe(1)
    expect(out).toMatch(/^FAILED broken\.yaml:\d+ {2}gates\.0\.mode: one of declared, approval, informational, external is needed/m)
    expect(JSON.parse((await ran(['validate', 'broken.yaml', '--json'])).out)).toMatchObject([
      { file: 'broken.yaml', ok: false, problems: [{ place: 'gates.0.mode' }] },
    ])
  })

  it('lint: 1 for what makes a gate useless, otherwise 0 with warnings; knows a site by its governance file', async () => {
    const wrong = await ran(['lint', 'unreachable.yaml'])
    expect(wrong.code).toBe(1)
    expect(wrong.out).toMatch(/FAILED unreachable\.yaml {2}G1: No project ever comes into phase Initiate/)
    expect((await ran(['lint', 'old.yaml'])).out).not.toContain('warning')
    const onSite = await ran(['lint', 'old.yaml', '--governance', 'rules.json'])
    expect(onSite).toMatchObject({
      code: 0,
      out: expect.stringContaining('PG-08: warning: “Open risks” is not known on this site') as string,
    })
  })

  it('diff: says what changed in words, and 1 where the version does not', async () => {
    expect(await ran(['diff', 'old.yaml', 'next.yaml'])).toEqual({
      code: 0,
      told: '',
      out: [
        'Phase-gate 1.0.0 → Phase-gate 1.1.0: 1 difference',
        'ok     next.yaml  version: 1.0.0 → 1.1.0 fits a minor change',
        'note   next.yaml  costTolerance (tightened): PG-33 asks for 1% instead of 5% (Forecast over approved budget) (stricter)',
      ].join('\n'),
    })
    expect(await ran(['diff', 'old.yaml', 'small.yaml'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('call it 1.1.0 or later') as string,
    })
    expect((await ran(['diff', 'old.yaml', 'old.yaml'])).out).toContain('nothing changed')
    expect(JSON.parse((await ran(['diff', 'old.yaml', 'next.yaml', '--json'])).out)).toMatchObject({
      step: 'minor',
      changes: [{ id: 'costTolerance', effect: 'tightened', before: 500, after: 100 }],
    })
  })

  const dryRun = (file: string, ...kept: string[]) => ['dry-run', file, ...kept, '--governance', 'rules.json']

  it('dry-run: 1 with the rule and the values of whoever is newly held', async () => {
    const { code, out } = await ran(dryRun('next.yaml', 'good.json', 'over.json'))
    expect(code).toBe(1)
    expect(out).toContain('Phase-gate 1.1.0 instead of phase-gate 1.0.0 on 2 projects: 1 newly held, 0 released, 0 not known, 1 unchanged')
    expect(out).toContain('FAILED next.yaml  good.json: G0 ready → G0 not ready')
    expect(out).toContain(
      'PG-33 now holds: The forecast is within 5% of the approved budget [Forecast over approved budget: 1.2 % (must be at most 1 %)]',
    )
    expect(out).toContain('ok     next.yaml  over.json: G0 not ready → G0 not ready')
  })

  it('dry-run: 0 where nobody is newly held, 3 where something could not be checked', async () => {
    expect((await ran(dryRun('old.yaml', 'good.json', 'over.json', 'blind.json'))).code).toBe(0)
    expect(await ran(dryRun('lenient.yaml', 'over.json'))).toMatchObject({ code: 0, out: expect.stringContaining('1 released') as string })
    const asking = {
      ...stricter,
      criteria: [...phaseGate.criteria, { ...phaseGate.criteria[0], id: 'X-1', passes: { fact: 'risks.count', is: 'atLeast', value: 1 } }],
    }
    const more = { files: { ...files, 'asking.yaml': await text({ ...asking, parameters: phaseGate.parameters }) } }
    expect(await ran(dryRun('asking.yaml', 'good.json'), more)).toMatchObject({
      code: 3,
      out: expect.stringContaining('X-1 could not be checked') as string,
    })
  })

  it('dry-run: judges the live projects of a site by its governance file', async () => {
    const answers = {
      '/rest/api/3/serverInfo': { body: '{"baseUrl":"https://example.net","version":"1001.0.0"}' },
      '/rest/api/3/myself': { body: '{"accountId":"a1","displayName":"Ada","active":true}' },
      '/rest/api/3/field': { body: '[]' },
      '/rest/api/3/search/jql': { body: '{"issues":[],"isLast":true}' },
    }
    const { request, asked } = siteAnswering(answers)
    const transports = { jira: () => request, azureDevOps: () => request }
    const live = await ran(['dry-run', 'next.yaml', '--site', 'https://example.net', '--governance', 'rules.json'], { transports })
    expect(live).toMatchObject({ code: 0, out: expect.stringContaining('on 0 projects') as string })
    expect(asked.every(({ method, path }) => method === 'GET' || path.startsWith('/rest/api/3/search/jql'))).toBe(true)
    expect(await ran(['dry-run', 'next.yaml', '--site', 'https://example.net'], { transports })).toMatchObject({
      code: 2,
      told: expect.stringContaining('Name the governance file with --governance') as string,
    })
  })

  it('ends with 2 where it cannot run', async () => {
    expect(await ran(['diff', 'old.yaml', 'broken.yaml'])).toMatchObject({
      code: 2,
      told: expect.stringContaining('plumbline template validate broken.yaml') as string,
    })
    expect(await ran(['validate', 'none.yaml'])).toMatchObject({
      code: 2,
      told: expect.stringContaining('none.yaml cannot be read') as string,
    })
    expect(await ran(['show', 'scrum'])).toMatchObject({ code: 2, told: expect.stringContaining('Name one of phase-gate') as string })
  })

  it('show and schema print what to start from', async () => {
    const shown = await ran(['show', 'phase-gate'])
    expect(`${shown.out}\n`).toBe(await text(newest))
    expect(JSON.parse((await ran(['show', 'phase-gate', '--json'])).out)).toEqual(newest)
    expect(JSON.parse((await ran(['schema'])).out)).toEqual(JSON.parse(JSON.stringify(templateSchema())))
  })
})

describe('what a template gives to start from', () => {
  it('is a document for an artefact, of a built-in template or of a file', async () => {
    const { out, code } = await ran(['skeleton', 'phase-gate', '--artefact', 'charter'])
    expect(code).toBe(0)
    expect(out).toContain('# Charter')
    expect(out).toContain('## Objectives:')
    const all = await ran(['skeleton', 'whole.yaml'], { files: { 'whole.yaml': await text(newest) } })
    expect(all.out.match(/^# /gm)).toHaveLength(newest.artefacts?.length ?? 0)
    expect(await ran(['skeleton', 'phase-gate', '--artefact', 'poem'])).toMatchObject({ code: 2 })
    expect((await ran(['skeleton', 'phase-gate', '--artefact', 'poem'])).told).toMatch(/no artefact "poem".*Name one of proposal, charter/s)
    expect((await ran(['skeleton', 'old.yaml'])).told).toContain('names no artefacts')
  })

  it('is a version of it that begins by observing', async () => {
    const { out } = await ran(['introduce', 'phase-gate', '--warn-from', '2027-01-01', '--block-from', '2027-03-01', '--json'])
    const taken = JSON.parse(out) as Template
    expect(taken.version).toBe('2.1.0')
    expect(taken.criteria[0]?.severity).toEqual([
      { severity: 'observe' },
      { from: '2027-01-01', severity: 'warn' },
      { from: '2027-03-01', severity: 'block' },
    ])
    expect(await ran(['introduce', 'phase-gate', '--warn-from', '2027-04-01', '--block-from', '2027-03-01'])).toMatchObject({ code: 2 })
    expect(await ran(['introduce', 'phase-gate', '--warn-from', 'soon'])).toMatchObject({ code: 2 })
  })
})

describe('its command line', () => {
  it.each([
    [['validate', 'a', 'b'], { task: 'validate', files: ['a', 'b'], format: 'text' }],
    [['lint', 'a', '--format', 'junit', '--governance', 'g'], { task: 'lint', files: ['a'], governance: 'g', format: 'junit' }],
    [
      ['dry-run', 'a', '--site', 'https://x.net/', '--as-of', '2027-03-01'],
      { task: 'dry-run', source: 'stored', site: 'https://x.net', asOf: '2027-03-01' },
    ],
    [
      ['dry-run', 'a', '--site', 'https://x.net', '--extension', 'con.plumb'],
      { source: 'stored', extension: { publisher: 'con', extension: 'plumb' } },
    ],
    [['dry-run', 'a', 'f', '--governance', 'g', '--json'], { source: 'facts', facts: ['f'], format: 'json' }],
  ])('%j', (argv, asked) => {
    expect(readArguments(['template', ...argv])).toMatchObject({ command: 'template', ...asked })
  })

  it.each([
    [[], 'say what to do: template validate'],
    [['burn'], 'there is no command "template burn"'],
    [['validate'], 'needs at least one FILE'],
    [['diff', 'a'], 'needs two FILEs'],
    [['dry-run'], 'needs the FILE'],
    [['dry-run', 'a'], 'needs --site URL, or --governance'],
    [['dry-run', 'a', 'f', '--site', 'https://x.net'], 'not both'],
    [['lint', 'a', '--format', 'pdf'], '--format is one of'],
  ])('refuses %j', (argv, message) => {
    expect(() => readArguments(['template', ...argv])).toThrow(message)
  })
})

describe('reports', () => {
  const report: TemplateReport = {
    title: 'A <b> & "c"',
    suites: [
      {
        name: 'a|b.yaml',
        checks: [
          { name: 'x', result: 'fail', message: 'a < b\u0001', line: 3, details: ['one | two'] },
          { name: 'y', result: 'unknown', message: '' },
          { name: '', result: 'pass', message: 'fine' },
        ],
      },
    ],
    data: { a: 1 },
  }

  it('JUnit: well formed whatever is in it, with the counts that CI shows', () => {
    expect(render(report, 'junit')).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="A &lt;b&gt; &amp; &quot;c&quot;">',
        '  <testsuite name="a|b.yaml" tests="3" failures="1" errors="1">',
        '    <testcase classname="a|b.yaml" name="x" line="3"><failure message="a &lt; b\uFFFD&#10;one | two"/></testcase>',
        '    <testcase classname="a|b.yaml" name="y"><error message=""/></testcase>',
        '    <testcase classname="a|b.yaml" name="a|b.yaml"><system-out>fine</system-out></testcase>',
        '  </testsuite>',
        '</testsuites>',
      ].join('\n'),
    )
  })

  it('Markdown: a table that no content breaks', () => {
    expect(render(report, 'markdown').split('\n')).toContain('| FAILED | x (line 3) | a &lt; b\u0001<br>one \\| two |')
  })

  it('JSON: the data', () => {
    expect(JSON.parse(render(report, 'json'))).toEqual({ a: 1 })
  })
})
