import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'

const site = ['--site', 'https://example.atlassian.net/']
const file = ['--governance', 'rules.json']

describe('the command line', () => {
  it.each([
    [
      ['check', 'DFT-1', ...site, ...file],
      { command: 'check', key: 'DFT-1', site: 'https://example.atlassian.net', governance: 'rules.json', json: false },
    ],
    [
      ['check', '#12', ...site, ...file, '--gate', 'G1', '--json', '--as-of', '2022-03-31'],
      {
        command: 'check',
        key: '#12',
        site: 'https://example.atlassian.net',
        governance: 'rules.json',
        json: true,
        gate: 'G1',
        asOf: '2022-03-31',
      },
    ],
    [
      ['check', 'DFT-1', ...site, ...file, '--published'],
      { command: 'published', key: 'DFT-1', site: 'https://example.atlassian.net', governance: 'rules.json', json: false },
    ],
    [['check', '--facts', 'facts.json', ...file], { command: 'checkFacts', facts: 'facts.json', governance: 'rules.json', json: false }],
    [
      ['check', 'DFT-1', '--facts', 'facts.json', ...file],
      { command: 'checkFacts', key: 'DFT-1', facts: 'facts.json', governance: 'rules.json', json: false },
    ],
    [['refresh', ...site, '--estimate', '--json'], { command: 'estimate', site: 'https://example.atlassian.net', json: true }],
    [['refresh', ...site, '--item', '12'], { command: 'refresh', site: 'https://example.atlassian.net', item: '12' }],
    [
      ['export', ...site, '--extension', 'contoso.plumb-line'],
      { command: 'export', site: 'https://example.atlassian.net', extension: { publisher: 'contoso', extension: 'plumb-line' } },
    ],
    [['export', ...site], { command: 'export', site: 'https://example.atlassian.net' }],
    [['--help'], { command: 'help' }],
  ])('%j', (argv, asked) => {
    expect(readArguments(argv)).toEqual(asked)
  })

  it.each([
    [[], 'say what to do'],
    [['chekc'], 'there is no command "chekc"'],
    [['check', ...site, ...file], 'KEY of exactly one'],
    [['check', 'A-1', 'A-2', ...site, ...file], 'KEY of exactly one'],
    [['check', 'A-1', ...file], 'needs --site'],
    [['check', 'A-1', ...site], 'needs --governance'],
    [['check', 'A-1', '--site', 'example.net', ...file], 'must be a web address'],
    [['check', 'A-1', ...site, ...file, '--as-of', '2022-02-30'], 'must be a day'],
    [['check', 'A-1', ...site, ...file, '--as-of', 'tomorrow'], 'must be a day'],
    [['check', 'A-1', ...site, ...file, '--published', '--as-of', '2022-03-31'], 'leave out --as-of'],
    [['check', 'A-1', 'A-2', '--facts', 'f.json', ...file], 'takes one KEY at most'],
    [['check', 'A-1', '--facts', 'f.json', ...site, ...file], 'no --site'],
    [['verify'], 'exactly one evidence pack'],
    [['refresh', 'A-1', ...site], 'refresh takes no "A-1"'],
    [['refresh', ...site, '--all'], '--all'],
    [['refresh', ...site, '--estimate', '--item', 'A-1'], 'not both'],
    [['refresh', ...site, '--extension', 'plumbline'], 'must be a publisher and an id'],
  ])('refuses %j', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message)
  })
})
