import { describe, expect, it } from 'vitest'
import { at, scripted } from '../testing.ts'
import { withEdits } from './edited.ts'

const issue = (key: string, fields: object) => ({ id: '7', key, fields })
const read = async (path: string, body: unknown, fields: Readonly<Record<string, unknown>>) => {
  const { request } = scripted(at(path, body))
  const answer = await withEdits(request, { key: 'P-7', fields })({ method: 'POST', path, body: {} })
  return JSON.parse(answer.body) as unknown
}

describe('what is being edited on the screen of a transition', () => {
  it.each(['/rest/api/3/search/jql', '/rest/api/3/issue/bulkfetch'])(
    'is read from %s as if it stood already, of that issue alone',
    async (path) => {
      const issues = [issue('P-7', { customfield_1: 1, summary: 'Old' }), issue('P-8', { customfield_1: 1 })]
      expect(await read(path, { issues, isLast: true }, { customfield_1: null, summary: 'New' })).toEqual({
        issues: [issue('P-7', { customfield_1: null, summary: 'New' }), issue('P-8', { customfield_1: 1 })],
        isLast: true,
      })
    },
  )
  it('adds no field that was not asked for', async () =>
    expect(await read('/rest/api/3/search/jql', { issues: [issue('P-7', { summary: 'Old' })] }, { customfield_1: 5 })).toEqual({
      issues: [issue('P-7', { summary: 'Old' })],
    }))
  it('leaves every other answer as it is', async () =>
    expect(await read('/rest/api/3/field', [{ id: 'customfield_1' }], { customfield_1: 5 })).toEqual([{ id: 'customfield_1' }]))
})
