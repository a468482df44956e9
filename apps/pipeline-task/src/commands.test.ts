import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agentWriting } from './commands.ts'

const written = (say: (agent: ReturnType<typeof agentWriting>) => void): readonly string[] => {
  const lines: string[] = []
  say(agentWriting((line) => void lines.push(line)))
  return lines
}

/** How an agent reads a line, as documented. */
const read = (line: string) => {
  const [, name = '', properties = '', data = ''] = /^##vso\[([\w.]+)(?: ([^\]]*))?\](.*)$/s.exec(line) ?? []
  const plain = (text: string) =>
    text.replaceAll('%3B', ';').replaceAll('%5D', ']').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%AZP25', '%')
  const pairs = properties.split(';').filter((pair) => pair !== '')
  return {
    name,
    properties: Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), plain(pair.slice(pair.indexOf('=') + 1))])),
    data: plain(data),
  }
}

describe('what a task says to its agent', () => {
  it('writes the documented lines', () => {
    expect(
      written((agent) => {
        agent.issue('error', 'Risk 100 % open; see [1]\nnow')
        agent.output('gate', 'a;b]')
        agent.summary('/tmp/a.md')
        agent.complete('Failed', 'Not ready')
      }),
    ).toEqual([
      '##vso[task.logissue type=error;]Risk 100 %AZP25 open; see [1]%0Anow',
      '##vso[task.setvariable variable=gate;isOutput=true;isSecret=false;]a;b]',
      '##vso[task.uploadsummary]/tmp/a.md',
      '##vso[task.complete result=Failed;]Not ready',
    ])
  })

  it('is read back as it was meant, in one line, whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [line = '', ...more] = written((agent) => agent.issue('warning', text))
        expect(more).toEqual([])
        expect(line).not.toMatch(/[\r\n]/)
        expect(read(line)).toEqual({ name: 'task.logissue', properties: { type: 'warning' }, data: text })
      }),
    )
  })

  it('lets no title speak to the agent in its place', () => {
    const lines = written((agent) => agent.log('##vso[task.setvariable variable=x]y\r\n##[error]z\n##vso[task.complete result=Succeeded;]'))
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).not.toMatch(/##(vso)?\[/)
  })
})
