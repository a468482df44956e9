import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { facts, governanceText, processHost, siteAnswering } from './testing/fakes.ts'

const checkFacts = ['check', '--facts', 'facts.json', '--governance', 'rules.json']
const hostOf = (values: Parameters<typeof facts>[0] = {}) =>
  processHost({ files: { 'rules.json': governanceText, 'facts.json': JSON.stringify(facts(values)) } })
const unknown = { known: false, reason: 'empty' } as const

describe('facts from a file', () => {
  it('ends with 0 when the gate is ready', async () => {
    const host = hostOf()
    expect(await run(checkFacts, host)).toBe(0)
    expect(host.out.join('\n')).toMatch(/^READY {2}facts\.json at G0 Screening passed, as of 2022-03-31/)
    expect(host.out.join('\n')).toMatch(/Judgement [0-9a-f]{64}$/)
  })

  it('ends with 1 when a criterion holds it, and says what was observed, what is asked and what to do', async () => {
    const host = hostOf({ 'cost.varianceRatio': { known: true, value: { is: 'whole', whole: 1234 } } })
    expect(await run(checkFacts, host)).toBe(1)
    const text = host.out.join('\n')
    expect(text).toContain('NOT READY')
    expect(text).toMatch(/Holds the gate \(1\)\n {2}PG-33/)
    expect(text).toContain('Forecast over approved budget: 12.34 %  (must be at most 5 %)')
    expect(text).toContain('To do: ')
  })

  it('ends with 3 when something could not be checked, and never calls that ready', async () => {
    const host = hostOf({ 'cost.varianceRatio': unknown })
    expect(await run(checkFacts, host)).toBe(3)
    const text = host.out.join('\n')
    expect(text).toContain('COULD NOT BE CHECKED')
    expect(text).toContain('Forecast over approved budget: not known: the field is empty')
    expect(text).not.toMatch(/^READY/m)
  })

  it('prints the same judgement as JSON', async () => {
    const [plain, json] = [hostOf(), hostOf()]
    await run(checkFacts, plain)
    await run([...checkFacts, '--json'], json)
    const { judgement, judgementHash } = JSON.parse(json.out.join('')) as { judgement: { gate: string }; judgementHash: string }
    expect(judgement.gate).toBe('G0')
    expect(plain.out.join('\n')).toContain(judgementHash)
  })

  it('judges another gate and another day when told to', async () => {
    const host = hostOf()
    expect(await run([...checkFacts, '--gate', 'G1', '--as-of', '2023-01-01', '--json'], host)).toBe(3)
    expect(JSON.parse(host.out.join(''))).toMatchObject({ judgement: { gate: 'G1', asOf: '2023-01-01' } })
  })
})

describe('what cannot run ends with 2 and says why', () => {
  it.each([
    ['a gate that the template does not have', [...checkFacts, '--gate', 'G9'], {}, 'has no gate "G9"'],
    ['a missing file', ['check', '--facts', 'none.json', '--governance', 'rules.json'], {}, 'none.json cannot be read'],
    [
      'a governance file edited by hand',
      checkFacts,
      { 'rules.json': governanceText.replace('"passageDays": 90', '"passageDays": 91') },
      'changed after it was exported',
    ],
    ['facts that are none', checkFacts, { 'facts.json': '[]' }, 'is no facts document'],
    [
      'facts without a phase',
      checkFacts,
      { 'facts.json': JSON.stringify(facts({ 'component.phase': unknown })) },
      'Name the gate with --gate',
    ],
  ])('%s', async (_, argv, files, message) => {
    const host = processHost({ files: { 'rules.json': governanceText, 'facts.json': JSON.stringify(facts()), ...files } })
    expect(await run(argv, host)).toBe(2)
    expect(host.told.join('\n')).toContain(message)
    expect(host.out).toEqual([])
  })

  it('a wrong command line, with the help', async () => {
    const host = processHost()
    expect(await run(['judge'], host)).toBe(2)
    expect(host.told.join('\n')).toContain('plumbline check KEY')
  })

  it('no token', async () => {
    const host = processHost({ token: undefined, files: { 'rules.json': governanceText } })
    expect(await run(['check', 'A-1', '--site', 'https://example.net', '--governance', 'rules.json'], host)).toBe(2)
    expect(host.told.join('\n')).toContain('PLUMBLINE_TOKEN')
  })
})

const jiraAnswers = {
  '/rest/api/3/serverInfo': { body: '{"baseUrl":"https://example.net","version":"1001.0.0"}' },
  '/rest/api/3/myself': { body: '{"accountId":"a1","displayName":"Ada","active":true}' },
  '/rest/api/3/field': {
    body: '[{"id":"customfield_10200","key":"x/static/plumbline-gates","name":"Plumbline gates","custom":true,"schema":{"type":"any","custom":"x/static/plumbline-gates"}}]',
  },
}

describe('a Jira site', () => {
  const onJira = (answers: Parameters<typeof siteAnswering>[0]) => {
    const { request, asked } = siteAnswering(answers)
    return {
      asked,
      host: processHost({ files: { 'rules.json': governanceText }, transports: { jira: () => request, azureDevOps: () => request } }),
    }
  }

  it('is not refreshed from outside', async () => {
    const { host } = onJira(jiraAnswers)
    expect(await run(['refresh', '--site', 'https://example.net'], host)).toBe(2)
    expect(host.told.join('\n')).toContain('is a Jira site')
  })

  it('exports nothing, because its settings are the app’s', async () => {
    const { host } = onJira(jiraAnswers)
    expect(await run(['export', '--site', 'https://example.net'], host)).toBe(2)
    expect(host.told.join('\n')).toContain('settings page of the app')
  })

  it.each([
    ['ready', 0],
    ['notReady', 1],
    ['unknown', 3],
  ])('shows the published judgement %s and ends with %i', async (outcome, code) => {
    const marks = {
      gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2022-06-29', judgementHash: 'a'.repeat(64) }],
      judgement: { gate: 'G0', outcome, hash: 'b'.repeat(64), asOf: '2022-03-31' },
    }
    const { host } = onJira({
      ...jiraAnswers,
      '/rest/api/3/issue/A-1': { body: JSON.stringify({ id: '1', key: 'A-1', fields: { customfield_10200: marks } }) },
    })
    expect(await run(['check', 'A-1', '--published', '--site', 'https://example.net', '--governance', 'rules.json'], host)).toBe(code)
    expect(host.out.join('\n')).toContain('b'.repeat(64))
    expect(host.out.join('\n')).toContain('G0 (usable until 2022-06-29)')
  })

  it('says so when nothing was published yet', async () => {
    const { host } = onJira({
      ...jiraAnswers,
      '/rest/api/3/issue/A-1': { body: '{"id":"1","key":"A-1","fields":{"customfield_10200":null}}' },
    })
    expect(await run(['check', 'A-1', '--published', '--site', 'https://example.net', '--governance', 'rules.json'], host)).toBe(2)
    expect(host.told.join('\n')).toContain('No judgement stands on A-1')
  })
})
